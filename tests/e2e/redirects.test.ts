import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { teapot } from '../../tools/demo/goods.ts';
import { htmlResponse } from '../../tools/demo/html.ts';
import { shopPage } from '../../tools/demo/shop-page.ts';
import { outbound, type WeiboPost } from '../../tools/demo/weibo-markup.ts';
import { weiboPage } from '../../tools/demo/weibo-page.ts';
import { type CardReading, cardWhen, lookThrough } from '../../tools/extension/cards.ts';
import { browsersUnderTest, openWorld, type World } from './world.ts';

const GONE = '4810280001';
const AWAY = '4810280002';
const MOVED = '4810280003';
const itemUrl = (id: string) => `https://weidian.com/item.html?itemID=${id}`;
const postOf = (id: string) => `Rred${id.slice(-6)}`;

const timeline = weiboPage(
  [GONE, AWAY, MOVED].map(
    (id): WeiboPost => ({
      uid: '6600000021',
      author: '旧链接',
      id: postOf(id),
      time: '刚刚',
      text: outbound(itemUrl(id)),
    }),
  ),
);

/** The shop of each product's link, and its front page, which shows the teapot. */
function shop(request: Request): Response {
  const { searchParams, pathname } = new URL(request.url);
  const to = {
    [GONE]: 'https://weidian.com/',
    [AWAY]: 'https://brand.example/',
    [MOVED]: `${itemUrl(MOVED)}&from=old`,
  }[searchParams.get('itemID') ?? ''];
  if (pathname === '/' || searchParams.get('from') === 'old')
    return htmlResponse(shopPage(teapot, 'https://si.geilicdn.com/feedcart-demo/teapot.png'));
  return new Response(null, { status: 302, headers: { location: to ?? '/' } });
}

const isAnswered = ({ prices, meta }: CardReading): boolean =>
  prices.length > 0 && !meta.includes('asking the shop');

describe.each(browsersUnderTest)('a shop that redirects, in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser);
    world.loopback.serve('weibo.com', () => htmlResponse(timeline));
    world.loopback.serve('weidian.com', shop);
    world.loopback.serve('brand.example', shop);
  });
  afterAll(() => world.close());

  test('to its front page gives nothing of the product shown there', async () => {
    const page = await world.session.open('https://weibo.com/');
    await lookThrough(page);
    const card = await cardWhen(page, postOf(GONE), isAnswered);
    expect(card).toMatchObject({
      title: `Weidian product ${GONE}`,
      price: '',
      meta: expect.stringContaining('does not lead to one product'),
    });
    expect(JSON.stringify(card)).not.toContain(teapot.title);
    // It was the shop's front page that was looked at, and seen through.
    expect(world.loopback.visits.map(({ url }) => url)).toContain('https://weidian.com/');
    await page.close();
  });

  test('to another site is not followed there, and the card says so', async () => {
    const page = await world.session.open('https://weibo.com/');
    await lookThrough(page);
    expect(await cardWhen(page, postOf(AWAY), isAnswered)).toMatchObject({
      price: '',
      meta: expect.stringContaining('sends this link on to another site'),
    });
    expect(world.loopback.visits.filter(({ host }) => host === 'brand.example')).toEqual([]);
    await page.close();
  });

  test('to another address of the same product gives its price', async () => {
    const page = await world.session.open('https://weibo.com/');
    await lookThrough(page);
    expect(await cardWhen(page, postOf(MOVED), isAnswered)).toMatchObject({
      title: teapot.title,
      price: '¥420.00',
    });
    await page.close();
  });
});
