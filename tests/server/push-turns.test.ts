import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { accounts } from '../../server/schema.ts';
import { accountStateSchema } from '../../utils/model/sync-wire.ts';
import { onPostgres } from './databases.ts';
import { newId, record } from './endpoint.ts';

// One for who holds the account's row, one for a push that waits for it, one for everybody else.
onPostgres(3, (endpoint) => {
  test('pushes of one account wait for each other without a connection: others are answered meanwhile', async () => {
    const [loud, other] = [await endpoint().register(), await endpoint().register()];
    const { account } = accountStateSchema.parse(await (await loud.get('/v1/account')).json());
    const locked = Promise.withResolvers<void>();
    const over = Promise.withResolvers<void>();
    const lock = endpoint().db.transaction(async (tx) => {
      await tx.select().from(accounts).where(eq(accounts.id, account)).for('update');
      locked.resolve();
      await over.promise;
    });
    await locked.promise;

    const pushes = Array.from({ length: 12 }, () =>
      loud.push([record(newId(), endpoint().stamp(), { core: '{}' })]),
    );
    for (let n = 0; n < 20; n++) expect((await other.pull()).recs).toEqual([]);
    over.resolve();
    await lock;
    const answers = await Promise.all(pushes);
    const versions = answers.map(({ results: [one] }) => one?.ver ?? 0).sort((a, b) => a - b);
    expect(versions).toEqual(answers.map((_, n) => n + 1));
    expect((await loud.pull()).recs).toHaveLength(12);
  });
});
