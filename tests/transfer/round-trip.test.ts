import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { observationsOf } from '../../utils/model/observation.ts';
import type { Offer } from '../../utils/model/offer.ts';
import {
  changeSettings,
  countItems,
  edit,
  makeCollection,
  pageItems,
  putOffer,
  readSettings,
  removeItem,
  type Store,
  saveItem,
  saveItems,
} from '../../utils/store/index.ts';
import { exportJson, importJson, Refused, wipe } from '../../utils/transfer/index.ts';
import { setRules } from '../../utils/watches/index.ts';
import { makeStore, newItem } from '../store/make-store.ts';

const quick = { pause: async () => undefined };

async function exported(store: Store): Promise<string> {
  let text = '';
  for await (const piece of exportJson(store, quick)) text += piece;
  return text;
}

/** All that devices merge and that this one knows, as it is kept. */
async function contents({ database }: Store) {
  const recs = await database.recs.orderBy('id').toArray();
  return {
    recs: recs.map((row) => ({
      ...row,
      // Which page of the catalogue it is on and what is still to be sent are this store's own.
      page: 0,
      dirty: '',
      cells: Object.fromEntries(Object.entries(row.cells).map(([field, { t, v }]) => [field, { t, v }])),
    })),
    observations: await database.observations.toArray(),
    settings: (await database.settings.toArray()).filter(({ key }) => key !== 'endpoint'),
  };
}

const read = (minor: number, observedAt: number): Offer => ({
  prices: [{ kind: 'sale', amount: { minor, currency: 'CNY' } }],
  availability: 'InStock',
  observedAt,
  source: 'fetch',
});

