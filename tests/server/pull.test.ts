import { describe, expect, test } from 'vitest';
import { onBothDatabases } from './databases.ts';
import { type Device, newId, record, refusal } from './endpoint.ts';

/** Pulls page after page, as a device does. */
async function pullAll(device: Device, limit: number, between?: (page: number) => Promise<void>) {
  const { epoch } = await device.pull();
  const pages = [];
  for (let cursor = 0; ; ) {
    const page = await device.pull({ epoch, cursor, limit });
    pages.push(page);
    if (!page.more) return pages;
    cursor = page.cursor;
    await between?.(pages.length);
  }
}

onBothDatabases((endpoint) => {
  const fill = async (device: Device, count: number, value = 'a') => {
    const recs = Array.from({ length: count }, () => record(newId(), endpoint().stamp(), { core: value }));
    for (let at = 0; at < count; at += 20) await device.push(recs.slice(at, at + 20));
    return recs;
  };

  describe('pages', () => {
    test('of an empty account are one empty page', async () => {
      const device = await endpoint().register();
      const { epoch, ...page } = await device.pull();
      expect(epoch).toBe(endpoint().now);
      expect(page).toEqual({ now: endpoint().now, cursor: 0, more: false, recs: [] });
    });

    test.each([1, 3, 9, 10, 11])(
      'of %i records give all ten once, in the order of their versions',
      async (limit) => {
        const device = await endpoint().register();
        const saved = await fill(device, 10);
        const pages = await pullAll(device, limit);
        expect(pages).toHaveLength(Math.ceil(10 / limit));
        const pulled = pages.flatMap((page) => page.recs);
        expect(pulled.map((rec) => rec.id)).toEqual(saved.map((rec) => rec.id));
        expect(pulled.map((rec) => rec.ver)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      },
    );

    test('end at the head, even when the last record is older than it', async () => {
      const device = await endpoint().register();
      const [first] = await fill(device, 3);
      // Twice in one push: version 4 is given, and replaced by 5 before anyone can see it.
      const id = first?.id ?? '';
      await device.push([
        record(id, endpoint().stamp(1), { core: 'b' }),
        record(id, endpoint().stamp(2), { core: 'c' }),
      ]);
      const pages = await pullAll(device, 2);
      expect(pages.map((page) => page.cursor)).toEqual([3, 5]);
    });

    test('are at most 500 records long, whatever is asked', async () => {
      const device = await endpoint().register();
      await fill(device, 510);
      const page = await device.pull({ limit: 100_000 });
      expect(page).toMatchObject({ more: true, cursor: 500 });
      expect(page.recs).toHaveLength(500);
      expect((await device.pull()).recs).toHaveLength(500);
    });

    test('are about 256 kB at most, and never empty while there is more', async () => {
      const device = await endpoint().register();
      await fill(device, 80, 'x'.repeat(8000));
      const pages = await pullAll(device, 500);
      for (const page of pages) {
        expect(page.recs.length).toBeGreaterThan(0);
        expect(JSON.stringify(page).length).toBeLessThan(300 * 1024);
      }
      expect(pages.flatMap((page) => page.recs)).toHaveLength(80);

      endpoint().limits = { ...endpoint().limits, pullBytes: 10 };
      expect((await device.pull()).recs).toHaveLength(1);
    });

    test('show a record again when it changes while they are read', async () => {
      const device = await endpoint().register();
      const [first] = await fill(device, 6);
      const id = first?.id ?? '';
      const pages = await pullAll(device, 2, async (page) => {
        if (page === 1) await device.push([record(id, endpoint().stamp(1), { core: 'changed' })]);
      });
      const versions = pages.flatMap((page) => page.recs).filter((rec) => rec.id === id);
      expect(versions.map((rec) => rec.cells.core?.v)).toEqual(['a', 'changed']);
    });
  });

  describe('a cursor', () => {
    test.each([
      '-1',
      'NaN',
      '9223372036854775808',
      '9007199254740993',
      'text',
      '',
      '1.5',
      '1e3',
      ' 1',
      '0x1',
      '１２',
      'null',
      "1' OR 1=1--",
    ])('of "%s" is refused', async (cursor) => {
      const device = await endpoint().register();
      const { epoch } = await device.pull();
      const answer = device.get(`/v1/sync/pull?epoch=${epoch}&cursor=${encodeURIComponent(cursor)}`);
      expect(await refusal(answer)).toEqual({ status: 400, code: 'bad' });
    });

    test('beyond the head, as of another account, is from another history', async () => {
      const mine = await endpoint().register();
      const other = await endpoint().register();
      await fill(other, 5);
      const { epoch } = await mine.pull();
      const { cursor } = await other.pull();
      const answer = mine.get(`/v1/sync/pull?epoch=${epoch}&cursor=${cursor}`);
      expect(await refusal(answer)).toEqual({ status: 409, code: 'epoch', epoch, now: endpoint().now });
    });

    test('means nothing without its epoch', async () => {
      const device = await endpoint().register();
      await fill(device, 3);
      expect(await refusal(device.get('/v1/sync/pull?cursor=2'))).toEqual({ status: 400, code: 'bad' });
      expect((await device.get('/v1/sync/pull?cursor=0')).status).toBe(200);
    });
  });

  test.each(['epoch=x', 'epoch=-1', 'limit=0', 'limit=-5', 'limit=ten', 'limit='])(
    '%s is refused',
    async (query) => {
      const device = await endpoint().register();
      expect(await refusal(device.get(`/v1/sync/pull?${query}`))).toEqual({ status: 400, code: 'bad' });
    },
  );

  test('another epoch is answered with the present one', async () => {
    const device = await endpoint().register();
    const { epoch } = await device.pull();
    const answer = device.get(`/v1/sync/pull?epoch=${epoch - 1}&cursor=0`);
    expect(await refusal(answer)).toEqual({ status: 409, code: 'epoch', epoch, now: endpoint().now });
  });
});
