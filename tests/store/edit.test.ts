import { expect, test } from 'vitest';
import {
  countItems,
  edit,
  emptyTrash,
  getItem,
  HalfWritten,
  keepView,
  makeCollection,
  pageTrash,
  readCollections,
  readCounts,
  readViews,
  removal,
  removeItem,
  renaming,
  restoreItem,
  saveItem,
  saveItems,
  TRASH_LIFE,
  writeKept,
} from '../../utils/store/index.ts';
import { makeStore, newItem } from './make-store.ts';

test('every edit is taken back by what it resolves to', async () => {
  const store = makeStore();
  const list = await makeCollection(store, 'Winter');
  const id = await saveItem(store, newItem('1', { note: 'first', tags: ['a'] }));
  const other = await saveItem(store, newItem('2'));
  const was = [await getItem(store, id), await getItem(store, other)];
  const cells = writeKept({ note: 'second', tags: ['b', 'c'], list, position: 'k' });
  const undo = await edit(store, [
    { id, cells },
    { id: other, cells },
    { id: other, cells: { del: '1' } },
  ]);
  expect(await getItem(store, id)).toMatchObject({ note: 'second', tags: ['b', 'c'], list, position: 'k' });
  expect(await readCounts(store)).toMatchObject({ lists: { [list]: 1 }, trash: 1 });
  const redo = await edit(store, undo);
  expect([await getItem(store, id), await getItem(store, other)]).toEqual(was);
  await edit(store, redo);
  expect(await countItems(store)).toBe(1);
});

test('hundreds are edited in several transactions, and their progress is told', async () => {
  const store = makeStore();
  const ids = await saveItems(
    store,
    Array.from({ length: 410 }, (_, index) => newItem(String(index))),
  );
  const done: number[] = [];
  const undo = await edit(
    store,
    ids.map((id) => ({ id, cells: { del: '1' } })),
    (count) => done.push(count),
  );
  expect(done).toEqual([200, 400, 410]);
  expect(await countItems(store)).toBe(0);
  await edit(store, undo);
  expect(await countItems(store)).toBe(410);
});

test('what fails half-way says how much was written and how it is taken back, and goes on when it is done again', async () => {
  const store = makeStore();
  const ids = await saveItems(
    store,
    Array.from({ length: 410 }, (_, index) => newItem(String(index))),
  );
  const removals = ids.map((id) => ({ id, cells: { del: '1' } }));
  let room = 300;
  const refuse = (): void => {
    if (room-- <= 0) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
  store.database.recs.hook('updating', refuse);
  const half = await edit(store, removals).catch((error: unknown) => error);
  expect(half).toBeInstanceOf(HalfWritten);
  if (!(half instanceof HalfWritten)) return;
  expect(half).toMatchObject({ done: 200, of: 410, cause: { name: 'QuotaExceededError' } });
  expect(await countItems(store)).toBe(210);

  store.database.recs.hook('updating').unsubscribe(refuse);
  const rest = await edit(store, removals);
  expect(await countItems(store)).toBe(0);
  expect(rest).toHaveLength(210);
  await edit(store, [...rest, ...half.undo]);
  expect(await countItems(store)).toBe(410);
});

test('what fails before anything was written fails as a single edit does', async () => {
  const store = makeStore();
  const id = await saveItem(store, newItem('1'));
  store.database.recs.hook('updating', () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  });
  await expect(edit(store, [{ id, cells: { del: '1' } }])).rejects.toMatchObject({
    name: 'QuotaExceededError',
  });
  expect(await countItems(store)).toBe(1);
});

test('an edit that changes nothing writes nothing', async () => {
  const store = makeStore();
  const id = await saveItem(store, newItem('1', { note: 'same' }));
  const before = await store.database.recs.get(id);
  expect(await edit(store, [{ id, cells: { note: 'same', tags: null } }])).toEqual([]);
  expect(await store.database.recs.get(id)).toEqual(before);
});

test('each of two devices’ fields is a cell of its own', async () => {
  const store = makeStore();
  const id = await saveItem(store, newItem('1', { note: 'n', tags: ['t'] }));
  const cells = Object.keys((await store.database.recs.get(id))?.cells ?? {});
  expect(cells.toSorted()).toEqual(['core', 'note', 'tags']);
});

