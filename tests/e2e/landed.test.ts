import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click, type } from '../../tools/browsers/hand.ts';
import { htmlResponse } from '../../tools/demo/html.ts';
import { outbound, type WeiboPost } from '../../tools/demo/weibo-markup.ts';
import { weiboPage } from '../../tools/demo/weibo-page.ts';
import { cardWhen, saveShown } from '../../tools/extension/cards.ts';
import { openOptions } from '../../tools/extension/options.ts';
import { openPopup, readWishes, wishesWhen } from '../../tools/extension/popup.ts';
import { until } from '../../tools/run/until.ts';
import { browsersUnderTest, openWorld, type World } from './world.ts';

const FLASK = '4810295001';
const THE_SAME = '4810295002';
const PRICES: Readonly<Record<string, string>> = { [FLASK]: '199.00', [THE_SAME]: '189.00' };

const post = (id: string, item: string): WeiboPost => ({
  uid: '6600000095',
  author: '看保温杯',
  id,
  time: '刚刚',
  text: outbound(`https://weidian.com/item.html?itemID=${item}`),
});

/** Two sellers' pages of one flask: the same trade number, another price, shipping for 12 yuan in five days. */
function flaskPage(item: string): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: `保温杯 ${item}`,
    gtin13: '4006381333931',
    offers: {
      '@type': 'Offer',
      price: PRICES[item],
      priceCurrency: 'CNY',
      availability: 'https://schema.org/InStock',
    },
  };
  return `<!doctype html><html lang="zh-CN"><title>保温杯</title><h1>保温杯 ${item}</h1>
<script type="application/ld+json">${JSON.stringify(data)}</script><button>立即购买</button></html>`;
}

// One look at one shopper: a step stands on those before it.
describe.each(browsersUnderTest)('what a product costs at the shopper’s door, in %s', (browser) => {
  let world: World;
  let options: Page;
  let popup: Page;
  beforeAll(async () => {
    world = await openWorld(browser);
    world.loopback.serve('weibo.com', () =>
      htmlResponse(weiboPage([post('LdFlask001', FLASK), post('LdFlask002', THE_SAME)])),
    );
    world.loopback.serve('weidian.com', ({ url }) =>
      htmlResponse(flaskPage(new URL(url, 'https://weidian.com').searchParams.get('itemID') ?? '')),
    );
    world.loopback.serve('thor.weidian.com', () => new Response('', { status: 404 }));
    const timeline = await world.session.open('https://weibo.com/');
    await cardWhen(timeline, 'LdFlask002', ({ price }) => price !== '');
    await cardWhen(timeline, 'LdFlask001', ({ price }) => price !== '');
    await saveShown(timeline, 'LdFlask001');
    options = await openOptions(world.session);
  });
  afterAll(() => world.close());

  const chosen = (id: string) =>
    options.$eval(id, (field) => (field instanceof HTMLSelectElement ? field.value : undefined));
  const textOf = (page: Page, selector: string) =>
    page.$eval(selector, (element) => element.textContent ?? '').catch(() => '');
  const openWish = async () => {
    popup = await openPopup(world.session);
    await wishesWhen(popup, 1);
    await popup.bringToFront();
    await popup.focus('.wish-active .wish-open');
    await popup.keyboard.press('ArrowRight');
    await popup.waitForSelector('.detail #elsewhere-line');
  };

  test('no country is taken for granted: it is suggested, and a wish says that one is missing', async () => {
    expect(await chosen('#country')).toBe('');
    expect(await textOf(options, '#take-suggestion')).toContain('United States');
    await openWish();
    expect(await textOf(popup, '.door')).toContain('choose your country');
    await popup.close();
  });

  test('a country that is chosen stays chosen, with its rules and the day of the rates', async () => {
    await options.bringToFront();
    await options.select('#country', 'DE');
    await options.waitForSelector('#counted');
    expect(await textOf(options, '#counted')).toContain('EU-VAT-IOSS, in force since Jul 1, 2021: sure');
    expect(await textOf(options, '#rates-source')).toContain('built into this version');
    expect(await options.$('#refresh-rates')).toBeNull();
    await options.close();
    options = await openOptions(world.session);
    await until('the country', async () => (await chosen('#country')) === 'DE');
  });

  test('a wish has its cost there, in parts, and what is not known is said', async () => {
    await openWish();
    expect(await textOf(popup, '.door summary')).toMatch(/^at least €\d+\.\d\d at your door/);
    await popup.click('.door summary');
    const parts = await popup.$$eval('.door-parts > div', (all) => all.map((part) => part.textContent ?? ''));
    expect(parts).toContainEqual(expect.stringMatching(/^goods€/));
    expect(parts).toContain('shippingnot knownthe shop does not say what shipping costs');
    expect(await textOf(popup, '.door-notes')).toMatch(/Exchange rates of .*2026/);
  });

  test('the other place where it was seen is told of, with its price and its cost at the door', async () => {
    expect(await textOf(popup, '#elsewhere-line')).toContain('seen in 1 other place');
    expect(await textOf(popup, '.other')).toMatch(/¥189\.00.*at least €\d+\.\d\d at your door/);
    await popup.close();
  });

  test('the list is put in the order of what its wishes cost there, and each says what', async () => {
    popup = await openPopup(world.session);
    await popup.bringToFront();
    await wishesWhen(popup, 1);
    await popup.select('#sort', 'landed');
    const says = await until('the cost in the row', async () =>
      (await readWishes(popup)).map((wish) => wish.says).find((line) => line.includes('€')),
    );
    expect(says).toMatch(/at least €\d+\.\d\d/);
    await popup.close();
  });

  test('in China an order is marked, counts to the year, and the mark is taken back', async () => {
    await options.bringToFront();
    await options.select('#country', 'CN');
    await options.waitForSelector('#quota');
    expect(await textOf(options, '#quota-left')).toContain('¥26,000.00 of ¥26,000.00 left');
    await type(options, '#order-title', '奶粉');
    await type(options, '#order-amount', '1299');
    await click(options, '#mark-order');
    await options.waitForSelector('[data-order]');
    expect(await textOf(options, '#quota-left')).toContain('¥24,701.00 of ¥26,000.00 left');
    expect(await textOf(options, '[data-order]')).toContain('奶粉¥1,299.00');
    await click(options, '[data-order] button');
    await options.waitForSelector('#undo-order');
    expect(await textOf(options, '#quota-left')).toContain('¥26,000.00 of ¥26,000.00 left');
    await click(options, '#undo-order');
    await options.waitForSelector('[data-order]');
    expect(await textOf(options, '#quota-left')).toContain('¥24,701.00 of');
  });
});
