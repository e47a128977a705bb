import { PGlite } from '@electric-sql/pglite';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { runCommand } from '../../server/commands.ts';
import type { OpenDatabase } from '../../server/database.ts';
import { openPglite } from '../../server/open-pglite.ts';
import { click, type } from '../../tools/browsers/hand.ts';
import type { Session } from '../../tools/browsers/session.ts';
import { winterNine } from '../../tools/demo/goods.ts';
import { htmlResponse } from '../../tools/demo/html.ts';
import { createAccount, openOptions } from '../../tools/extension/options.ts';
import { until } from '../../tools/run/until.ts';
import { bucketEntrySchema, bucketPath, prefixOf } from '../../utils/cards/index.ts';
import { givePicture } from './give-picture.ts';
import { givenFile } from './given-file.ts';
import { blueskyHome, type Posted } from './pages/bluesky-home.ts';
import { weiboProfile } from './pages/weibo-profile.ts';
import { browsersUnderTest, openWorld, type World } from './world.ts';

const ENDPOINT = 'https://sync.feedcart.example';
const ANN = 'ann.example.com';
/** With an affiliate id and an escape that must stay as they are. */
const LINKS = winterNine.slice(1).map(({ url }, index) => `${url}&spider_token=ab%2Fc${index}&wfr=c`);
/** The ninth are goods of Ann's own, paid for here. */
const PAY = 'https://buy.stripe.com/ann_mug?prefilled=%E8%8C%B6';
const JSON_TYPE = { 'content-type': 'application/json' };
/** Until when a group can be joined: nine days and what is left of this one. */
const DEADLINE = new Intl.DateTimeFormat('sv').format(Date.now() + 9 * 86_400_000);
const PROGRAMME = { followers: 1000 };
const WEIBO = '6000000001';
const PAGE = `https://bsky.app/profile/${ANN}/post/3kwinter1`;

/** Puts a long text where it belongs, as from the clipboard. */
const paste = (page: Page, selector: string, text: string) =>
  page.evaluate(
    (where, what) => {
      document.querySelector<HTMLElement>(where)?.focus();
      document.execCommand('insertText', false, what);
    },
    selector,
    text,
  );

let database: OpenDatabase;
beforeAll(async () => {
  database = await openPglite(new PGlite());
});
afterAll(() => database.close());

