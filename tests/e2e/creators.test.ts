import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click, type } from '../../tools/browsers/hand.ts';
import { htmlResponse } from '../../tools/demo/html.ts';
import { openOptions } from '../../tools/extension/options.ts';
import { openPopup, wishesWhen } from '../../tools/extension/popup.ts';
import { until } from '../../tools/run/until.ts';
import { bucketPath, type CardItem, prefixOf } from '../../utils/cards/index.ts';
import {
  codeOf,
  creator,
  ENDPOINT,
  entryOf,
  type MadeUpCreator,
  MadeUpEndpoint,
} from '../creators/made-up-endpoint.ts';
import { browsersUnderTest, openWorld, type World } from './world.ts';

const HOST = new URL(ENDPOINT).hostname;
const KETTLE = 'https://www.amazon.com/dp/B0CHX1W1XY?tag=ann-20';
const PAY = 'https://www.paypal.com/ncp/payment/ANN';

const items: CardItem[] = [
  {
    title: 'Enamel kettle',
    url: KETTLE,
    price_minor: 4900,
    currency: 'USD',
    text: 'Boils in three minutes.',
  },
  { title: 'Hand-thrown cup', price_minor: 2800, currency: 'CNY', stock: 3, own: { sku: 'cup', pay: PAY } },
];
/** Of two groups one is full, and one is over. */
const grouped = (sku: string, until: number): CardItem => ({
  title: `${sku} for two`,
  price_minor: 2800,
  currency: 'CNY',
  stock: 3,
  own: { sku, pay: PAY, group: { price_minor: 1900, size: 2, until } },
});
const TOMORROW = Date.now() + 86_400_000;
const LONG_AGO = Date.UTC(2026, 0, 1);
const groups = [grouped('full', TOMORROW), grouped('over', LONG_AGO)];
const post = (by: string, id: string, text: string) =>
  `<div data-testid="feedItem-by-${by}"><a href="/profile/${by}" aria-label="View profile">${by}</a>
<a href="/profile/${by}/post/${id}" data-tooltip="November 20, 2026">1d</a><div data-testid="postText" data-word-wrap="1">${text}</div>
<div data-testid="replyBtn" role="button">3</div></div>`;

/** Posts of hers for which an endpoint makes something up. */
const FORGED = ['3kstranger', '3kprice', '3kreplayed', '3kshortlink', '3knonsense'] as const;

/** What a lying endpoint answers for them, from a card of hers that is true. */
async function forge(ann: MadeUpCreator): Promise<Record<(typeof FORGED)[number], unknown[]>> {
  const real = await entryOf(ann, { post: '3kwithout', items });
  const on = (post: string, more: readonly CardItem[] = items) => entryOf(ann, { post, items: more });
  const stranger = await creator(ann.author, 2);
  const theirs = await entryOf(stranger, { post: '3kstranger', items });
  const [dear, price] = [await on('3kprice'), '"price_minor":4900'];
  expect(dear.card).toContain(price);
  return {
    // By a key that the log of hers knows nothing of, under her own name.
    '3kstranger': [{ ...theirs, log: ann.log, creator: real.creator }],
    '3kprice': [{ ...dear, card: dear.card.replace(price, '"price_minor":900') }],
    '3kreplayed': [real],
    // Signed by her, and no product: what Buy opened nobody could say.
    '3kshortlink': [await on('3kshortlink', [{ title: 'Hat', url: 'https://bit.ly/3abcdef' }])],
    '3knonsense': ['nonsense', null, 7, {}, { ...real, card: '{', log: [] }],
  };
}

/** The timeline: a post by a creator without a link, one with a link of its own, one by somebody else. */
const timeline = (
  code: string,
) => `<!doctype html><html><head><meta charset="utf-8"><title>Home</title></head><body><main>
${post('ann.example', '3kwithout', 'New things on my table today.')}
${post('ann.example', '3kwithlink', `The kettle again: <a href="https://www.amazon.com/dp/B0CHX1W1XY" target="_blank" rel="noopener">amazon.com</a>`)}
${post('ann.example', '3kgroups', 'Cheaper together.')}
${post('bob.example', '3kbob', 'Nothing to sell.')}
${post('ann.example', '3kproof', `My key: ${code}`)}
${FORGED.map((id) => post('ann.example', id, 'More things on my table.')).join('\n')}
</main></body></html>`;

