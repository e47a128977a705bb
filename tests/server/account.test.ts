import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { accounts } from '../../server/schema.ts';
import { SYNC_LIMITS } from '../../utils/model/sync-wire.ts';
import { onBothDatabases } from './databases.ts';
import { newId, record, refusal } from './endpoint.ts';

/** Tables that hold something of an account. */
const TABLES = ['device', 'rec', 'birth', 'challenge', 'box'];

onBothDatabases((endpoint) => {
  test('an account tells how much it holds and may hold', async () => {
    const device = await endpoint().register();
    await device.push([record(newId(), endpoint().stamp(), { core: 'a kettle' })]);
    const state = await (await device.get('/v1/account')).json();
    expect(state).toEqual({
      account: device.token.split('.')[0],
      created: endpoint().now,
      records: 1,
      bytes: expect.any(Number),
      limits: { records: SYNC_LIMITS.accountRecords, bytes: SYNC_LIMITS.accountBytes },
    });
    expect(state.bytes).toBeGreaterThan(40);
  });

  test('the export holds every record as it is kept, more than fit into one page, and no token', async () => {
    const device = await endpoint().register();
    const saved = Array.from({ length: 205 }, (_, n) =>
      record(newId(), endpoint().stamp(n), { core: `"${n}"\n`, ...(n % 9 === 0 && { del: '1' }) }),
    );
    for (let n = 0; n < saved.length; n += 100) await device.push(saved.slice(n, n + 100));
    const answer = await device.get('/v1/account/export');
    expect(answer.headers.get('Content-Disposition')).toContain('attachment');
    const text = await answer.text();
    const { recs, devices, exported } = JSON.parse(text);
    expect(recs).toEqual(saved.map((rec, n) => ({ ...rec, ver: n + 1 })));
    expect(devices).toHaveLength(1);
    expect(exported).toBe(endpoint().now);
    expect(text).not.toContain(device.token.split('.')[2]);
  });

  test('an empty account is exported too', async () => {
    const device = await endpoint().register();
    expect(await (await device.get('/v1/account/export')).json()).toMatchObject({ recs: [] });
  });

  test('a deleted account leaves nothing but its id, and every device of it is told', async () => {
    const device = await endpoint().register();
    const other = await device.join();
    await device.push([record(newId(), endpoint().stamp(), { core: 'a kettle' })]);
    await device.post('/v1/pairings', { id: newId(), box: 'sealed' });
    const bystander = await endpoint().register();
    await bystander.push([record(newId(), endpoint().stamp(), { core: 'mine' })]);

    expect((await device.ask('DELETE', '/v1/account')).status).toBe(200);
    const gone = { status: 401, code: 'gone' };
    for (const asked of [device.get('/v1/sync/pull'), other.post('/v1/sync/push', { recs: [] })])
      expect(await refusal(asked)).toEqual(gone);
    const id = device.token.split('.')[0];
    for (const table of TABLES) {
      const rows = await endpoint().db.execute(
        sql`select 1 from ${sql.identifier(table)} where account_id = ${id}`,
      );
      expect(rows).toMatchObject({ rows: [] });
    }
    const [row] = (await endpoint().db.select().from(accounts)).filter((account) => account.id === id);
    expect(row).toMatchObject({ goneAt: endpoint().now, ver: 0, records: 0, bytes: 0 });
    expect((await bystander.pull()).recs).toHaveLength(1);
  });

  test('a push that waits for the deletion of its account is refused', async () => {
    const device = await endpoint().register();
    const push = () =>
      device.post('/v1/sync/push', { recs: [record(newId(), endpoint().stamp(), { core: 'x' })] });
    const [, ...answers] = await Promise.all([device.ask('DELETE', '/v1/account'), push(), push(), push()]);
    for (const answer of answers) expect([200, 401]).toContain(answer.status);
    const rows = await endpoint().db.execute(sql`select 1 from rec`);
    expect(rows).toMatchObject({ rows: [] });
  });
});