test('saving again overwrites no note, and remembers where else it was seen', async () => {
  const store = makeStore();
  const post = { site: 'weibo', id: '1' };
  const id = await saveItem(store, newItem('1', { note: 'mine', post }));
  for (const number of ['2', '3', '2', '1'])
    expect(await saveItem(store, newItem('1', { post: { ...post, id: number }, note: 'theirs' }))).toBe(id);
  expect(await getItem(store, id)).toMatchObject({
    note: 'mine',
    posts: [
      { site: 'weibo', id: '2' },
      { site: 'weibo', id: '3' },
    ],
  });
});

test('a product that was removed and is saved again has its note, tags and collection', async () => {
  const store = makeStore();
  const list = await makeCollection(store, 'Gifts');
  const first = await saveItem(store, newItem('1', { note: 'for mum', tags: ['a'], list }));
  await removeItem(store, first);
  const second = await saveItem(store, newItem('1'));
  expect(second).not.toBe(first);
  expect(await getItem(store, second)).toMatchObject({ note: 'for mum', tags: ['a'], list });
});

test('undoing the removal of what was saved again meanwhile makes no second one', async () => {
  const store = makeStore();
  const first = await saveItem(store, newItem('1', { note: 'old words' }));
  await removeItem(store, first);
  const second = await saveItem(store, newItem('1', { note: 'new words' }));
  await restoreItem(store, first);
  expect(await countItems(store)).toBe(1);
  expect(await getItem(store, second)).toMatchObject({ note: 'new words' });
});

test('the trash shows the last removed first, in pages by key', async () => {
  const store = makeStore();
  const ids: string[] = [];
  for (let index = 0; index < 5; index++) ids.push(await saveItem(store, newItem(String(index))));
  for (const id of ids) {
    store.time += 1000;
    await removeItem(store, id);
  }
  const first = await pageTrash(store, { limit: 3 });
  const rest = await pageTrash(store, { limit: 3, ...(first.next && { before: first.next }) });
  expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(ids.toReversed());
  expect(rest.next).toBeUndefined();
  expect(first.items[0]).toMatchObject({ title: 'Product 4', removedAt: store.time });
});

test('after thirty days what was removed is forgotten, and that it was removed is not', async () => {
  const store = makeStore();
  const [old, recent] = [
    await saveItem(store, newItem('1', { note: 'x' })),
    await saveItem(store, newItem('2')),
  ];
  await removeItem(store, old);
  store.time += TRASH_LIFE;
  await removeItem(store, recent);
  store.time += 1;
  expect(await emptyTrash(store)).toBe(1);
  expect((await pageTrash(store, { limit: 9 })).items.map(({ id }) => id)).toEqual([recent]);
  const row = await store.database.recs.get(old);
  expect(Object.entries(row?.cells ?? {}).map(([field, { v }]) => [field, v])).toEqual([
    ['core', null],
    ['note', null],
    ['del', '1'],
  ]);
  expect(await restoreItem(store, old)).toBe(true);
  expect(await countItems(store)).toBe(0);
  expect(await readCounts(store)).toMatchObject({ trash: 1 });
});

test('a collection is made once a name, renamed, removed and brought back', async () => {
  const store = makeStore();
  const id = await makeCollection(store, '冬天');
  expect(await makeCollection(store, '冬天')).toBe(id);
  await edit(store, [renaming(id, '夏天')]);
  expect(await readCollections(store)).toEqual([{ id, name: '夏天' }]);
  const undo = await edit(store, [removal(id)]);
  expect(await readCollections(store)).toEqual([]);
  await edit(store, undo);
  expect(await readCollections(store)).toEqual([{ id, name: '夏天' }]);
  expect(await countItems(store)).toBe(0);
});

test('a view keeps query, filters and order under its name', async () => {
  const store = makeStore();
  const view = { name: 'Cups', query: '杯', filters: { dropped: true as const }, sort: 'drop' as const };
  const id = await keepView(store, view);
  expect(await keepView(store, { ...view, query: 'mug' })).toBe(id);
  expect(await readViews(store)).toEqual([{ ...view, query: 'mug', id }]);
});

test('a note too long for a cell is cut, and tags are lines without a hash', async () => {
  const store = makeStore();
  const id = await saveItem(store, newItem('1', { note: '字'.repeat(9000), tags: [' #a\nb ', 'a b', ''] }));
  const item = await getItem(store, id);
  expect(item?.tags).toEqual(['a b']);
  expect(new TextEncoder().encode(item?.note).length).toBeLessThanOrEqual(8192);
  expect(item?.note?.length).toBeGreaterThan(2500);
});