const step = fc.oneof(
  fc.record({
    do: fc.constant('save' as const),
    id: fc.nat(12),
    title: fc.string({ unit: 'binary' }),
    note: fc.string(),
  }),
  fc.record({ do: fc.constant('remove' as const), nth: fc.nat(8) }),
  fc.record({ do: fc.constant('tag' as const), nth: fc.nat(8), tag: fc.string({ minLength: 1 }) }),
  fc.record({ do: fc.constant('price' as const), id: fc.nat(12), minor: fc.integer({ min: 1, max: 1e9 }) }),
  fc.record({ do: fc.constant('watch' as const), nth: fc.nat(8), minor: fc.integer({ min: 1, max: 1e9 }) }),
  fc.record({ do: fc.constant('collect' as const), name: fc.string({ minLength: 1 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take(store: ReturnType<typeof makeStore>, ids: string[], one: Step): Promise<void> {
  store.time += 1000;
  const nth = 'nth' in one ? ids[one.nth % Math.max(1, ids.length)] : undefined;
  if (one.do === 'save')
    ids.push(await saveItem(store, newItem(String(one.id), { title: one.title, note: one.note })));
  else if (one.do === 'collect') await makeCollection(store, one.name);
  else if (one.do === 'price') {
    const key = `shop.example:${one.id}`;
    const offer = read(one.minor, store.time);
    await putOffer(
      store,
      { key, title: 'A thing', offer, checkedAt: store.time },
      observationsOf({ key }, offer),
    );
  } else if (nth === undefined) return;
  else if (one.do === 'remove') await removeItem(store, nth);
  else if (one.do === 'tag') await edit(store, [{ id: nth, cells: { tags: JSON.stringify([one.tag]) } }]);
  else {
    const amount = { minor: one.minor, currency: 'CNY' };
    await setRules(store, nth, [{ on: 'target', kind: 'sale', amount, since: store.time }]);
  }
}

describe('the whole list', () => {
  test('is the same after it was written out, deleted and read in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const store = makeStore();
        await changeSettings(store, { allowedHosts: ['cups.example'], freshRules: true });
        const ids: string[] = [];
        for (const one of steps) await take(store, ids, one);
        const before = await contents(store);
        const text = await exported(store);
        await wipe(store);
        expect(await countItems(store)).toBe(0);
        expect(await store.database.recs.count()).toBe(0);
        await importJson(store, new Blob([text]), quick);
        expect(await contents(store)).toEqual(before);
        expect(await countItems(store)).toBe(
          before.recs.filter(({ savedAt }) => savedAt !== undefined).length,
        );
        expect(JSON.parse(text).lines).toEqual(JSON.parse(await exported(store)).lines);
        store.database.close();
      }),
      { numRuns: 25 },
    );
  });

  test('given twice is there once, and what was changed meanwhile stays', async () => {
    const store = makeStore();
    const id = await saveItem(store, newItem('1', { note: 'then' }));
    const text = await exported(store);
    store.time += 1000;
    await edit(store, [{ id, cells: { note: 'now' } }]);
    const report = await importJson(store, new Blob([text]), quick);
    expect(report).toMatchObject({ added: 0, cancelled: false });
    expect((await pageItems(store, { limit: 9 })).items).toMatchObject([{ id, note: 'now' }]);
  });

  test('joins another list: what both have stands there once', async () => {
    const one = makeStore();
    await saveItem(one, newItem('1'));
    await saveItem(one, newItem('2'));
    const other = makeStore();
    await saveItem(other, newItem('2', { note: 'mine' }));
    const report = await importJson(other, new Blob([await exported(one)]), quick);
    expect(report).toMatchObject({ added: 1, skippedBy: { known: 1 } });
    expect(await countItems(other)).toBe(2);
  });

  test('is read though another program has laid it out anew', async () => {
    const one = makeStore();
    await saveItem(one, newItem('1'));
    const pretty = JSON.stringify(JSON.parse(await exported(one)), undefined, 2);
    const other = makeStore();
    expect(await importJson(other, new Blob([`\uFEFF${pretty}`]), quick)).toMatchObject({ added: 1 });
  });

  test('ends where it is ended, and goes on from there', async () => {
    const one = makeStore();
    await saveItems(
      one,
      Array.from({ length: 600 }, (_, n) => newItem(String(n))),
    );
    const file = new Blob([await exported(one)]);
    const other = makeStore();
    const stop = new AbortController();
    const half = await importJson(other, file, {
      ...quick,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(half.cancelled).toBe(true);
    expect(half.added).toBeGreaterThan(0);
    expect(half.added).toBeLessThan(600);
    const rest = await importJson(other, file, quick);
    expect(half.added + rest.added).toBe(600);
    expect(await countItems(other)).toBe(600);
  });

  test('leaves the token where it is, and is given none', async () => {
    const store = makeStore();
    await changeSettings(store, { endpoint: { url: 'https://sync.example', token: 'SECRET', account: 'a' } });
    expect(await exported(store)).not.toContain('SECRET');
    const forged = JSON.stringify([
      'setting',
      { key: 'endpoint', value: { url: 'https://evil.example', token: 't', account: 'a' } },
    ]);
    await importJson(
      store,
      new Blob([`{"feedcart":"export","version":1,"made":"","lines":[\n${forged}\n]}\n`]),
      quick,
    );
    expect((await readSettings(store)).endpoint?.url).toBe('https://sync.example');
  });
});

describe('a file that is none', () => {
  const head = '{"feedcart":"export","version":1,"made":"2026","lines":[';
  const record = (id: string, more = '') =>
    `["record",{"id":"${id.repeat(32)}","cells":{"core":{"t":"${'0'.repeat(32)}","v":"{}"}}${more}}]`;

  test.each([
    ['another program’s', '{"hello":1}', 'not-ours'],
    ['no JSON', 'hello', 'not-ours'],
    ['of a version to come', '{"feedcart":"export","version":2,"made":"","lines":[\n]}', 'newer'],
    ['cut short', `${head}\n${record('a')},\n`, 'damaged'],
    ['cut within a line', `${head}\n${record('a')},\n["record",{"id":`, 'damaged'],
    ['with a wrong type', `${head}\n${record('a')},\n["record",{"id":7,"cells":{}}]\n]}\n`, 'damaged'],
    [
      'with a prototype for a cell',
      `${head}\n["record",{"id":"${'a'.repeat(32)}","cells":{"__proto__":{"t":1}}}]\n]}\n`,
      'damaged',
    ],
    ['with something behind it', `${head}\n${record('a')}\n]}\n{"more":1}\n`, 'damaged'],
    ['empty', `${head}\n]}\n`, 'nothing'],
    ['one endless line', `{"feedcart":"${'x'.repeat(2_000_000)}`, 'not-ours'],
  ])('%s is refused, and nothing of it is taken', async (_, text, code) => {
    const store = makeStore();
    await expect(importJson(store, new Blob([text]), quick)).rejects.toMatchObject({ name: 'Refused', code });
    expect(await store.database.recs.count()).toBe(0);
  });

  test('that is too large is refused unread', async () => {
    const file = Object.defineProperty(new Blob(['x']), 'size', { value: 200_000_000 });
    await expect(importJson(makeStore(), file, quick)).rejects.toBeInstanceOf(Refused);
  });

  test('says in which line it is damaged', async () => {
    const file = new Blob([`${head}\n${record('a')},\n"x"\n]}`]);
    await expect(importJson(makeStore(), file, quick)).rejects.toMatchObject({ code: 'damaged', line: 3 });
  });

  test('with one record twice keeps the later writing of each cell', async () => {
    const store = makeStore();
    const later = record('a').replace('0'.repeat(32), `${'0'.repeat(11)}1${'0'.repeat(20)}`);
    await importJson(store, new Blob([`${head}\n${later},\n${record('a')}\n]}`]), quick);
    const [row] = await store.database.recs.toArray();
    expect(row?.cells.core?.t).toBe(`${'0'.repeat(11)}1${'0'.repeat(20)}`);
  });
});
