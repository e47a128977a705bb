import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getTableName } from 'drizzle-orm';
import { expect, test } from 'vitest';
import * as tables from '../../server/creators/tables.ts';
import { createEndpoint, newId, record } from './endpoint.ts';
import { createOwner } from './owner.ts';
import { useStatements } from './statements.ts';

/** Tables whose rows belong to accounts, by the column that says to which. */
const OF_ACCOUNTS: Readonly<Record<string, string>> = {
  account: 'id',
  device: 'account_id',
  rec: 'account_id',
  birth: 'account_id',
  challenge: 'account_id',
  box: 'account_id',
};

const { statements, heard } = useStatements();

test('the account comes first in every key', async () => {
  const { rows } = await heard().pool.query<{ table: string; column: string; index: string }>(`
    select c.relname as "table", i.relname as "index", a.attname as "column"
    from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
    join pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[0]
    where c.relnamespace = 'public'::regnamespace`);
  const others = rows.filter(({ table, column }) => OF_ACCOUNTS[table] !== column);
  // `creation` is written by older endpoints alone; `shared`, `stranger` and what creators publish have nothing of accounts.
  const published = Object.values(tables).map((table) => getTableName(table));
  expect(new Set(others.map(({ table }) => table))).toEqual(
    new Set(['creation', 'shared', 'stranger', ...published]),
  );
});

test('every statement of every route names the account it is about', async () => {
  const endpoint = createEndpoint(heard().db);
  const owner = createOwner(endpoint);
  const first = await owner.enrol(undefined, 'desk');
  const second = await owner.enrol();
  const kept = newId();
  await first.push([
    record(kept, endpoint.stamp(), { core: 'a' }),
    record(newId(), endpoint.stamp(), { core: 'b' }),
  ]);
  await first.push([record(kept, endpoint.stamp(1), { core: 'c' })]);
  const { epoch } = await second.pull();
  await second.pull({ epoch, cursor: 1, limit: 1 });
  await second.pull({ epoch, cursor: 3 });
  endpoint.now += 25 * 60 * 60 * 1000;
  await first.get('/v1/devices');
  await first.get('/v1/account');
  await (await first.get('/v1/account/export')).text();
  await first.post('/v1/devices', {});
  await first.ask('PATCH', `/v1/devices/${second.id}`, { name: 'phone' });
  await first.ask('DELETE', `/v1/devices/${second.id}`);
  for (let n = 0; n < 9; n++) await first.post('/v1/pairings', { id: newId(), box: 'sealed' });
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ account: owner.account, id: newId() });
  await endpoint.request('/v1/pairings/claim', { method: 'POST', headers, body });
  await (await endpoint.register()).ask('DELETE', '/v1/account');

  const about = statements.filter((text) => /"(account|device|rec|birth|challenge|box|creation)"/.test(text));
  expect(new Set(about).size).toBeGreaterThan(25);
  for (const text of about) expect(text).toSatisfy(namesItsAccount);
});

test('the plan for many machines spreads exactly these tables, by their accounts', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../server/README.md'), 'utf8');
  const calls = [...readme.matchAll(/create_distributed_table\('(\w+)', '(\w+)'/g)];
  expect(Object.fromEntries(calls.map(([, table, column]) => [table, column]))).toEqual(OF_ACCOUNTS);
});

/**
 * Whether rows are asked for, or put, by account: `where … "account_id" = $n`, or the first column of an insert. Of a
 * statement with another one before it, both.
 */
function namesItsAccount(text: string): boolean {
  const { one, other } =
    /^with "\w+" as \((?<one>.* returning [^()]*)\) (?<other>.*)$/.exec(text)?.groups ?? {};
  if (one !== undefined && other !== undefined) return namesItsAccount(one) && namesItsAccount(other);
  const [, inserted, column] = /^insert into "(\w+)" \("(\w+)"/.exec(text) ?? [];
  if (inserted) return OF_ACCOUNTS[inserted] === column;
  const [, table = ''] = /^(?:update|delete from|select .*? from) "(\w+)"/.exec(text) ?? [];
  const name = OF_ACCOUNTS[table];
  const where = text.slice(text.indexOf(' where '));
  return name !== undefined && new RegExp(`^ where \\(?"${table}"\\."${name}" = \\$`).test(where);
}