describe.each(browsersUnderTest)('what creators attach, in %s', (browser) => {
  const endpoint = new MadeUpEndpoint();
  let ann: MadeUpCreator;
  let world: World;
  let page: Page;

  beforeAll(async () => {
    ann = await creator('ann.example', 1);
    await endpoint.enrol([ann.author]);
    const entry = await entryOf(ann, { post: '3kwithout', items });
    endpoint.cards.set('3kwithout', [entry]);
    endpoint.cards.set('3kgroups', [await entryOf(ann, { post: '3kgroups', items: groups })]);
    endpoint.goods.set(entry.creator, [
      { sku: 'cup', left: 3 },
      { sku: 'full', left: 1, group: { size: 2, until: TOMORROW, joined: 2 } },
      { sku: 'over', left: 1, group: { size: 2, until: LONG_AGO, joined: 0 } },
    ]);
    endpoint.cards.set('3klater', [await entryOf(ann, { post: '3klater', items })]);
    endpoint.cards.set('3kwithlink', [await entryOf(ann, { post: '3kwithlink', items })]);
    endpoint.cards.set('3kbob', [await entryOf(ann, { post: '3kbob', items })]);
    for (const [id, entries] of Object.entries(await forge(ann))) endpoint.cards.set(id, entries);
    world = await openWorld(browser);
    world.loopback.serve(HOST, async (request) => {
      if (request.method === 'OPTIONS')
        return new Response(null, {
          status: 204,
          headers: {
            'access-control-allow-origin': '*',
            'access-control-allow-methods': 'GET, PUT, DELETE',
            'access-control-allow-headers': 'content-type, if-none-match',
          },
        });
      const { method, headers } = request;
      const body = method === 'PUT' ? await request.text() : undefined;
      const answer = await endpoint.fetch(request.url, {
        method,
        headers,
        ...(body !== undefined && { body }),
      });
      answer.headers.set('access-control-allow-origin', '*');
      answer.headers.set('access-control-expose-headers', 'etag');
      return answer;
    });
    const html = timeline(await codeOf(ann));
    world.loopback.serve('bsky.app', () => htmlResponse(html));
  });
  afterAll(() => world.close());

  const visits = () => world.loopback.visits.filter(({ host }) => host === HOST);
  const cards = () =>
    page.$$eval('feedcart-card', (all) =>
      all.map((card) => `${card.getAttribute('data-post')}: ${card.shadowRoot?.textContent ?? ''}`),
    );
  const cardSays = (id: string, words: string) =>
    until(`the card of ${id} says "${words}"`, async () =>
      (await cards()).some((text) => text.startsWith(`${id}:`) && text.includes(words)) ? true : undefined,
    );

  test('nobody is asked before the reader has agreed', async () => {
    page = await world.session.open('https://bsky.app/');
    await until('one card', async () => ((await cards()).length === 1 ? true : undefined));
    expect(visits()).toEqual([]);
    await page.close();
  });

  test('once they have, a post without a link has its card, and one with a link has both in one', async () => {
    const options = await openOptions(world.session);
    await click(options, '#creators-on');
    await options.waitForSelector('#creators-url');
    await type(options, '#creators-url', ENDPOINT);
    await click(options, '#creators-use');
    await options.waitForFunction(
      (host) => document.querySelector('#creators-asked')?.textContent?.includes(host),
      {},
      HOST,
    );
    await options.close();
    page = await world.session.open('https://bsky.app/');
    await cardSays('3kwithout', 'Enamel kettle');
    await cardSays('3kwithout', '2 products');
    await cardSays('3kwithlink', '2 products');
    await cardSays('3kgroups', '2 products');
    expect(await cards()).toHaveLength(3);
  });

  test('only posts of the creator were asked for, as nobody', async () => {
    for (const visit of visits())
      expect(visit).toMatchObject({ method: 'GET', cookie: undefined, referer: undefined });
    expect(endpoint.paths('filter')).toHaveLength(1);
    expect(endpoint.paths('cards').length).toBeLessThanOrEqual(4 + FORGED.length);
    for (const { init } of endpoint.asked) expect(new Headers(init.headers).has('authorization')).toBe(false);
  });

  test('their own goods are reserved on the card once its reader has agreed, and given back', async () => {
    const card = 'feedcart-card[data-post="3kwithout"] >>> ';
    const rowSays = (words: string) =>
      until(`the row says "${words}"`, async () =>
        (await page.$$eval(`${card}.row`, (all) => all.map((row) => row.textContent ?? '')))
          .join()
          .includes(words),
      );
    await click(page, `${card}[role="tab"]:nth-child(2)`);
    await rowSays('3 left');
    await click(page, `${card}.foot [aria-haspopup]`);
    await click(page, `${card}.want-0`);
    await cardSays('3kwithout', `${HOST} is told which goods you reserve`);
    expect(endpoint.reserved.size).toBe(0);
    await click(page, `${card}.reserve-0`);
    await cardSays('3kwithout', 'ABCD2345');
    expect([...endpoint.reserved.values()]).toMatchObject([{ sku: 'cup', join: false }]);
    // The row behind the details says so, too, without being loaded again.
    await rowSays('2 left');
    await cardSays('3kwithout', 'reserved until');
    await click(page, `${card}.cancel-0`);
    await until('it to be given back', () => endpoint.reserved.size === 0);
    await rowSays('3 left');
    const sent = visits().filter(({ method }) => method === 'PUT' || method === 'DELETE');
    expect(sent).toHaveLength(2);
    for (const visit of sent) expect(visit).toMatchObject({ cookie: undefined, referer: undefined });
  });

  test('a group that is full is said to be so and can be joined, one that is over can’t', async () => {
    const card = 'feedcart-card[data-post="3kgroups"] >>> ';
    await page.keyboard.press('Escape');
    await click(page, `${card}[role="tab"]:nth-child(1)`);
    await cardSays('3kgroups', 'full: 2 of 2 joined, the group price holds · ends in');
    await click(page, `${card}.foot [aria-haspopup]`);
    await page.waitForSelector(`${card}.wantgroup-0`);
    await page.keyboard.press('Escape');
    await click(page, `${card}[role="tab"]:nth-child(2)`);
    await cardSays('3kgroups', 'The group is over');
    await click(page, `${card}.foot [aria-haspopup]`);
    await page.waitForSelector(`${card}.want-0`);
    expect(await page.$(`${card}.wantgroup-0`)).toBeNull();
  });

  test('their own goods are saved from the card, and stand in the wishlist with the creator’s price', async () => {
    const card = 'feedcart-card[data-post="3kwithout"] >>> ';
    await page.keyboard.press('Escape');
    await click(page, `${card}.row [aria-pressed="false"]`);
    await page.waitForSelector(`${card}.row [aria-pressed="true"]`);
    const popup = await openPopup(world.session);
    const [wish] = await wishesWhen(popup, 1);
    expect(wish).toMatchObject({ title: 'Hand-thrown cup', price: '¥28.00' });
    await popup.close();
    await page.reload();
    await click(page, `${card}[role="tab"]:nth-child(2)`);
    await page.waitForSelector(`${card}.row [aria-pressed="true"]`);
  });

  test('what the endpoint has made up is drawn under no post, and breaks nothing', async () => {
    for (const id of FORGED) {
      const path = bucketPath('bluesky', await prefixOf(id, 4));
      await until(`${id} was asked for`, async () => endpoint.paths('cards').includes(path));
    }
    // A true card that comes later stands there as ever, so that what came before it has been judged.
    await page.evaluate(
      (html) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html),
      post('ann.example', '3klater', 'And one thing more.'),
    );
    await cardSays('3klater', 'Enamel kettle');
    const under = (await cards()).map((text) => text.split(':')[0]);
    expect(new Set(under)).toEqual(new Set(['3kwithout', '3kwithlink', '3kgroups', '3klater']));
    for (const text of await cards()) expect(text).not.toMatch(/\$9\.00|Hat/);
    const options = await openOptions(world.session);
    expect(await options.$eval('#last-errors', (line) => line.textContent)).toBe('none');
    await options.close();
  });
});