// One story of a creator and a follower, with the real endpoint between them: each step stands on those before it.
describe.each(browsersUnderTest)('a product post and its card, in %s', (browser) => {
  let world: World;
  let compose: Page;
  let home: Page;
  let follower: Session;
  const posted: Posted[] = [];
  /** What Ann's profile says to whoever looks. */
  const profile = { handle: ANN, did: `did:plc:ann${browser}`, followersCount: 12_000, description: '' };
  /** False while the endpoint can't be reached. */
  let isUp = true;
  /** How much later it is at the endpoint. Milliseconds. */
  let later = 0;
  /** Another follower asks the endpoint itself. */
  const asAnother = async (path: string, method: string, body?: object) =>
    ask(
      new Request(ENDPOINT + path, {
        method,
        ...(body && { headers: JSON_TYPE, body: JSON.stringify(body) }),
      }),
    );
  let ask: (request: Request) => Response | Promise<Response>;

  beforeAll(async () => {
    world = await openWorld(browser);
    const app = createApp({
      db: database.db,
      now: () => Date.now() + later,
      programme: PROGRAMME,
      askPage: async () => JSON.stringify(profile),
    });
    ask = (request) => app.fetch(request);
    world.loopback.serve(new URL(ENDPOINT).hostname, async (request) =>
      isUp ? ask(request) : new Response('away', { status: 502 }),
    );
    world.loopback.serve('bsky.app', async (request) => {
      if (request.method === 'POST')
        posted.unshift({ by: ANN, id: `3kwinter${posted.length + 1}`, text: await request.text() });
      return htmlResponse(blueskyHome(posted));
    });
    world.loopback.serve('weibo.com', () => htmlResponse(weiboProfile(WEIBO, '113.2万')));
    world.loopback.serve(new URL(PAY).hostname, () => htmlResponse('<title>Pay</title>'));
    home = await world.session.open('https://bsky.app/');
  });
  afterAll(() => world.close());

  const states = () =>
    compose.$$eval('.publish .own-card', (all) => all.map((line) => line.getAttribute('data-state')));
  const stateIs = (state: string) =>
    until(`a card that is ${state}`, async () => (await states())[0] === state);
  const drawn = async (page: Page) =>
    (await page.$$eval('feedcart-card', (all) => all.map((card) => card.shadowRoot?.textContent ?? ''))).join(
      '\n',
    );
  /** What a follower sees under the post. */
  const cardSays = async (words: string) => {
    const page = await follower.open('https://bsky.app/');
    await until(`a card with "${words}"`, async () => (await drawn(page)).includes(words));
    await page.close();
  };

  let options: Page;
  const claim = async (site: string, author: string) => {
    await options.waitForSelector('#handle-site');
    await options.select('#handle-site', site);
    await type(options, '#handle-author', author);
    await click(options, '#claim-handle');
  };
  const panelSays = (words: string) =>
    until(`the settings say "${words}"`, async () =>
      (await options.$$eval('#handles, #handles-problem', (all) => all.map((one) => one.textContent))).some(
        (text) => text?.includes(words),
      ),
    );

  test('a name is claimed, and proven by its code in the profile', async () => {
    options = await openOptions(world.session);
    await createAccount(options, ENDPOINT);
    await claim('bluesky', `@${ANN}`);
    profile.description = await until('a code', () =>
      options.$$eval('#handles input.code', ([field]) =>
        field instanceof HTMLInputElement ? `Pots. ${field.value}` : undefined,
      ),
    );
    await click(options, '#handles button');
    await panelSays('The code was seen');
  });

  /** Who waits for the operator, by what their command lists. */
  const applied = async () => {
    const said = await runCommand('creators', ['list', 'applied'], database.db, PROGRAMME);
    return 'done' in said ? said.done.split('\n') : [];
  };

  test('it applies to the programme with the followers that the endpoint has seen, and the operator approves', async () => {
    await click(options, '#handles .apply');
    await panelSays('Applied');
    const line = (await applied()).find((one) => one.includes(`bluesky @${ANN}`)) ?? '';
    expect(line).toContain('12000 followers');
    await runCommand('creators', ['approve', line.split(' ')[0] ?? ''], database.db, PROGRAMME);
    await click(options, '#handles button');
    await panelSays('Verified');
  });

  test('where the endpoint sees no followers they are read on the creator’s own profile page, as the range it shows', async () => {
    await claim('weibo', WEIBO);
    const apply = '#handles li:nth-child(2) .apply';
    await click(options, apply);
    await panelSays('Open your own profile page there');
    const profilePage = await world.session.open(`https://weibo.com/u/${WEIBO}`);
    await click(options, apply);
    await panelSays('Applied');
    expect((await applied()).join()).toContain('1131500–1132999 followers, as they say themselves');
    await profilePage.close();
    await options.close();
  });

  test('nine products are composed', async () => {
    compose = await world.session.openExtensionPage('compose.html', '.compose #words');
    await click(compose, '#add');
    await compose.waitForSelector('#add-link');
    await paste(compose, '#add-link', LINKS.join('\n'));
    await click(compose, '#add-links');
    await compose.waitForSelector('.listing:nth-child(8)');
    await click(compose, '#add-own');
    await compose.waitForSelector('dialog', { hidden: true });
    await click(compose, '.listing:nth-child(9) .listing-title');
    await type(compose, '.listing-editor input', 'Mug');
    await paste(compose, '[id^="pay-"]', PAY);
    await type(compose, '.listing:nth-child(9) .listing-price', '¥68');
    await type(compose, '.listing:nth-child(9) .listing-inventory', '3');
    await type(compose, '[id^="group-price-"]', '¥48');
    await compose.waitForSelector('[id^="group-size-"]');
    await type(compose, '[id^="group-size-"]', '2');
    await compose.$eval(
      '[id^="group-until-"]',
      (field, day) => {
        if (!(field instanceof HTMLInputElement)) return;
        field.value = day;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      },
      DEADLINE,
    );
    await compose.waitForSelector('[data-flag="no-pay"]', { hidden: true });
  });

  /** The pictures of the goods that are open: what each shows, in words. */
  const pictures = () =>
    compose.$$eval('.picture-line input', (all) =>
      all.map((field) => (field instanceof HTMLInputElement ? field.value : '')),
    );
  const picturesAre = (...said: string[]) =>
    until(`pictures of ${said.join()}`, async () => (await pictures()).join() === said.join());

  test('goods of one’s own get pictures: chosen, dropped and pasted, with words, in an order, and kept', async () => {
    for (const [at, how] of (['choose', 'drop', 'paste'] as const).entries()) {
      await givePicture(compose, how, ['#a33', '#3a3', '#33a'][at] ?? '');
      await compose.waitForSelector(`.picture-line:nth-child(${at + 1}) img`);
      await type(compose, `.picture-line:nth-child(${at + 1}) input`, ['red', 'green', 'blue'][at] ?? '');
    }
    await picturesAre('red', 'green', 'blue');
    await compose.focus('.picture-line:nth-child(3) .picture-up');
    await compose.keyboard.press('Enter');
    await picturesAre('red', 'blue', 'green');
    await compose.keyboard.press('Enter');
    await picturesAre('blue', 'red', 'green');
    await click(compose, '.picture-line:nth-child(3) .picture-remove');
    await picturesAre('blue', 'red');
    await click(compose, '.undo button');
    await picturesAre('blue', 'red', 'green');
    await click(compose, '.picture-line:nth-child(3) .picture-remove');
    await picturesAre('blue', 'red');
    await compose.close();
    compose = await world.session.openExtensionPage('compose.html', '.listing:nth-child(9) .wish-picture');
    await click(compose, '.listing:nth-child(9) .listing-title');
    await picturesAre('blue', 'red');
    await compose.waitForSelector('.picture-line:nth-child(2) img');
  });

  test('what is no picture is refused with a sentence, and what was there stays', async () => {
    await compose.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('.picture-fields [type="file"]');
      const given = new DataTransfer();
      given.items.add(
        new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'a.png', { type: 'image/png' }),
      );
      if (!field) return;
      field.files = given.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await compose.waitForSelector('.picture-fields .field-problem');
    expect(await compose.$eval('.picture-fields .field-problem', (said) => said.textContent)).toBe(
      'Not taken: only JPEG, PNG and WebP pictures are.',
    );
    expect(await pictures()).toEqual(['blue', 'red']);
  });

  test('they are inserted, posted, and the post is recognised', async () => {
    await click(compose, '[data-platform="bluesky"]');
    await compose.waitForSelector('[data-platform="bluesky"][aria-pressed="true"]');
    await click(compose, '#insert-label');
    await type(compose, '#words', 'Nine things for a long winter');
    await until('the words', async () =>
      (await compose.$eval('.part-text', (part) => part.textContent ?? '')).startsWith('#ad Nine things'),
    );
    await click(compose, '.part:first-child .part-insert');
    await compose.waitForSelector('.part:first-child .part-good');
    await click(home, '#send');
    await until('the post', async () => (await home.$$('[data-testid^="feedItem-by-"]')).length === 1);
    await compose.bringToFront();
    // Headless browsers don't always say that a tab came back: a person's does.
    await compose.evaluate(() => window.dispatchEvent(new Event('focus')));
    const address = await until('its address', () =>
      compose.$eval('#permalink', (field) => field instanceof HTMLInputElement && field.value),
    );
    expect(address).toBe(PAGE);
  });

  test('one click signs and publishes its card; while the endpoint is away it is kept, and goes there later', async () => {
    isUp = false;
    await click(compose, '#publish-card');
    await stateIs('waiting');
    isUp = true;
    await click(compose, '.card-retry');
    await stateIs('published');
  });

  test('a follower with a profile of their own sees all nine under the post, from whom, and verified', async () => {
    follower = await world.another('e2e');
    const options = await openOptions(follower);
    await click(options, '#creators-on');
    await type(options, '#creators-url', ENDPOINT);
    await click(options, '#creators-use');
    await options.waitForFunction(
      (host) => document.querySelector('#creators-asked')?.textContent?.includes(host),
      {},
      new URL(ENDPOINT).host,
    );
    await options.close();
    await cardSays('9 products');
    await cardSays(`from ${ANN}`);
  });

  test('they join a group on the card and see it grow; that it is full is said, and so is that it is over', async () => {
    const card = 'feedcart-card >>> ';
    const open = async () => {
      const opened = await follower.open('https://bsky.app/');
      await click(opened, `${card}[role="tab"]:nth-child(9)`);
      return opened;
    };
    let page = await open();
    const says = (words: string) =>
      until(`the card says "${words}"`, async () => (await drawn(page)).includes(words));
    const details = () => click(page, `${card}.foot [aria-haspopup]`);
    await says('0 of 2 joined · ends in 9 day');
    await details();
    await says('group ¥48');
    await click(page, `${card}.wantgroup-0`);
    await says(`${new URL(ENDPOINT).host} is told which goods you reserve`);
    await click(page, `${card}.join-0`);
    await says('1 of 2 joined');
    await says('joined until');
    await says('2 left');

    const theirs = world.loopback.visits.findLast(({ method }) => method === 'PUT');
    const path = new URL(theirs?.url ?? '').pathname.replace(/[^/]+$/, 'b'.repeat(32));
    const { goods } = await (await asAnother(path.replace(/reservations.*/, 'goods'), 'GET')).json();
    expect((await asAnother(path, 'PUT', { sku: goods[0].sku, join: true })).status).toBe(200);
    await page.close();
    await follower.killBackground();
    page = await open();
    await says('joined until');
    await details();
    await says('full: 2 of 2 joined, the group price holds');
    await click(page, `${card}.cancel-0`);
    await says('1 of 2 joined · ends');
    expect((await asAnother(path, 'DELETE')).status).toBe(200);

    later = 10 * 86_400_000;
    await click(page, `${card}.wantgroup-0`);
    await click(page, `${card}.join-0`);
    await says('The group is over. Nothing was reserved.');
    later = 0;
    await page.close();
    await follower.killBackground();
  });

  test('they reserve one of the creator’s own goods, and buy: the page where it is paid for opens as it was given', async () => {
    const page = await follower.open('https://bsky.app/');
    const card = 'feedcart-card >>> ';
    await click(page, `${card}[role="tab"]:nth-child(9)`);
    await until('the stock', async () => (await drawn(page)).includes('3 left'));
    const words = await until('the first of their pictures, made anew', () =>
      page.$$eval(`${card}.row .picture img`, ([picture]) =>
        picture instanceof HTMLImageElement &&
        picture.src.startsWith('data:image/') &&
        picture.naturalWidth > 0
          ? picture.alt
          : undefined,
      ),
    );
    expect(words).toBe('blue');
    // Asked for with all others of its bucket: never by its name.
    const asked = world.loopback.visits.filter(({ url }) => url.startsWith(`${ENDPOINT}/v1/pictures/`));
    expect(asked.length).toBeGreaterThan(0);
    for (const { url } of asked) expect(url).toMatch(/\/v1\/pictures\/bluesky\/[0-9a-f]{4,8}$/);
    await click(page, `${card}.foot [aria-haspopup]`);
    await click(page, `${card}.want-0`);
    await click(page, `${card}.reserve-0`);
    await until('one less on the row, too', async () =>
      (await page.$$eval(`${card}.row`, (all) => all.map((row) => row.textContent ?? '')))
        .join()
        .includes('2 left'),
    );
    await page.keyboard.press('Escape');
    await click(page, `${card}.row a`);
    await until('the page where it is paid for', async () =>
      world.loopback.visits.some(({ url }) => url === PAY),
    );
    await click(page, `${card}[role="tab"]:nth-child(1)`);
    await until('the link of the first, as it was given', async () =>
      (await page.$$eval(`${card}.row a`, (all) => all.map((one) => one.getAttribute('href')))).includes(
        LINKS[0] ?? '',
      ),
    );
    await page.close();
  });

  test('the creator sees what is reserved, and what was paid for leaves the stock; openings are counted if they like', async () => {
    await click(compose, '#open-followers');
    await compose.waitForSelector('#followers-sheet [data-code]');
    const reserved = () =>
      compose.$$eval('#followers-sheet [data-code]', (all) => all.map((line) => line.textContent ?? ''));
    expect((await reserved()).join()).toMatch(/1 × Mug[2-9A-Z]{8} · until /);
    await click(compose, '#followers-sheet .paid');
    await until('it to be settled', async () => (await reserved()).length === 0);
    const page = await compose.$eval('#followers-sheet .showcase', (link) => link.getAttribute('href'));
    const showcase = await world.session.open(page ?? '');
    expect(await showcase.$eval('body', (body) => body.textContent)).toContain('2 left');
    const shown = () =>
      showcase.$$eval('[itemprop="image"]', (all) =>
        all.map((one) => (one instanceof HTMLImageElement && one.naturalWidth > 0 ? one.alt : '')),
      );
    // Further down a browser loads them when they come into view.
    await showcase.$$eval('[itemprop="image"]', (all) => all.at(-1)?.scrollIntoView());
    await until('both pictures', async () => (await shown()).join() === 'blue,red');
    await showcase.close();
    await click(compose, '#followers-sheet [data-name^="bluesky"] .count-openings');
    await compose.waitForSelector('#followers-sheet [data-name^="bluesky"] .count-openings:checked');
    await compose.keyboard.press('Escape');
    await compose.waitForSelector('#followers-sheet', { hidden: true });
  });

  test('a change is published from the draft, and followers see it', async () => {
    await click(compose, '.listing:last-child .listing-remove');
    await stateIs('changed');
    // Written a moment ago, it goes with the rest: what the screen showed then is not what is signed.
    await type(compose, '.listing:first-child .listing-price', '¥52');
    await click(compose, '.card-update');
    await stateIs('published');
    await follower.killBackground();
    await cardSays('8 products');
  });

  test('withdrawn from the record of the post, it is gone for everybody', async () => {
    await click(compose, '#open-posts');
    await click(compose, '.posted .card-withdraw');
    await compose.waitForSelector('.posted [data-state="withdrawn"]');
    await follower.killBackground();
    const asked = lookUps();
    const page = await follower.open('https://bsky.app/');
    await until('the endpoint to be asked', async () => lookUps() > asked);
    await page.waitForSelector('feedcart-card');
    expect(await drawn(page)).not.toContain('8 products');
  });

  test('all that is published is withdrawn at once, and goes with the account; before either it can be taken out', async () => {
    const path = bucketPath('bluesky', await prefixOf('3kwinter1', 4));
    const under = async () => {
      const entries = bucketEntrySchema.array().parse(await (await asAnother(path, 'GET')).json());
      return entries.filter(({ card }) => !card.includes('"items":[]')).length;
    };
    options = await openOptions(world.session);
    const attachAgain = async () => {
      await type(options, '#attach-address', PAGE);
      await click(options, '#attach');
      await until('its card', async () => (await under()) === 1);
    };
    await attachAgain();
    expect(JSON.parse(await givenFile(options, '#take-published'))).toMatchObject({
      feedcart: 'published',
      version: 1,
      cards: [{ card: expect.stringContaining('3kwinter1') }],
    });
    await click(options, '#withdraw-all');
    await click(options, '#withdraw-all-confirm');
    await until('a word that it is gone', () =>
      options.$eval('#withdrawn-all', (line) => line.textContent?.startsWith('Withdrawn: 1.')),
    );
    expect(await under()).toBe(0);

    await attachAgain();
    await click(options, '#delete-account');
    await options.waitForSelector('#delete-account-export');
    await options.waitForSelector('#withdraw-first:checked');
    await click(options, '#delete-account-confirm');
    await options.waitForSelector('#connected-endpoint', { hidden: true });
    expect(await under()).toBe(0);
  });

  const lookUps = () =>
    world.loopback.visits.filter(({ url }) => url.startsWith(`${ENDPOINT}/v1/cards/bluesky/`)).length;
});
