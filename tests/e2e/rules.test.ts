import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click } from '../../tools/browsers/hand.ts';
import { htmlResponse } from '../../tools/demo/html.ts';
import { createAccount, openOptions } from '../../tools/extension/options.ts';
import { E2E_PRIVATE_KEY } from '../../tools/extension/rules-key.ts';
import { forwardTo } from '../../tools/loopback/forward.ts';
import { type Endpoint, startEndpoint } from '../../tools/run/endpoint.ts';
import { until } from '../../tools/run/until.ts';
import type { Merchant } from '../../utils/merchants/merchant.ts';
import { bundleOf } from '../../utils/rules/built-in.ts';
import { signedBytes, writeFile } from '../../utils/rules/signed-file.ts';
import { RULES_VERSION } from '../../utils/rules/version.ts';
import { blueskyThread } from './pages/bluesky-thread.ts';
import { xTimeline } from './pages/x-timeline.ts';
import { browsersUnderTest, openWorld, readDocument, type World } from './world.ts';

const ENDPOINT_HOST = 'sync.feedcart.example';
const DAY = 86_400_000;
const TRUSTED = createPrivateKey({ key: E2E_PRIVATE_KEY, format: 'jwk' });
const CUP = 'https://www.cups.example/p/123';

const cups: Merchant = {
  id: 'cups',
  name: { en: 'Cups & Co', 'zh-CN': 'Cups & Co' },
  domains: { 'cups.example': {} },
  parts: { id: ['digits', 1, 9] },
  pages: [{ hosts: ['www.:domain'], path: '/p/:id' }],
  canonical: 'https://www.:domain/p/:id',
  access: 'open',
};

/** X after a redesign: what a post goes by is another, and somebody posts a shop that nobody knew. */
const redesigned = xTimeline.html
  .replaceAll('data-testid="tweet"', 'data-testid="post-of-2027"')
  .replaceAll('role="article"', 'role="listitem"')
  .replaceAll('<article', '<section')
  .replaceAll('</article', '</section')
  .replace('Read this ', `Read this <a href="${CUP}" target="_blank">a cup</a> `);

/** Signed rules, in which X's posts go by their new name and the new shop is one. */
function mended(version: number, key: KeyObject = TRUSTED): Uint8Array {
  const rules = bundleOf(Date.now() + 9 * DAY);
  const sites = rules.sites.map((site) => {
    const [layout] = site.layouts;
    if (site.id !== 'x' || !layout) return site;
    return {
      ...site,
      layouts: [{ ...layout, post: ['section[data-testid="post-of-2027"]', 'section[role="listitem"]'] }],
    };
  });
  const text = JSON.stringify({ ...rules, version, sites, merchants: [...rules.merchants, cups] });
  const body = new TextEncoder().encode(text);
  return writeFile(sign(null, signedBytes(body), key), body);
}

/** A thread that ends with the new shop, so that a card there pushes nothing. */
const thread = blueskyThread.html.replace(
  /<\/div><\/div><\/body>/,
  `<div data-testid="postThreadItem-by-cy.example"><a href="/profile/cy.example/post/3mcup">1d</a>
<div data-word-wrap="1" dir="auto"><a href="${CUP}" target="_blank">a cup</a></div></div>$&`,
);

/** Runs in the page: how much has moved without anybody's doing, where the browser tells (Chromium). */
async function sumOfShifts(): Promise<number> {
  let sum = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if ('value' in entry) sum += Number(entry.value);
  });
  observer.observe({ type: 'layout-shift', buffered: true });
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return sum;
}

describe.each(browsersUnderTest)('rules mended without a release, in %s', (browser) => {
  const folder = mkdtempSync(join(tmpdir(), 'feedcart-rules-'));
  const path = join(folder, 'rules.txt');
  let endpoint: Endpoint;
  let world: World;
  let options: Page;
  beforeAll(async () => {
    serve(mended(RULES_VERSION + 1));
    endpoint = await startEndpoint({ RULES_FILE: path });
    world = await openWorld(browser);
    world.loopback.serve(ENDPOINT_HOST, forwardTo(endpoint.origin));
    world.loopback.serve('bsky.app', () => htmlResponse(thread));
    world.loopback.serve('x.com', () => htmlResponse(redesigned));
    options = await openOptions(world.session);
    await createAccount(options, `https://${ENDPOINT_HOST}`);
  });
  afterAll(async () => {
    await world.close();
    await endpoint.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  function serve(file: Uint8Array): void {
    writeFileSync(`${path}.new`, file);
    renameSync(`${path}.new`, path);
  }
  const cardsOf = (page: Page) => page.$$eval('feedcart-card', (cards) => cards.length);
  const asked = () => world.loopback.visits.filter(({ url }) => new URL(url).pathname === '/v1/rules');
  const inUse = (words: string) =>
    until(`the settings say "${words}"`, async () =>
      (await options.$eval('#rules', (panel) => panel.textContent ?? '')).includes(words) ? true : undefined,
    );
  const openX = () => world.session.open(xTimeline.url);

  test('a site that was built anew has no cards, and nobody has been asked for rules', async () => {
    const page = await openX();
    await page.waitForSelector('main');
    expect(await cardsOf(page)).toBe(0);
    expect(asked()).toEqual([]);
    await page.close();
  });

  test('turned on, they are fetched, checked and in use', async () => {
    await click(options, '#fresh-rules');
    await inUse(`rules ${RULES_VERSION + 1} from the endpoint`);
    expect(asked()).toMatchObject([{ host: ENDPOINT_HOST, method: 'GET', cookie: undefined }]);
  });

  test('the site has its cards again, the new shop among them, and the page is as it was', async () => {
    const page = await openX();
    await until('two cards', async () => ((await cardsOf(page)) === 2 ? true : undefined));
    expect(await readDocument(page)).not.toContain('feedcart');
    await page.close();
  });

  test('a page that is read as before shows its cards at once, hears of the new shop later, and nothing moves', async () => {
    const page = await world.session.open(blueskyThread.url);
    await until('two cards', async () => ((await cardsOf(page)) === 2 ? true : undefined));
    expect(await page.evaluate(sumOfShifts)).toBe(0);
    await page.close();
  });

  test('the new shop can be allowed in the settings', async () => {
    expect(await options.$eval('#shops', (panel) => panel.textContent)).toContain('Cups & Co');
  });

  test('what another key has signed is refused, said so, and changes nothing', async () => {
    serve(mended(RULES_VERSION + 2, generateKeyPairSync('ed25519').privateKey));
    await click(options, '#check-rules');
    await inUse('not signed by who made this Feedcart');
    await inUse(`rules ${RULES_VERSION + 1} from the endpoint`);
    serve(mended(RULES_VERSION));
    await click(options, '#check-rules');
    await inUse('older rules');
    const page = await openX();
    await until('two cards', async () => ((await cardsOf(page)) === 2 ? true : undefined));
    await page.close();
  });

  test('turned off, the build’s own are back', async () => {
    await click(options, '#fresh-rules');
    await until('the switch is off', async () =>
      (await options.$('#rules-in-use')) === null ? true : undefined,
    );
    const page = await openX();
    await page.waitForSelector('main');
    expect(await cardsOf(page)).toBe(0);
    await page.close();
  });
});
