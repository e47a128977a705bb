import { inspect } from 'node:util';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { expect, test } from 'vitest';
import { describeError } from '../../server/failure.ts';
import { openMemory } from './databases.ts';
import { createEndpoint, newAccountRequest, refusal } from './endpoint.ts';

test('a database that can not be reached is answered 503, with when to try again', async () => {
  const pool = new pg.Pool({ connectionString: 'postgres://nobody@127.0.0.1:1/nothing' });
  const endpoint = createEndpoint(drizzle(pool));
  for (const [path, init] of [['/health', {}] as const, ['/v1/accounts', newAccountRequest()] as const]) {
    const answer = await endpoint.request(path, init);
    expect(answer.headers.get('Retry-After')).toBe('30');
    expect(await refusal(answer)).toEqual({ status: 503, code: 'unavailable' });
  }
  expect(endpoint.log[0]?.error).toMatchObject({ code: 'ECONNREFUSED' });
  await pool.end();
});

test('a fault of the server is answered 500, and logged without the values of the statement', async () => {
  const { db, close } = await openMemory();
  await db.execute(sql`drop table device`);
  const endpoint = createEndpoint(db);
  const headers = new Headers(newAccountRequest().headers);
  headers.set('Origin', 'chrome-extension://abcdefghijklmnop');
  const answer = await endpoint.request('/v1/accounts', { ...newAccountRequest(), headers });
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(await refusal(answer)).toEqual({ status: 500, code: 'internal' });
  const [line] = endpoint.log;
  expect(line).toMatchObject({ status: 500, error: { code: '42P01' } });
  expect(line?.error?.at[0]).toMatch(/^at /);
  expect(JSON.stringify(line)).not.toContain(String(endpoint.now));
  await close();
});

test('a line of an error that looks like a place in the code, and is what somebody sent, is not logged', () => {
  const { at } = describeError(new Error('Failed query\nparams: a wish\n    at home'));
  expect(at[0]).toContain('failure.test.ts');
});

test('an export that can not begin is refused; one that breaks off ends as broken, and nobody prints what it asked for', async () => {
  const { db, close } = await openMemory();
  const endpoint = createEndpoint(db);
  const device = await endpoint.register();
  await db.execute(sql`alter table rec rename to lost`);
  const answer = await device.get('/v1/account/export');
  const error: unknown = await answer.text().catch((reason: unknown) => reason);
  expect(inspect(error)).toContain('broke off');
  expect(inspect(error)).not.toContain(device.token.split('.')[0]);
  expect(endpoint.log.at(-1)).toMatchObject({
    request: answer.headers.get('X-Request-Id'),
    status: 500,
    error: { code: '42P01' },
  });

  await db.execute(sql`alter table device rename column name to lost`);
  expect(await refusal(device.get('/v1/account/export'))).toEqual({ status: 500, code: 'internal' });
  await close();
});
