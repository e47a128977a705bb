import { expect, test } from 'vitest';
import { createMetrics } from '../../server/metrics.ts';
import { openMemory } from './databases.ts';
import { createEndpoint, newId, record, refusal } from './endpoint.ts';

const TOKEN = 'sixteen-letters!';

test('Metrics are Prometheus’s text for whoever has their token: how often each route answered what, and of nobody in particular', async () => {
  const { db, close } = await openMemory();
  const endpoint = createEndpoint(db, { metrics: createMetrics(TOKEN) });
  const device = await endpoint.register();
  const id = newId();
  for (const t of [0, 1]) await device.push([record(id, endpoint.stamp(t), { core: 'a kettle' })]);
  await device.get('/v1/sync/pull?cursor=x');
  await endpoint.request(`/v1/typed-wrong/${device.token}`, {
    headers: { 'X-Forwarded-For': '203.0.113.9' },
  });

  const read = (authorization?: string) =>
    endpoint.request(
      '/metrics',
      authorization === undefined ? {} : { headers: { Authorization: authorization } },
    );
  const answer = await read(`Bearer ${TOKEN}`);
  expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
  const text = await answer.text();
  for (const line of [
    'feedcart_answers_total{method="POST",route="/v1/accounts",status="201"} 1',
    'feedcart_answers_total{method="POST",route="/v1/sync/push",status="200"} 2',
    'feedcart_answers_total{method="GET",route="/v1/sync/pull",status="400"} 1',
    'feedcart_request_seconds_count{method="POST",route="/v1/sync/push"} 2',
  ])
    expect(text.split('\n')).toContain(line);
  expect(text).toContain('process_resident_memory_bytes ');
  for (const secret of [...device.token.split('.'), id, 'kettle', 'typed-wrong', '203.0.113'])
    expect(text).not.toContain(secret);

  for (const wrong of [
    undefined,
    '',
    'Bearer',
    `Bearer ${TOKEN}x`,
    `Basic ${TOKEN}`,
    `Bearer ${device.token}`,
  ])
    expect(await refusal(read(wrong))).toEqual({ status: 401, code: 'token' });
  const without = createEndpoint(db);
  expect(
    await refusal(without.request('/metrics', { headers: { Authorization: `Bearer ${TOKEN}` } })),
  ).toEqual({ status: 404, code: 'not_found' });
  await close();
});
