import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click } from '../../tools/browsers/hand.ts';
import { htmlResponse } from '../../tools/demo/html.ts';
import { until } from '../../tools/run/until.ts';
import { CODE, codePosts } from './pages/code-post.ts';
import { browsersUnderTest, openWorld, type World } from './world.ts';

describe.each(browsersUnderTest)('codes for a shop’s app in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser);
    world.loopback.serve('weibo.com', () => htmlResponse(codePosts));
  });
  afterAll(() => world.close());

  test('stand under their posts, are copied with one click, and nobody is asked about them', async () => {
    const page = await world.session.open('https://weibo.com/');
    await page.waitForSelector('feedcart-codes');
    const found = await page.$$eval('feedcart-codes', (hosts) =>
      hosts.map((host) => [
        host.shadowRoot?.querySelector('.code')?.textContent,
        host.previousElementSibling?.localName,
        host.getBoundingClientRect().height,
      ]),
    );
    expect(found).toEqual([
      [CODE, 'div', 42],
      ['￥Zz9Yy8Xx7Ww￥', 'feedcart-card', 42],
    ]);
    expect(await page.$$('feedcart-card')).toHaveLength(1);
    await click(page, 'feedcart-codes >>> button');
    await until('the word', () =>
      page.$eval(
        'feedcart-codes',
        (host) => host.shadowRoot?.querySelector('button')?.textContent === 'Copied',
      ),
    );
    await click(page, '#paste');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    expect(await page.$eval('#paste', (field) => (field as HTMLTextAreaElement).value)).toBe(CODE);
    expect(world.loopback.visits.filter(({ url }) => url.includes('g1IVbaMXxxK'))).toEqual([]);
    await page.close();
  });
});
