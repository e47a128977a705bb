import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Listing, OwnListing, Repost, ShopListing } from '../../utils/model/draft.ts';
import {
  addListings,
  changeDraft,
  changeListing,
  copyDraft,
  countItems,
  dropDraft,
  dropListing,
  edit,
  editListing,
  findReposts,
  getPictures,
  keepPicture,
  keepRepost,
  type NewListing,
  placeListing,
  prunePictures,
  readDrafts,
  removeDraft,
  type Store,
  startDraft,
} from '../../utils/store/index.ts';
import { makeStore, product } from './make-store.ts';

const cup = (id: string, more: Partial<ShopListing> = {}): NewListing => ({
  kind: 'shop',
  title: `Cup ${id}`,
  posted: `https://shop.example/p/${id}?aff=%E8%8C%B6&x=1`,
  product: product(id),
  pictures: [],
  ...more,
});
/** What becomes of one that is added. */
async function addListing(store: Store, listing: NewListing, draftId?: string) {
  const { draft, listings, added, count } = await addListings(store, [listing], draftId);
  const [id] = listings;
  if (id === undefined) return { state: 'full' as const, draft };
  return { state: added > 0 ? ('added' as const) : ('known' as const), draft, listing: id, count };
}
const bag = (more: Partial<OwnListing> = {}): NewListing => ({
  kind: 'own',
  title: 'Bag',
  pictures: [],
  variants: [],
  shipsTo: [],
  ...more,
});
const draftIn = async (store: Store) => (await readDrafts(store))[0];
const titles = async (store: Store) => (await draftIn(store))?.listings.map(({ title }) => title);

async function withNine(store: Store): Promise<string> {
  for (let number = 1; number <= 9; number++) await addListing(store, cup(String(number)));
  return (await draftIn(store))?.id ?? '';
}

