import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { press } from '../../tools/browsers/hand.ts';
import { htmlResponse } from '../../tools/demo/html.ts';
import { outbound } from '../../tools/demo/weibo-markup.ts';
import { weiboPage } from '../../tools/demo/weibo-page.ts';
import {
  cardOf,
  cardWhen,
  isDoneAsking,
  lookThrough,
  readCards,
  saveShown,
} from '../../tools/extension/cards.ts';
import { openPopup, wishesWhen } from '../../tools/extension/popup.ts';
import { until } from '../../tools/run/until.ts';
import { formatMoney, moneyFromDecimal } from '../../utils/model/money.ts';
import { browsersUnderTest, openWorld, readHrefs, type World } from '../e2e/world.ts';

const corpus = join(resolve(process.env.FEEDCART_SHARED ?? '../shared'), 'corpus');

/** Captured page, its address, and how many products each card must have, by post. */
const SOCIAL: readonly (readonly [file: string, url: string, cards: Readonly<Record<string, number>>])[] = [
  ['weibo/desktop-2026-09.html', 'https://weibo.com/', { R00000001: 1, R00000002: 9, R00000004: 1 }],
  ['weibo/m-weibo-cn-sinaurl-real-2025.html', 'https://m.weibo.cn/', {}],
  ['bluesky/post-link.html', 'https://bsky.app/profile/forbes.example/post/3mcaptured001', {}],
  ['bluesky/post.html', 'https://bsky.app/profile/forbes.example/post/3mcaptured002', {}],
  ['x/constructed-timeline-amazon.html', 'https://x.com/home', { '1981398750557065646': 1 }],
  ['x/x-tweet-sample.html', 'https://x.com/i/bookmarks', {}],
  ['x/x-tweet-quote.html', 'https://x.com/i/lists/1', {}],
  ['mastodon/detailed-status.html', 'https://mastodon.social/@user/12345678', {}],
];

const pageSchema = z.object({
  file: z.string(),
  url: z.string(),
  title: z.string(),
  price: z.number().nullable(),
  currency: z.string().nullable(),
});

/** Captured product pages of a shop that answers strangers, each with what a person read in it. */
const SHOP = readFileSync(join(corpus, 'products/pages.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line.includes('"isProduct": true') && line.includes('"file": "amazon-'))
  .map((line) => pageSchema.parse(JSON.parse(line)));

const postOf = (index: number): string => `Rcapt00${index}`;

describe.each(browsersUnderTest)('captured pages in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser);
    // One host may have several pages here: by path.
    const pages = new Map(
      SOCIAL.map(([file, url]) => [url, readFileSync(join(corpus, 'social', file), 'utf8')]),
    );
    pages.set('https://weibo.com/shops', shopTimeline());
    for (const url of pages.keys())
      world.loopback.serve(new URL(url).hostname, (request) => htmlResponse(pages.get(request.url) ?? ''));
    // Of shops whose pages were not captured there is nothing: neither a page nor data for machines.
    for (const host of ['weidian.com', 'thor.weidian.com'])
      world.loopback.serve(host, () => new Response('', { status: 404 }));
    for (const host of new Set(SHOP.map(({ url }) => new URL(url).hostname)))
      world.loopback.serve(host, (request) => shopPage(request.url));
  });
  afterAll(() => world.close());

  test.each(SOCIAL)(
    '%s: a card for each post with products, and every href as it was',
    async (_, url, cards) => {
      const page = await world.session.open(url);
      for (const post of Object.keys(cards)) await cardOf(page, post);
      await lookThrough(page);
      const found = await until('cards drawn', async () => {
        const read = await readCards(page);
        return read.every(isDoneAsking) && read;
      });
      expect(Object.fromEntries(found.map(({ post, prices }) => [post, prices.length]))).toEqual(cards);
      const plain = await world.another('no extension');
      expect(await readHrefs(page)).toEqual(await readHrefs(await plain.open(url)));
      await plain.close();
      await page.close();
    },
  );

  describe('product pages', () => {
    test.each(SHOP.map((shop, index) => ({ ...shop, index })))(
      '$file: its title, and its price or none',
      async ({ index, title, price, currency }) => {
        const page = await world.session.open('https://weibo.com/shops');
        await lookThrough(page);
        const card = await cardWhen(page, postOf(index), isDoneAsking);
        const money = price === null ? undefined : moneyFromDecimal(price.toFixed(2), currency ?? '');
        // A price that is not known is no mistake; another price is one.
        expect(['', money && formatMoney(money, 'en')]).toContain(card.price);
        if (card.price !== '') expect(card.title).toBe(title);
        await page.close();
      },
    );

    test('most of them are priced; one is bought and saved', async () => {
      const page = await world.session.open('https://weibo.com/shops');
      await lookThrough(page);
      const cards = await until('cards drawn', async () => {
        const read = await readCards(page);
        return read.length === SHOP.length && read.every(isDoneAsking) && read;
      });
      const priced = cards.filter(({ price }) => price !== '');
      expect(priced.length).toBeGreaterThan(SHOP.length / 2);
      const post = priced[0]?.post ?? '';
      const card = await cardOf(page, post);
      const tab = await world.session.tabOpenedBy(() => press(page, card, 'Buy'));
      await until('the redirector to be asked', () =>
        world.loopback.visits.find(({ host, referer }) => host === 'weibo.cn' && referer === undefined),
      );
      await tab.close();
      await saveShown(page, post);
      const popup = await openPopup(world.session);
      expect((await wishesWhen(popup, 1))[0]).toMatchObject({ title: priced[0]?.title });
      await popup.close();
      await page.close();
    });
  });
});

function shopTimeline(): string {
  return weiboPage(
    SHOP.map(({ url }, index) => ({
      uid: '6600000011',
      author: '海淘',
      id: postOf(index),
      time: '刚刚',
      text: outbound(url),
    })),
  );
}

/** The captured page whose product the address names. */
function shopPage(address: string): Response {
  const { hostname } = new URL(address);
  const found = SHOP.find(({ url }) => {
    const [id = ''] = /B0[A-Z0-9]{8}/.exec(url) ?? [];
    return new URL(url).hostname === hostname && address.includes(id);
  });
  if (!found) return new Response('', { status: 404 });
  return htmlResponse(
    gunzipSync(readFileSync(join(corpus, 'products', `${found.file}.gz`))).toString('utf8'),
  );
}
