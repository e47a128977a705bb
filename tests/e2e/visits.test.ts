import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click } from '../../tools/browsers/hand.ts';
import { htmlResponse } from '../../tools/demo/html.ts';
import { outbound, type WeiboPost } from '../../tools/demo/weibo-markup.ts';
import { weiboPage } from '../../tools/demo/weibo-page.ts';
import { cardWhen, saveShown } from '../../tools/extension/cards.ts';
import { allowShop, openOptions } from '../../tools/extension/options.ts';
import { openPopup, wishesWhen } from '../../tools/extension/popup.ts';
import { until } from '../../tools/run/until.ts';
import { itemUrl, type WalledGoods, walledPage } from './pages/walled-shop.ts';
import { browsersUnderTest, openWorld, readDocument, type World } from './world.ts';

const goods: WalledGoods = {
  id: '612345678901',
  title: '手工陶瓷杯 马克杯',
  skus: { 5001: '89.90', 5002: '109' },
  before: '129',
};
const ITEM = itemUrl(goods);
const post = (id: string, url: string): WeiboPost => ({
  uid: '6600000061',
  author: '看杯子',
  id,
  time: '刚刚',
  text: outbound(url),
});
const POSTS = [post('RvWhole001', ITEM), post('RvOther001', itemUrl({ ...goods, id: '698765432109' }))];

// A timeline stays open while its reader goes to the shop.
describe.each(browsersUnderTest)('a shop that only its visitors see, in %s', (browser) => {
  let world: World;
  let timeline: Page;
  let shop: Page;
  beforeAll(async () => {
    world = await openWorld(browser);
    world.loopback.serve('weibo.com', () => htmlResponse(weiboPage(POSTS)));
    world.loopback.serve('item.taobao.com', () => htmlResponse(walledPage(goods)));
    timeline = await world.session.open('https://weibo.com/');
  });
  afterAll(() => world.close());

  const shopVisits = () => world.loopback.visits.filter(({ host }) => host.endsWith('taobao.com'));
  const priceWhen = async (post: string, isIt: (price: string) => boolean) => {
    await timeline.bringToFront();
    return cardWhen(timeline, post, ({ price }) => isIt(price));
  };

  test('says that its prices show only there, and is not asked', async () => {
    const card = await cardWhen(timeline, 'RvWhole001', ({ meta }) => meta !== '');
    expect(card).toMatchObject({ meta: expect.stringContaining('only in your own tab'), price: '' });
    expect(shopVisits()).toEqual([]);
  });

  test('the page its visitor opens is read: the card has the price, in the timeline that is open', async () => {
    shop = await world.session.open(ITEM);
    await shop.waitForSelector('.highlightPrice--LlVWiXXs');
    const before = await readDocument(shop);
    const card = await priceWhen('RvWhole001', (price) => price !== '');
    expect(card.price).toContain('89.90');
    expect(card.meta).toContain('in stock');
    expect(await readDocument(shop)).toBe(before);
  });

  test('no other product has got it, and the page was loaded once, by its visitor', async () => {
    const card = await priceWhen('RvOther001', () => true);
    expect(card.price).toBe('');
    expect(
      shopVisits()
        .filter(({ url }) => url.includes('/item.htm'))
        .map(({ url }) => url),
    ).toHaveLength(1);
  });

  test('another variant is read as another', async () => {
    await shop.bringToFront();
    await click(shop, '[data-sku="5002"]');
    await shop.waitForFunction(() => document.querySelector('.text--LP7Wf49z')?.textContent === '109');
    world.loopback.serve('weibo.com', () =>
      htmlResponse(weiboPage([post('RvSku00001', `${ITEM}&skuId=5002`)])),
    );
    await timeline.reload();
    const card = await priceWhen('RvSku00001', (price) => price !== '');
    expect(card.price).toContain('109');
  });

  test('two variants in one timeline have a price each', async () => {
    world.loopback.serve('weibo.com', () =>
      htmlResponse(weiboPage([post('RvWhole002', ITEM), post('RvSku00002', `${ITEM}&skuId=5002`)])),
    );
    await timeline.reload();
    const [whole, variant] = [
      await priceWhen('RvWhole002', (price) => price !== ''),
      await priceWhen('RvSku00002', (price) => price !== ''),
    ];
    expect(whole.price).toContain('89.90');
    expect(variant.price).toContain('109');
  });

  test('the toolbar button over the page says whether its product is on the wishlist, wherever the page goes', async () => {
    const own = await openPopup(world.session);
    const markWhen = (wanted: string) =>
      until(`the button to say "${wanted}"`, async () => (await own.evaluate(readMark)) === wanted);
    const goTo = (path: string) =>
      shop.evaluate((to) => {
        history.pushState(null, '', to);
        document.body.append(document.createElement('p'));
      }, path);
    await goTo('/item.htm?id=612345678901');
    await markWhen('');
    await saveShown(timeline, 'RvWhole002');
    await markWhen('✓');
    await goTo('/item.htm?id=698765432109');
    await markWhen('');
    await shop.evaluate(() => history.back());
    await markWhen('✓');
    await shop.reload();
    await markWhen('✓');
    await own.bringToFront();
    await wishesWhen(own, 1);
    await own.focus('.wish-active .wish-open');
    await own.keyboard.press('Delete');
    await markWhen('');
    await own.close();
  });

  test('the settings say what allowing such a shop does', async () => {
    const options = await openOptions(world.session);
    const row = await options.waitForSelector('[data-merchant="taobao"]');
    expect(await row?.evaluate((element) => element.textContent)).toContain('when you open them yourself');
    await options.close();
  });
});

const CUP = 'https://redcups.myshopify.com/products/red-cup-12';
const cupPage = `<!doctype html><html lang="en"><title>Red cup</title><h1>Red cup</h1><p>$17.50</p>
<button>Add to cart</button><script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'Product',
  name: 'Red cup',
  offers: {
    '@type': 'Offer',
    price: '17.50',
    priceCurrency: 'USD',
    availability: 'https://schema.org/InStock',
  },
})}</script></html>`;

describe.each(browsersUnderTest)('a shop whose page is open when it is allowed, in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser);
    let isOpened = false;
    // Whoever asks after its visitor is refused: a price can only be from the open page.
    world.loopback.serve('redcups.myshopify.com', () => {
      if (isOpened) return new Response('', { status: 403 });
      isOpened = true;
      return htmlResponse(cupPage);
    });
    world.loopback.serve('weibo.com', () => htmlResponse(weiboPage([post('RvOpen0001', CUP)])));
  });
  afterAll(() => world.close());

  test('is read as it stands, without being loaded again', async () => {
    const shop = await world.session.open(CUP);
    await shop.waitForSelector('h1');
    const options = await openOptions(world.session);
    await allowShop(options, 'redcups.myshopify.com');
    await options.close();
    const timeline = await world.session.open('https://weibo.com/');
    const card = await cardWhen(timeline, 'RvOpen0001', ({ price }) => price !== '');
    expect(card.price).toContain('17.50');
  });
});

/** Runs in a page of the extension: what stands on the toolbar button over the shop's page. */
async function readMark(): Promise<string | undefined> {
  const api: {
    tabs: { query(which: { url: string }): Promise<{ id: number }[]> };
    action: { getBadgeText(which: { tabId: number }): Promise<string> };
  } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const [tab] = await api.tabs.query({ url: 'https://item.taobao.com/*' });
  return tab && api.action.getBadgeText({ tabId: tab.id });
}
