import { eq } from 'drizzle-orm';
import { z } from 'zod';
import {
  pushAnswerSchema,
  pushRequestSchema,
  pushResultSchema,
  refusalSchema,
} from '../../utils/model/sync-wire.ts';
import { refuseGone } from '../authenticate.ts';
import { checkEpoch } from '../check-epoch.ts';
import { createTurns } from '../in-turn.ts';
import { isOverQuota, mergePush, pushedIds } from '../merge-push.ts';
import {
  answer,
  BY_TOKEN,
  createRoute,
  jsonOf,
  type Mounting,
  OF_BODY,
  OF_TOKEN,
  problems,
} from '../open-api.ts';
import { type PushStore, pushStore } from '../push-store.ts';
import { readBody } from '../read-body.ts';
import { refuse } from '../refuse.ts';
import { accounts } from '../schema.ts';

/** Records stay unread until they are merged, one by one; this is what the document says of each. */
const bodySchema = pushRequestSchema.extend({
  recs: z.array(
    z.unknown().openapi({
      type: 'object',
      required: ['id', 'cells'],
      properties: {
        id: { type: 'string', pattern: '^[0-9a-f]{32}$' },
        cells: {
          type: 'object',
          description: 'By field, which is 1 to 32 of a-z, 0-9 and _',
          additionalProperties: {
            type: 'object',
            required: ['t', 'v'],
            properties: {
              t: { type: 'string', pattern: '^[0-9a-f]{32}$' },
              v: { type: ['string', 'null'] },
            },
          },
        },
      },
    }),
  ),
});

/** Devices read a code they don't know as `bad`; there is none we send. */
const answerSchema = pushAnswerSchema.extend({
  results: z.array(pushResultSchema.extend({ code: refusalSchema.optional() })),
});

/** POST /v1/sync/push: merges records into the caller's account, all in one transaction. */
export function mountPush({ app, services: { db, now, limits }, device }: Mounting): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/sync/push',
    summary: 'Merge records, cell by cell: the greater stamp wins',
    security: BY_TOKEN,
    middleware: [device, readBody(limits.pushBytes)],
    request: { body: jsonOf(bodySchema) },
    responses: {
      200: answer('What became of each record, in the order pushed', answerSchema),
      ...OF_TOKEN,
      ...OF_BODY,
      ...problems(403, 409),
    },
  });
  const inTurn = createTurns();
  let quick: PushStore | undefined;
  app.openapi(route, async (c) => {
    const { epoch, cursor, recs } = c.req.valid('json');
    if (recs.length > limits.pushRecords)
      return refuse(c, 413, 'too_big', `Send at most ${limits.pushRecords} records.`);

    const { account: accountId } = c.get('device');
    const ids = pushedIds(recs);
    /** The answer; undefined when another push came between reading and writing. */
    const tryWith = async (store: PushStore) => {
      const found = await store.read(accountId, ids);
      if (!found || found.account.goneAt !== null) return refuseGone(c);
      const { account, stored } = found;
      const time = now();
      const stale = checkEpoch(c, account, { epoch, cursor }, time);
      if (stale) return stale;
      const merged = mergePush(account, stored, recs, time, limits);
      if (isOverQuota(account, merged, limits))
        return refuse(c, 403, 'quota', 'The account is full: delete something first.');
      if (merged.changed.length > 0 && !(await store.write(account, merged))) return undefined;
      return c.json({ epoch: account.epoch, now: time, results: [...merged.results] }, 200);
    };
    quick ??= pushStore(db);
    const store = quick;
    // Those of this process wait for each other here: at the account's row each would hold a connection, and one account
    // could have all that there are.
    return inTurn(
      accountId,
      async () =>
        (await tryWith(store)) ??
        // Another process at once: at the row each has its turn.
        db.transaction(async (tx) => {
          await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, accountId)).for('update');
          const turn = await tryWith(pushStore(tx));
          if (!turn) throw new Error('the locked account was changed');
          return turn;
        }),
    );
  });
}
