import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { createDailyRates } from '../../server/rates/daily-rates.ts';
import { keptRates } from '../../server/rates/kept-rates.ts';
import { shared } from '../../server/schema.ts';
import { onBothDatabases } from './databases.ts';
import type { Endpoint } from './endpoint.ts';

const HOUR = 3_600_000;

/** Some processes on one database, with how often they have asked the sources together. */
function processes(endpoint: Endpoint, count: number) {
  const state = { asked: 0, usd: 1.1 };
  const fetch = async (url: string) => {
    if (!url.includes('currency-api')) throw new Error('no network');
    state.asked += 1;
    return Response.json({
      date: new Date(endpoint.now).toISOString().slice(0, 10),
      eur: { usd: state.usd },
    });
  };
  const keep = keptRates(endpoint.db, (read) => read(endpoint.db));
  const now = () => endpoint.now;
  return { state, reads: Array.from({ length: count }, () => createDailyRates({ fetch, now, keep })) };
}

const text = (file: { bytes: Uint8Array } | undefined) => new TextDecoder().decode(file?.bytes);

onBothDatabases((endpoint) => {
  test('of several processes one asks the sources, and all serve its bytes', async () => {
    const { state, reads } = processes(endpoint(), 3);
    await Promise.all(reads.map((read) => read()));
    expect(state.asked).toBe(1);
    endpoint().now += 61_000;
    const files = await Promise.all(reads.map((read) => read()));
    expect(new Set(files.map((file) => file?.etag)).size).toBe(1);
    expect(text(files[0])).toContain('"USD":"1.1"');
    expect(state.asked).toBe(1);
  });

  test('after half a day one asks again, and the others have it within a minute', async () => {
    const { state, reads } = processes(endpoint(), 2);
    for (const read of reads) await read();
    endpoint().now += 12 * HOUR;
    state.usd = 1.2;
    for (const read of reads) await read();
    endpoint().now += 61_000;
    for (const read of reads) expect(text(await read())).toContain('"USD":"1.2"');
    expect(state.asked).toBe(2);
  });

  test('a process that starts serves what is kept, and asks nobody', async () => {
    const first = processes(endpoint(), 1);
    await first.reads[0]?.();
    const second = processes(endpoint(), 1);
    expect(text(await second.reads[0]?.())).toContain('"USD"');
    expect(second.state.asked).toBe(0);
  });

  test('while the database is away, what is held is served', async () => {
    let away = false;
    const keep = keptRates(endpoint().db, (read) => read(endpoint().db));
    const load = () => (away ? Promise.reject(new Error('away')) : keep.load());
    const fetch = async () => Response.json({ date: '2026-11-22', eur: { usd: 1.1 } });
    const read = createDailyRates({ fetch, now: () => endpoint().now, keep: { ...keep, load } });
    const held = await read();
    away = true;
    endpoint().now += 2 * 60_000;
    expect(held).toBeDefined();
    expect(await read()).toBe(held);
  });

  test('who looked and died is replaced after some seconds', async () => {
    const { state, reads } = processes(endpoint(), 1);
    await endpoint()
      .db.insert(shared)
      .values({ name: 'rates', value: '', renewAt: endpoint().now + 10_000 });
    expect(await reads[0]?.()).toBeUndefined();
    endpoint().now += 61_000;
    expect(await reads[0]?.()).toBeDefined();
    expect(state.asked).toBe(1);
    const [row] = await endpoint().db.select().from(shared).where(eq(shared.name, 'rates'));
    expect(row?.renewAt).toBe(endpoint().now + 12 * HOUR);
  });
});
