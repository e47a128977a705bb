import { describe, expect, test } from 'vitest';
import { onBothDatabases } from './databases.ts';
import { newId, record, refusal } from './endpoint.ts';

const NODE_B = '00000000000000bb';

onBothDatabases((endpoint) => {
  describe('a pushed record', () => {
    test('comes back from a pull as it was sent', async () => {
      const device = await endpoint().register();
      const values = {
        core: 'plain',
        note: '“引号” \u0000 \ud800 \u2028 😀',
        list: '',
        constructor: 'a',
        position: null,
      };
      const sent = record(newId(), endpoint().stamp(), values);
      expect((await device.push([sent])).results).toEqual([{ id: sent.id, ver: 1 }]);
      expect((await device.pull()).recs).toEqual([{ ...sent, ver: 1 }]);
    });

    test('gets no new version when it is pushed again, and other devices pull nothing', async () => {
      const device = await endpoint().register();
      const sent = record(newId(), endpoint().stamp(), { core: 'a', note: 'b' });
      const first = await device.push([sent]);
      const { cursor, epoch } = await device.pull();
      const again = await device.push([sent], { epoch, cursor });
      expect(again.results).toEqual(first.results);
      expect(await device.pull({ epoch, cursor })).toMatchObject({ cursor, recs: [], more: false });
    });

    test('gets one version when it is pushed several times at once', async () => {
      const device = await endpoint().register();
      const sent = record(newId(), endpoint().stamp(), { core: 'a' });
      const answers = await Promise.all(Array.from({ length: 6 }, () => device.push([sent])));
      for (const answer of answers) expect(answer.results).toEqual([{ id: sent.id, ver: 1 }]);
      expect((await device.pull()).cursor).toBe(1);
    });

    test('wins cell by cell by the greater stamp, whichever comes first', async () => {
      const device = await endpoint().register();
      const id = newId();
      const [early, late] = [endpoint().stamp(-1000), endpoint().stamp()];
      await device.push([{ id, cells: { note: { t: late, v: 'late' }, list: { t: early, v: 'early' } } }]);
      const push = await device.push([
        { id, cells: { note: { t: early, v: 'early' }, list: { t: late, v: 'late' } } },
      ]);
      expect(push.results).toEqual([{ id, ver: 2 }]);
      const [pulled] = (await device.pull()).recs;
      expect(pulled?.cells).toEqual({ note: { t: late, v: 'late' }, list: { t: late, v: 'late' } });
    });

    test('keeps the first value when two devices used the very same stamp', async () => {
      const device = await endpoint().register();
      const id = newId();
      await device.push([record(id, endpoint().stamp(), { note: 'first' })]);
      await device.push([record(id, endpoint().stamp(), { note: 'second' })]);
      expect((await device.pull()).recs[0]?.cells.note?.v).toBe('first');
    });

    test('orders stamps of one millisecond by device', async () => {
      const device = await endpoint().register();
      const id = newId();
      await device.push([record(id, endpoint().stamp(0, NODE_B), { note: 'b' })]);
      await device.push([record(id, endpoint().stamp(), { note: 'a' })]);
      expect((await device.pull()).recs[0]?.cells.note?.v).toBe('b');
    });

    test('keeps the fields that its device does not know', async () => {
      const device = await endpoint().register();
      const id = newId();
      const t = endpoint().stamp();
      await device.push([record(id, t, { core: 'a', field7: 'from a newer version' })]);
      await device.push([record(id, endpoint().stamp(1), { core: 'b' })]);
      expect((await device.pull()).recs[0]?.cells.field7).toEqual({ t, v: 'from a newer version' });
    });

    test('is merged twice when it stands twice in one push', async () => {
      const device = await endpoint().register();
      const id = newId();
      const push = await device.push([
        record(id, endpoint().stamp(), { core: 'a' }),
        record(id, endpoint().stamp(1), { note: 'b' }),
      ]);
      expect(push.results).toEqual([
        { id, ver: 1 },
        { id, ver: 2 },
      ]);
      expect(await device.pull()).toMatchObject({ cursor: 2, recs: [{ id, ver: 2 }] });
    });
  });

  describe('a cell that can not be taken', () => {
    test('is refused alone when it is stamped over a minute ahead', async () => {
      const device = await endpoint().register();
      const id = newId();
      const cells = {
        core: { t: endpoint().stamp(60_000), v: 'just in time' },
        note: { t: endpoint().stamp(60_001), v: 'too early' },
      };
      const push = await device.push([{ id, cells }]);
      expect(push).toMatchObject({
        now: endpoint().now,
        results: [{ id, ver: 1, code: 'ahead', refused: ['note'] }],
      });
      expect((await device.pull()).recs[0]?.cells).toEqual({ core: cells.core });
    });

    test('stamped ten years ahead leaves no trace, and is taken with a right stamp', async () => {
      const device = await endpoint().register();
      const id = newId();
      const push = await device.push([record(id, endpoint().stamp(10 * 365 * 86_400_000), { core: 'a' })]);
      expect(push.results).toEqual([{ id, ver: 0, code: 'ahead', refused: ['core'] }]);
      expect(await device.pull()).toMatchObject({ cursor: 0, recs: [] });
      expect((await device.push([record(id, endpoint().stamp(), { core: 'a' })])).results).toEqual([
        { id, ver: 1 },
      ]);
    });

    test('is refused when its value is over 8 kB, counted in UTF-8', async () => {
      const device = await endpoint().register();
      const id = newId();
      const push = await device.push([
        record(id, endpoint().stamp(), { fits: '價'.repeat(2730), over: '價'.repeat(2731) }),
      ]);
      expect(push.results).toEqual([{ id, ver: 1, code: 'too_big', refused: ['over'] }]);
    });

    test('is refused when it makes its record too big, but a deletion never is', async () => {
      const device = await endpoint().register();
      const id = newId();
      const values = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`f${n}`, 'x'.repeat(8192)]));
      const push = await device.push([record(id, endpoint().stamp(), { ...values, del: '1' })]);
      expect(push.results).toEqual([{ id, ver: 1, code: 'too_big', refused: ['f7', 'f8'] }]);
      expect((await device.pull()).recs[0]?.cells.del?.v).toBe('1');
    });

    test.each([
      ['no object', 7],
      ['null', null],
      ['a value that is no text', { t: '0'.repeat(32), v: 1 }],
      ['no value', { t: '0'.repeat(32) }],
      ['a short stamp', { t: '0'.repeat(31), v: 'a' }],
      ['a stamp in upper case', { t: 'A'.repeat(32), v: 'a' }],
      ['a stamp with a line end', { t: `${'0'.repeat(32)}\n`, v: 'a' }],
    ])('is bad when it has %s', async (_, cell) => {
      const device = await endpoint().register();
      const id = newId();
      const push = await device.push([
        { id, cells: { core: { t: endpoint().stamp(), v: 'good' }, note: cell } },
      ]);
      expect(push.results).toEqual([{ id, ver: 1, code: 'bad', refused: ['note'] }]);
    });

    test.each(['', 'Core', '7th', 'a-b', 'x'.repeat(33), "'; DROP TABLE rec;--", '$1', 'a\u0000'])(
      'is bad in a field called "%s"',
      async (field) => {
        const device = await endpoint().register();
        const id = newId();
        const push = await device.push([record(id, endpoint().stamp(), { [field]: 'a' })]);
        expect(push.results).toEqual([{ id, ver: 0, code: 'bad', refused: [field] }]);
      },
    );

    test('is named by the gravest of several reasons', async () => {
      const device = await endpoint().register();
      const cells = {
        ahead: { t: endpoint().stamp(61_000), v: 'a' },
        big: { t: endpoint().stamp(), v: 'x'.repeat(9000) },
        bad: 1,
      };
      const push = await device.push([{ id: newId(), cells }]);
      expect(push.results[0]).toMatchObject({ code: 'bad', refused: ['ahead', 'big', 'bad'] });
    });
  });

  test('one bad record in a hundred leaves the other ninety-nine', async () => {
    const device = await endpoint().register();
    const recs: unknown[] = Array.from({ length: 100 }, () =>
      record(newId(), endpoint().stamp(), { core: 'a' }),
    );
    recs[41] = { id: "' OR 1=1--", cells: {} };
    const { results } = await device.push(recs);
    expect(results[41]).toEqual({ id: "' OR 1=1--", ver: 0, code: 'bad' });
    expect(results.filter((result) => result.code === undefined)).toHaveLength(99);
    expect((await device.pull()).recs).toHaveLength(99);
  });

  test.each([null, 7, 'text', [], {}, { id: newId() }, { id: newId(), cells: [] }, { id: 1, cells: {} }])(
    'what is no record is bad: %j',
    async (sent) => {
      const device = await endpoint().register();
      const push = await device.push([sent]);
      expect(push.results).toMatchObject([{ ver: 0, code: 'bad' }]);
    },
  );

  describe('a push', () => {
    test('without records is answered', async () => {
      const device = await endpoint().register();
      expect((await device.push([])).results).toEqual([]);
    });

    test('of a hundred and one records is too big', async () => {
      const device = await endpoint().register();
      const recs = Array.from({ length: 101 }, () => record(newId(), endpoint().stamp(), { core: 'a' }));
      expect(await refusal(device.post('/v1/sync/push', { recs }))).toEqual({ status: 413, code: 'too_big' });
    });

    test('may carry what the endpoint does not know', async () => {
      const device = await endpoint().register();
      const { id, cells } = record(newId(), endpoint().stamp(), { core: 'a' });
      const answer = await device.post('/v1/sync/push', {
        recs: [{ id, cells, more: 1 }],
        more: { than: 'known' },
      });
      expect(answer.status).toBe(200);
    });

    test.each([
      {},
      { recs: {} },
      { recs: [], epoch: 'x' },
      { recs: [], cursor: -1 },
      { recs: [], cursor: 1.5 },
      { recs: [], cursor: 2 ** 63 },
      [],
    ])('that is none is refused: %j', async (body) => {
      const device = await endpoint().register();
      expect(await refusal(device.post('/v1/sync/push', body))).toEqual({ status: 400, code: 'bad' });
    });

    test('from another epoch, or from a cursor beyond the head, changes nothing', async () => {
      const device = await endpoint().register();
      const { epoch } = await device.pull();
      const recs = [record(newId(), endpoint().stamp(), { core: 'a' })];
      const stale = { status: 409, code: 'epoch', epoch, now: endpoint().now };
      expect(await refusal(device.post('/v1/sync/push', { epoch: epoch + 1, recs }))).toEqual(stale);
      expect(await refusal(device.post('/v1/sync/push', { epoch, cursor: 1, recs }))).toEqual(stale);
      expect((await device.pull()).recs).toEqual([]);
    });
  });
});
