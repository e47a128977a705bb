import { describe, expect, test } from 'vitest';
import { toCardView } from '../../components/to-card-view.ts';
import { createPosts, readAbout, sinceOf } from '../../entrypoints/background/posts-here.ts';
import { courseOf, shownSeries } from '../../utils/history/index.ts';
import type { ProductQuery } from '../../utils/messages/index.ts';
import type { Observation } from '../../utils/model/observation.ts';
import type { Offer } from '../../utils/model/offer.ts';
import type { ProductView } from '../../utils/model/product-view.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 22);
const KEY = 'taobao.com:612345678901';
const ITEM = 'https://item.taobao.com/item.htm?id=612345678901';
const query = (more: Partial<ProductQuery> = {}): ProductQuery => ({
  product: { merchant: 'taobao.com', id: '612345678901', url: ITEM },
  certain: true,
  posted: ITEM,
  post: '1',
  ...more,
});
const about = (more: Partial<ProductQuery> = {}, led?: string) =>
  readAbout(query(more), {
    site: {},
    allowed: new Set(),
    ledTo: async () => led,
    now: NOW,
  });
const at = (days: number, minor: number): Observation => ({
  key: KEY,
  price: { kind: 'sale', amount: { minor, currency: 'CNY' } },
  availability: 'InStock',
  source: 'visit',
  at: NOW - days * DAY,
  lastSeen: NOW - days * DAY,
});
const rows = [at(40, 20_000), at(10, 16_000), at(0, 12_000)];
const offer: Offer = {
  prices: [{ kind: 'sale', amount: { minor: 12_000, currency: 'CNY' } }],
  availability: 'InStock',
  observedAt: NOW,
  source: 'visit',
};
const of = { key: KEY, offer, now: NOW };
const course = courseOf(rows, of);
const view: ProductView = {
  key: KEY,
  offer,
  ...(course && { course }),
  series: shownSeries(rows, of),
  pending: false,
  saved: false,
};
const unread: ProductView = { key: KEY, reason: 'needs-visit', pending: false, saved: false };
const footOf = async (shown: ProductView, more: Partial<ProductQuery> = {}) => {
  const posts = createPosts();
  posts.remember('1/0', KEY, '1', await about(more));
  return posts.feet('1/0', shown, toCardView(shown, 'Taobao', NOW), NOW)['1'];
};
const ago = (days: number) => ({ time: new Date(NOW - days * DAY).toISOString() });
const said = (foot: Awaited<ReturnType<typeof footOf>>) => JSON.stringify(foot?.line);

describe('what is said of a product in a post', () => {
  test('two posts of one product each have their own past', async () => {
    const posts = createPosts();
    posts.remember('1/0', KEY, 'old', await about(ago(20)));
    posts.remember('1/0', KEY, 'new', await about(ago(5)));
    const feet = posts.feet('1/0', view, toCardView(view, 'Taobao', NOW), NOW);
    expect(said(feet.old)).toContain('↓ 40% since posted');
    expect(said(feet.new)).toContain('↓ 25% since posted');
  });

  test('what was read only after the post is said to be so', async () => {
    expect(said(await footOf(view, ago(90)))).toContain('↓ 40% since first read');
  });

  test('another page, or the page that comes after, is told of none of them', async () => {
    const posts = createPosts();
    posts.remember('1/0', KEY, '1', await about());
    const card = toCardView(view, 'Taobao', NOW);
    expect(posts.feet('2/0', view, card, NOW)).toEqual({});
    posts.renew('1/0');
    expect(posts.feet('1/0', view, card, NOW)).toEqual({});
  });

  test('a price of the post’s is shown, as its author’s, where the shop has said nothing', async () => {
    const foot = await footOf(unread, { words: '今天只要￥89' });
    expect(foot?.theirs).toMatchObject({ amount: '¥89.00', kind: 'in the post' });
    expect(toCardView(unread, 'Taobao', NOW).state?.words).toContain('only in your own tab');
  });

  test('and gives way to the shop’s', async () => {
    expect((await footOf(view, { words: '今天只要￥89' }))?.theirs).toBeUndefined();
  });

  test('without the moment of the post it is since the first reading', async () => {
    expect(sinceOf(view, await about())).toMatchObject({ amount: { minor: 20_000 } });
  });
});

describe('whom a posted link pays', () => {
  test.each([
    ['nobody', ITEM, undefined, { kind: 'nobody' }],
    ['a short link that nobody asked', 'https://t.cn/A6abcdef', undefined, { kind: 'unknown' }],
    ['one that was asked, by where it led', 'https://t.cn/A6abcdef', ITEM, { kind: 'nobody' }],
    [
      'one that was asked and led through a network, the network',
      'https://t.co/AbCdEf',
      `https://www.awin1.com/cread.php?awinmid=1&awinaffid=2&ued=${encodeURIComponent(ITEM)}`,
      { kind: 'network', name: 'Awin' },
    ],
    [
      'one that was asked and led to a link with somebody’s id, somebody',
      'https://t.co/AbCdEf',
      'https://www.amazon.com/dp/B07ABCDEFG?tag=kiln-20',
      { kind: 'creator', id: 'kiln-20' },
    ],
    [
      'one of a network, whatever it led to',
      'https://geni.us/cup',
      'https://www.amazon.com/dp/B07ABCDEFG?tag=kiln-20',
      { kind: 'network', name: 'Geniuslink' },
    ],
    [
      'whoever’s id stands in the link',
      'https://www.amazon.com/dp/B07ABCDEFG?tag=kiln-20',
      undefined,
      { kind: 'creator', id: 'kiln-20' },
    ],
  ])('%s', async (_, posted, led, payee) => {
    expect((await about({ posted }, led)).payee).toMatchObject(payee);
  });
});
