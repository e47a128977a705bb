import { randomUUID } from 'node:crypto';
import { getTableName } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createApp } from '../../server/app.ts';
import * as published from '../../server/creators/tables.ts';
import * as schema from '../../server/schema.ts';
import { problemSchema } from '../../utils/model/sync-wire.ts';
import { onBothDatabases } from './databases.ts';
import { type Endpoint, newId, record } from './endpoint.ts';
import { createOwner } from './owner.ts';

const documentSchema = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        security: z.array(z.unknown()).optional(),
        requestBody: z.unknown().optional(),
        responses: z.record(z.string(), z.unknown()),
      }),
    ),
  ),
});

/** Bodies that no route takes. */
const BODIES: readonly (string | Uint8Array<ArrayBuffer>)[] = [
  '',
  '{',
  'null',
  '[]',
  '"text"',
  '17',
  'undefined',
  '{"recs":',
  new Uint8Array([0x7b, 0xff, 0x7d]),
  ' '.repeat(300_000),
];
/** Values of wrong types, for every field that some route reads. */
const VALUES = [
  null,
  17,
  true,
  [],
  {},
  '',
  "'; DROP TABLE rec;--",
  '\u0000',
  '\ud800',
  '%_\\',
  '１２',
  'x'.repeat(5000),
];
const FIELDS = [
  'key',
  'challenge',
  'signature',
  'device',
  'account',
  'id',
  'box',
  'name',
  'recs',
  'epoch',
  'cursor',
  'create',
  'entry',
  'post',
  'card',
  'sig',
  'ask',
  'sku',
];
const TOKENS = [
  '',
  'Bearer',
  'Bearer x',
  `Bearer ${'0'.repeat(32)}.${'0'.repeat(16)}.${'A'.repeat(43)}`,
  'Basic eDp5',
];

/** All that the database holds. */
async function contents(endpoint: Endpoint): Promise<string> {
  const tables = [
    schema.accounts,
    schema.devices,
    schema.records,
    schema.births,
    schema.challenges,
    schema.boxes,
    ...Object.values(published),
  ];
  const rows = await Promise.all(
    tables.map(async (table) => [getTableName(table), await endpoint.db.select().from(table)]),
  );
  return JSON.stringify(rows);
}

onBothDatabases((endpoint) => {
  test('every refusal of every route has a code, a sentence and the request’s id, and changes nothing', async () => {
    const device = await createOwner(endpoint()).enrol();
    await device.push([record(newId(), endpoint().stamp(), { core: 'kept' })]);
    const document = documentSchema.parse(await (await endpoint().request('/openapi.json')).json());
    const before = await contents(endpoint());
    const statuses = new Set<number>();
    const refused = async (path: string, init: RequestInit) => {
      const answer = await endpoint().request(path, init);
      const text = await answer.text();
      const what = `${init.method} ${path} ${JSON.stringify(init.body)?.slice(0, 60)} → ${answer.status} ${text}`;
      expect(answer.status, what).toBeGreaterThanOrEqual(400);
      expect(answer.status, what).toBeLessThan(500);
      const problem = problemSchema.parse(JSON.parse(text));
      expect(problem.code, what).toMatch(/^[a-z_]+$/);
      expect(problem.message, what).toMatch(/^[A-Z].*\.$/);
      expect(problem.request, what).toBe(answer.headers.get('X-Request-Id'));
      expect(answer.headers.get('Cache-Control'), what).toBe('no-store');
      statuses.add(answer.status);
      return answer.status;
    };

    for (const [pattern, operations] of Object.entries(document.paths)) {
      const path = pattern
        .replace('{id}', '0'.repeat(16))
        .replace('{creator}', '0'.repeat(32))
        .replace('{platform}', 'bluesky')
        .replace('{prefix}', '0000')
        .replace('{reservation}', '0'.repeat(32))
        .replace('{hash}', '0'.repeat(64));
      expect(path).not.toContain('{');
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])
        if (!(method.toLowerCase() in operations)) expect(await refused(path, { method })).toBe(405);
      for (const [name, { security, requestBody, responses }] of Object.entries(operations)) {
        const method = name.toUpperCase();
        const headers = {
          Authorization: `Bearer ${device.token}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': randomUUID(),
        };
        const known = (status: number) => expect(Object.keys(responses), path).toContain(`${status}`);
        if (security)
          for (const token of TOKENS) {
            expect(await refused(path, { method, headers: { ...headers, Authorization: token } })).toBe(401);
            known(401);
          }
        if (!requestBody) continue;
        for (const body of BODIES) known(await refused(path, { method, headers, body }));
        for (const type of ['text/plain', 'application/x-www-form-urlencoded', ''])
          known(await refused(path, { method, headers: { ...headers, 'Content-Type': type }, body: '{}' }));
        known(
          await refused(path, { method, headers: { ...headers, 'Content-Encoding': 'gzip' }, body: '{}' }),
        );
      }
    }

    const headers = { Authorization: `Bearer ${device.token}`, 'Content-Type': 'application/json' };
    const bodies = FIELDS.flatMap((field) => VALUES.map((value) => JSON.stringify({ [field]: value })));
    const creator = `/v1/creators/${'0'.repeat(32)}`;
    for (const body of bodies)
      for (const path of [
        `${creator}/pictures/${'0'.repeat(64)}`,
        `${creator}/reservations/${'0'.repeat(32)}`,
      ])
        await refused(path, { method: 'PUT', headers, body });
    for (const path of [
      '/v1/enrol',
      '/v1/pairings',
      '/v1/pairings/claim',
      `/v1/devices/${'0'.repeat(16)}`,
      '/v1/creators',
      `${creator}/keys`,
      `${creator}/proof`,
      '/v1/cards',
      `${creator}/programme`,
      `${creator}/stock`,
      `${creator}/settle`,
      `${creator}/reservations`,
      `${creator}/counting`,
      `${creator}/openings`,
      `${creator}/pictures`,
    ])
      for (const body of bodies)
        await refused(path, { method: path.startsWith('/v1/devices') ? 'PATCH' : 'POST', headers, body });
    for (const value of ['x', '-1', '1.5', 'NaN', '9223372036854775808', '', "' OR 1=1--", '%00'])
      for (const name of ['cursor', 'epoch', 'limit'])
        await refused(`/v1/sync/pull?${name}=${encodeURIComponent(value)}`, { method: 'GET', headers });
    for (const id of ['x', '..', '%25', '%00', "'", '0'.repeat(17), 'A'.repeat(16)])
      await refused(`/v1/devices/${id}`, { method: 'DELETE', headers });
    expect([...statuses].toSorted((a, b) => a - b)).toEqual([400, 401, 404, 405, 413, 415]);
    expect(await contents(endpoint())).toBe(before);
  });
  test('the document has every route that there is under /v1', async () => {
    const app = createApp({ db: endpoint().db });
    const document = documentSchema.parse(await (await app.request('/openapi.json')).json());
    const told = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    const routes = app.routes.filter(({ path, method }) => path.startsWith('/v1/') && method !== 'ALL');
    expect(routes.length).toBeGreaterThan(30);
    expect(told).toEqual(expect.arrayContaining(routes.map(({ path, method }) => `${method} ${path}`)));
  });
});