describe('a draft', () => {
  test('begins with what is added first, and keeps its link byte for byte', async () => {
    const store = makeStore();
    const answer = await addListing(store, cup('1'));
    expect(answer).toMatchObject({ state: 'added', count: 1 });
    expect(await readDrafts(store)).toMatchObject([
      {
        words: '',
        platform: 'weibo',
        prices: true,
        listings: [{ posted: 'https://shop.example/p/1?aff=%E8%8C%B6&x=1' }],
      },
    ]);
    expect(await countItems(store)).toBe(0);
  });

  test('takes nine and refuses the tenth, with the nine kept', async () => {
    const store = makeStore();
    await withNine(store);
    expect(await addListing(store, cup('10'))).toMatchObject({ state: 'full' });
    expect(await titles(store)).toHaveLength(9);
  });

  test('takes as many of twelve as there is room for, says what was known or over, and gives all of it back', async () => {
    const store = makeStore();
    await addListing(store, cup('1'));
    await addListing(store, cup('2'));
    const twelve = Array.from({ length: 12 }, (_, index) => cup(String(index + 2)));
    const answer = await addListings(store, twelve);
    expect(answer).toMatchObject({ added: 7, known: 1, over: 4, count: 9 });
    expect(answer.listings.map((id) => id === undefined)).toEqual(twelve.map((_, index) => index >= 8));
    expect(await titles(store)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `Cup ${number}`));
    await edit(store, answer.undo);
    expect(await titles(store)).toEqual(['Cup 1', 'Cup 2']);
  });

  test('takes a shop’s product once, and goods of one’s own as often as they are added', async () => {
    const store = makeStore();
    await addListing(store, cup('1'));
    expect(await addListing(store, cup('1', { posted: 'https://shop.example/p/1' }))).toMatchObject({
      state: 'known',
    });
    await addListing(store, bag());
    expect(await addListing(store, bag())).toMatchObject({ state: 'added', count: 3 });
  });

  test('two that are added at once are both there', async () => {
    const store = makeStore();
    await Promise.all([addListing(store, cup('1')), addListing(store, cup('2'))]);
    expect(await readDrafts(store)).toHaveLength(1);
    expect(await titles(store)).toHaveLength(2);
  });

  test('keeps what is changed in it, and what was dropped can be put back', async () => {
    const store = makeStore();
    const id = await withNine(store);
    const listing = (await draftIn(store))?.listings[2]?.id ?? '';
    await changeListing(
      store,
      id,
      listing,
      (one): Listing => ({ ...one, description: '好用', inventory: 3 }),
    );
    await changeDraft(store, id, { words: '冬天', labels: { weibo: '广告' }, audience: ['US'] });
    const back = await dropListing(store, id, listing);
    expect(await titles(store)).not.toContain('Cup 3');
    await edit(store, back);
    expect(await draftIn(store)).toMatchObject({
      words: '冬天',
      labels: { weibo: '广告' },
      audience: ['US'],
    });
    expect((await draftIn(store))?.listings[2]).toMatchObject({
      title: 'Cup 3',
      description: '好用',
      inventory: 3,
    });
  });

  test('whatever is put before whatever: the order is the one that was made', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 9 })), { maxLength: 12 }),
        async (moves) => {
          const store = makeStore();
          const id = await withNine(store);
          const expected = (await titles(store)) ?? [];
          for (const [from, before] of moves) {
            const { listings = [] } = (await draftIn(store)) ?? {};
            await placeListing(store, id, listings[from]?.id ?? '', before);
            const [moved = ''] = expected.splice(from, 1);
            expected.splice(from < before ? before - 1 : before, 0, moved);
          }
          expect(await titles(store)).toEqual(expected);
          store.database.close();
        },
      ),
      { numRuns: 8 },
    );
  });

  test('two that two devices put at one place find places of their own when they are moved', async () => {
    const store = makeStore();
    const id = await withNine(store);
    const { listings = [] } = (await draftIn(store)) ?? {};
    for (const one of listings.slice(0, 4))
      await changeListing(store, id, one.id, (listing) => ({ ...listing, position: 'i' }));
    const [first, second] = (await draftIn(store))?.listings ?? [];
    await placeListing(store, id, listings[8]?.id ?? '', 1);
    expect((await draftIn(store))?.listings.slice(0, 3).map(({ title }) => title)).toEqual([
      first?.title,
      'Cup 9',
      second?.title,
    ]);
  });

  test('that has more than nine, from two devices, shows nine and keeps the others', async () => {
    const store = makeStore();
    const id = await withNine(store);
    const extra = { ...(await draftIn(store))?.listings[0], id: 'aaaaaaaa', position: 'zz', title: 'Tenth' };
    await edit(store, [{ id, cells: { l_aaaaaaaa: JSON.stringify(extra) } }]);
    expect(await titles(store)).toHaveLength(9);
    await dropListing(store, id, (await draftIn(store))?.listings[0]?.id ?? '');
    expect(await titles(store)).toContain('Tenth');
  });

  test('follows the one before in where it is posted, and the last edited one comes first', async () => {
    const store = makeStore();
    const first = await startDraft(store, 'bluesky');
    store.time += 1000;
    const second = await startDraft(store);
    expect((await readDrafts(store)).map(({ id, platform }) => [id, platform])).toEqual([
      [second, 'bluesky'],
      [first, 'bluesky'],
    ]);
    store.time += 1000;
    await changeDraft(store, first, { words: 'again' });
    expect((await draftIn(store))?.id).toBe(first);
  });

  test('what can’t be read in it is left out, and the rest is there', async () => {
    const store = makeStore();
    const id = await withNine(store);
    const [one] = (await draftIn(store))?.listings ?? [];
    const pay = { kind: 'own', id: 'bbbbbbbb', position: 'z', title: 'Bag', pay: 'javascript:alert(1)' };
    await edit(store, [
      { id, cells: { [`l_${one?.id}`]: '{"kind":"shop"}', l_bbbbbbbb: JSON.stringify(pay) } },
    ]);
    expect(await titles(store)).toHaveLength(8);
  });
});

test('pictures are kept once, and go with the last draft that has them', async () => {
  const store = makeStore();
  const data = 'data:image/png;base64,AAAA';
  const picture = (await keepPicture(store, data)) ?? '';
  expect(await keepPicture(store, data)).toBe(picture);
  expect(await keepPicture(store, 'data:text/html,hi')).toBeUndefined();
  await addListing(store, cup('1', { pictures: [picture] }));
  expect((await getPictures(store, [picture])).get(picture)).toBe(data);
  await dropDraft(store, (await draftIn(store))?.id ?? '');
  expect((await getPictures(store, [picture])).size).toBe(0);
  expect(await readDrafts(store)).toEqual([]);
});

