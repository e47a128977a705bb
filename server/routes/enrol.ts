import {
  accountAnswerSchema,
  challengeAnswerSchema,
  doneAnswerSchema,
  enrolRequestSchema,
} from '../../utils/model/sync-wire.ts';
import { refuseRevoked, refuseWho } from '../authenticate.ts';
import { challengeEnd, isSigned, newChallenge } from '../challenge.ts';
import { enrolDevice } from '../enrol-device.ts';
import { answer, createRoute, jsonOf, type Mounting, OF_ALL, OF_BODY, problems } from '../open-api.ts';
import { readBody, SMALL_BODY } from '../read-body.ts';
import { refuse } from '../refuse.ts';
import { sharedValue } from '../shared.ts';
import { limitStrangers } from '../strangers.ts';
import { accountOfKey, formatToken, newSecret } from '../token.ts';

/** POST /v1/challenges and /v1/enrol: a device is let in by the key of its account. */
export function mountEnrol({ app, services }: Mounting): void {
  const { db, now, random } = services;
  let known: string | undefined;
  const secret = async () => {
    known ??= await sharedValue(db, 'challenge', () => newSecret(random));
    return known;
  };

  const asking = createRoute({
    method: 'post',
    path: '/v1/challenges',
    summary: 'Something to sign, once, within five minutes',
    middleware: [limitStrangers(services), readBody(SMALL_BODY)],
    request: { body: jsonOf(doneAnswerSchema) },
    responses: { 201: answer('The challenge', challengeAnswerSchema), ...OF_ALL, ...OF_BODY },
  });
  app.openapi(asking, async (c) => c.json({ challenge: newChallenge(await secret(), now(), random) }, 201));

  const enrolling = createRoute({
    method: 'post',
    path: '/v1/enrol',
    summary: "Let a device in by the account's key, over a challenge",
    middleware: [limitStrangers(services), readBody(SMALL_BODY)],
    request: { body: jsonOf(enrolRequestSchema) },
    responses: {
      201: answer('The token of the device', accountAnswerSchema),
      ...OF_ALL,
      ...OF_BODY,
      ...problems(401, 403, 404),
    },
  });
  app.openapi(enrolling, async (c) => {
    const { key, challenge, signature, device, name, create = false } = c.req.valid('json');
    const end = challengeEnd(await secret(), challenge, now());
    if (end !== undefined && !isSigned(key, challenge, device, signature))
      return refuseWho(c, 'signature', 'The signature is not by this key over this challenge and device.');
    const account = accountOfKey(key);
    const token = formatToken({ account, device }, newSecret(random));
    const wanted = { account, device, token, name, create, challenge };
    const outcome = end === undefined ? 'challenge' : await enrolDevice(db, wanted, end, now());
    switch (outcome) {
      case 'done':
        return c.json({ account, device, token }, 201);
      case 'no_account':
        return refuse(c, 404, 'no_account', 'There is no such account.');
      case 'revoked':
        return refuseRevoked(c);
      case 'devices':
        return refuse(c, 403, 'devices', 'The account has too many devices: remove one first.');
      case 'challenge':
        return refuseWho(c, 'challenge', 'This challenge is unknown, used or too old: ask for another one.');
    }
  });
}
