import { expect, test } from 'vitest';
import { type CardItem, signCard } from '../../utils/cards/index.ts';
import { cardState, ownPostAt, toCard } from '../../utils/creators/index.ts';
import { siteAt } from '../../utils/sites/index.ts';
import type { HandleRow, OwnCardRow } from '../../utils/store/index.ts';
import { creator } from './made-up-endpoint.ts';

const KETTLE: CardItem = { title: 'Kettle', url: 'https://www.amazon.com/dp/B0CHX1W1XY?tag=ann-20' };

async function rowOf(items: readonly CardItem[], change: Partial<OwnCardRow> = {}): Promise<OwnCardRow> {
  const { author, key } = await creator('ann.example', 1);
  const card = { v: 1 as const, platform: 'bluesky', author, post: '3kann', seq: 1, items, at: 1 };
  const signing = await signCard(card, key);
  if ('problem' in signing) throw new Error(signing.problem);
  return {
    name: 'bluesky ann.example 3kann',
    platform: 'bluesky',
    author,
    post: '3kann',
    signed: signing.signed,
    seq: 1,
    withdrawn: items.length === 0,
    published: true,
    at: 1,
    ...change,
  };
}

test('a card is as its draft says, in whichever order its fields stand, or it has changed since', async () => {
  const row = await rowOf([KETTLE]);
  expect(cardState(row, [{ url: KETTLE.url ?? '', title: 'Kettle' }])).toBe('published');
  expect(cardState(row, [{ ...KETTLE, title: 'Teapot' }])).toBe('changed');
  expect(cardState(row, undefined)).toBe('published');
  expect(cardState({ ...row, published: false }, [KETTLE])).toBe('waiting');
  expect(cardState({ ...row, published: false, refused: 'link' }, [KETTLE])).toBe('refused');
  expect(cardState(await rowOf([]), [KETTLE])).toBe('withdrawn');
});

test('what an endpoint would refuse is told before it is published, and the rest can be', () => {
  const own = { sku: 'cup', pay: 'https://www.paypal.com/ncp/payment/ANN' };
  const card = toCard([
    { title: 'Kettle', item: KETTLE },
    { title: 'Short', item: { ...KETTLE, url: 'https://amzn.to/3abcdef' } },
    { title: 'Blog', item: { ...KETTLE, url: 'https://blog.example.com/kettles' } },
    { title: 'Cup', item: { title: 'Cup', own } },
    { title: 'Paid by a short link', item: { title: 'Cup', own: { ...own, pay: 'https://bit.ly/3abcdef' } } },
    { title: 'Bell', item: { ...KETTLE, title: 'Be\u0007ll' } },
    { title: 'Nameless', item: undefined },
  ]);
  expect(card.items.map(({ title }) => title)).toEqual(['Kettle', 'Cup']);
  expect(card.off.map(({ title, why }) => `${title}: ${why}`)).toEqual([
    'Short: short-link',
    'Blog: no-product',
    'Paid by a short link: short-pay',
    'Bell: unsigned',
    'Nameless: no-link',
  ]);
  expect(card.over).toBe(0);
});

test('nine with the longest words are too long, and it is said by how much', () => {
  const item = { ...KETTLE, title: '壶'.repeat(300), text: '好'.repeat(1000) };
  expect(toCard(Array.from({ length: 9 }, () => ({ title: '壶', item }))).over).toBeGreaterThan(20_000);
});

const handle = (platform: string, author: string): HandleRow => ({
  name: `${platform} ${author}`,
  platform,
  author,
  endpoint: 'https://endpoint.example',
  creator: '0'.repeat(32),
  isProven: true,
  isVerified: true,
});
const HANDLES = [
  handle('bluesky', 'ann.example'),
  handle('bluesky', 'shop.example'),
  handle('mastodon', 'ann@mastodon.social'),
  handle('xiaohongshu', '5f0a'),
];

test.each([
  ['https://bsky.app/profile/ann.example/post/3kann', 'bluesky ann.example 3kann'],
  ['https://bsky.app/profile/Shop.Example/post/3kann?ref=1', 'bluesky shop.example 3kann'],
  // Of two names there nobody can tell which one a number is of.
  ['https://bsky.app/profile/did:plc:abc/post/3kann', 'which-name'],
  ['https://mastodon.social/@ann/113000000000000001', 'mastodon ann@mastodon.social 113000000000000001'],
  [
    'https://www.xiaohongshu.com/explore/64a1b2c3d4e5f60718293a4b',
    'xiaohongshu 5f0a 64a1b2c3d4e5f60718293a4b',
  ],
  ['https://bsky.app/profile/bob.example/post/3kbob', 'not-yours'],
  ['https://bsky.app/profile/ann.example', 'no-post'],
  ['https://x.com/ann/status/1790000000000000001', 'no-handle'],
  ['https://shop.example/', 'no-post'],
])('the post at %s is %s', (address, expected) => {
  const url = new URL(address);
  const place = ownPostAt(url, siteAt(url), HANDLES);
  expect('problem' in place ? place.problem : `${place.handle.name} ${place.post}`).toBe(expected);
});

test('an address without a name is that of the only name there, and of none of several', () => {
  const note = '64a1b2c3d4e5f60718293a4b';
  const nameAt = (address: string, handles: readonly HandleRow[]) => {
    const url = new URL(address);
    const place = ownPostAt(url, siteAt(url), handles);
    return 'problem' in place ? place.problem : place.handle.author;
  };
  const two = [handle('xiaohongshu', '5f0a'), handle('xiaohongshu', '5f0b')];
  expect(nameAt(`https://www.xiaohongshu.com/explore/${note}`, two)).toBe('which-name');
  expect(nameAt(`https://www.xiaohongshu.com/user/profile/5f0b/${note}`, two)).toBe('5f0b');
  expect(nameAt('https://bsky.app/profile/did:plc:abc/post/3kann', [handle('bluesky', 'ann.example')])).toBe(
    'ann.example',
  );
});