describe('records of product posts', () => {
  const record = (number: number, more: Partial<Repost> = {}): Omit<Repost, 'id'> => ({
    at: 1_700_000_000_000 + number * 86_400_000,
    platform: 'weibo',
    texts: [`广告 第${number}天`],
    listings: [
      {
        title: `Cup ${number}`,
        link: `https://shop.example/p/${number}`,
        price: { minor: 19_900, currency: 'CNY' },
        shopPrice: { minor: 21_900, currency: 'CNY' },
        availability: 'InStock',
        seenAt: 1_700_000_000_000,
      },
    ],
    ...more,
  });

  test('are there as they were kept, the newest first, and are no wishes', async () => {
    const store = makeStore();
    await keepRepost(store, record(1, { permalink: 'https://weibo.com/1/A' }));
    await keepRepost(store, record(2));
    const [second, first] = await findReposts(store, '', 9);
    expect(second).toMatchObject(record(2));
    expect(first).toMatchObject(record(1, { permalink: 'https://weibo.com/1/A' }));
    expect(await countItems(store)).toBe(0);
  });

  test('know of goods of the creator’s own all that it takes to offer them again', async () => {
    const store = makeStore();
    const listing = {
      title: 'Bag',
      link: 'https://buy.stripe.com/bag?x=%2F',
      inventory: 3,
      description: 'Canvas, sewn by hand.',
      own: { variants: [{ name: 'red', inventory: 1 }], shipsTo: ['CN'] },
    };
    await keepRepost(store, record(1, { listings: [listing] }));
    expect((await findReposts(store, 'bag', 9))[0]?.listings).toEqual([listing]);
  });

  test('are found by words of the post, by title, link, platform and day, however many there are', async () => {
    const store = makeStore();
    for (let number = 1; number <= 130; number++) await keepRepost(store, record(number));
    const found = async (text: string) => (await findReposts(store, text, 9)).map(({ texts }) => texts[0]);
    expect(await found('cup 130')).toEqual(['广告 第130天']);
    expect(await found('第1天')).toEqual(['广告 第1天']);
    expect(await found('/p/57 WEIBO')).toEqual(['广告 第57天']);
    expect(await found('2023-11-16')).toEqual(['广告 第2天']);
    expect(await found('nothing like it')).toEqual([]);
    expect(await findReposts(store, '', 200)).toHaveLength(130);
  });
});

describe('several drafts', () => {
  test('a copy has all of it under an id of its own, and is the one that is open', async () => {
    const store = makeStore();
    const id = await startDraft(store, 'bluesky');
    await changeDraft(store, id, { words: 'Winter' });
    await addListing(store, cup('1'), id);
    store.time += 1000;
    const copied = await copyDraft(store, id);
    const [open, first] = await readDrafts(store);
    expect(open?.id).toBe(copied);
    expect(open).toEqual({ ...first, id: copied, editedAt: open?.editedAt });
    await changeDraft(store, copied ?? '', { words: 'Spring' });
    expect((await readDrafts(store)).map(({ words }) => words)).toEqual(['Spring', 'Winter']);
    expect(await copyDraft(store, 'f'.repeat(32))).toBeUndefined();
  });

  test('one that was taken away comes back as it was, with its pictures', async () => {
    const store = makeStore();
    const picture = await keepPicture(store, 'data:image/png;base64,AAAA');
    const id = await startDraft(store);
    await addListing(store, cup('1', { pictures: [picture ?? ''] }), id);
    const before = await readDrafts(store);
    const edits = await removeDraft(store, id);
    expect(await readDrafts(store)).toEqual([]);
    await edit(store, edits);
    expect(await readDrafts(store)).toEqual(before);
    expect((await getPictures(store, [picture ?? ''])).size).toBe(1);
  });
});

describe('pictures of own goods', () => {
  const PIXEL = 'data:image/png;base64,iVBORw0KGgo=';
  const name = createHash('sha256').update(Buffer.from('iVBORw0KGgo=', 'base64')).digest('hex');

  test('are named by their files, whatever is said of their type', async () => {
    const store = makeStore();
    expect(await keepPicture(store, PIXEL)).toBe(name);
    expect(await getPictures(store, [name])).toEqual(new Map([[name, PIXEL]]));
  });

  test('are kept with their small ones as long as a draft has them, or a post that can be used again', async () => {
    const store = makeStore();
    const small = await keepPicture(store, 'data:image/png;base64,AAAA');
    const lost = await keepPicture(store, 'data:image/png;base64,BBBB');
    await keepPicture(store, PIXEL);
    if (small === undefined || lost === undefined) throw new Error('not kept');
    const { draft } = await addListing(store, bag({ pictures: [name], pictureAbout: { [name]: { small } } }));
    await prunePictures(store);
    expect([...(await getPictures(store, [name, small, lost])).keys()]).toEqual([name, small]);
    const own = { variants: [], shipsTo: [], pictureAbout: { [name]: { small } } };
    const listings = [{ title: 'Bag', own, pictures: [name] }];
    await keepRepost(store, { at: 1, platform: 'weibo', texts: [], listings });
    await dropDraft(store, draft);
    expect([...(await getPictures(store, [name, small])).keys()]).toEqual([name, small]);
  });

  test('that are taken away come back with what was written about them', async () => {
    const store = makeStore();
    const about = { [name]: { alt: 'A bag' } };
    const added = await addListing(store, bag({ pictures: [name], pictureAbout: about }));
    if (added.state !== 'added') throw new Error('not added');
    const edits = await editListing(store, added.draft, added.listing, (one) => ({ ...one, pictures: [] }));
    expect((await draftIn(store))?.listings).toMatchObject([{ pictures: [] }]);
    await edit(store, edits);
    expect((await draftIn(store))?.listings).toMatchObject([{ pictures: [name], pictureAbout: about }]);
  });
});
