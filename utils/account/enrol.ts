import { type Exchange, type Reply, request } from '../endpoint/request.ts';
import {
  accountAnswerSchema,
  challengeAnswerSchema,
  type EnrolRequest,
  enrolText,
} from '../model/sync-wire.ts';
import type { Keys } from './keys.ts';

/** A device that wants to use an account. */
export interface Enrolling {
  readonly url: string;
  readonly keys: Keys;
  /** 16 hex digits. */
  readonly device: string;
  /** Sealed: the endpoint does not learn it. */
  readonly name?: string;
  /** Whether the account is made if it is not there. */
  readonly create?: boolean;
}

/** Registers a device by a signature, or gives one that is there a new token. Asked twice, it is there once. */
export async function enrol(
  exchange: Exchange,
  { url, keys, device, name, create }: Enrolling,
): Promise<Reply<{ account: string; device: string; token: string }>> {
  const asked = await request(exchange, {
    method: 'POST',
    url: `${url}/v1/challenges`,
    body: {},
    answer: challengeAnswerSchema,
  });
  if (asked.kind !== 'answer') return asked;
  const { challenge } = asked.body;
  const body: EnrolRequest = {
    key: keys.publicKey,
    challenge,
    signature: await keys.sign(enrolText(challenge, device)),
    device,
    ...(name !== undefined && { name }),
    ...(create && { create }),
  };
  const reply = await request(exchange, {
    method: 'POST',
    url: `${url}/v1/enrol`,
    body,
    answer: accountAnswerSchema,
  });
  // Another account than the secret's own would be another one's.
  if (reply.kind === 'answer' && (reply.body.account !== keys.account || reply.body.device !== device))
    return { kind: 'trouble', code: 'not_our_server' };
  return reply;
}
