import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Session } from '../../tools/browsers/session.ts';
import { carriedTexts } from '../../tools/carried-texts.ts';
import { htmlResponse } from '../../tools/demo/html.ts';
import { extensionDir } from '../../tools/extension/build.ts';
import { E2E_RULES_KEY } from '../../tools/extension/rules-key.ts';
import { OWN_ERRANDS } from './own-errands.ts';
import { weiboDesktop } from './pages/weibo-desktop.ts';
import { browsersUnderTest, openWorld, type World } from './world.ts';

const KB = 1024;

describe.each(browsersUnderTest)('the build that is shipped, for %s', (browser) => {
  const dir = extensionDir(browser, 'production');
  const read = (path: string): string => readFileSync(join(dir, path), 'utf8');
  const manifest = (): Record<string, unknown> => JSON.parse(read('manifest.json'));
  /** What only some sites' timelines carry. */
  const COMPANIONS = ['codes.js', 'rail.js'];
  /** For each site, the scripts that run in its timelines. */
  const listed = (): string[][] => {
    const { content_scripts: entries }: { content_scripts: { js: string[] }[] } = JSON.parse(
      read('manifest.json'),
    );
    return entries.map(({ js }) => js);
  };
  const contentScripts = (): string[] => listed().map((js) => js.map(read).join('\n'));
  const scripts = (): string[] =>
    readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'));

  test('no host is granted at install but the social sites; shops are asked for one by one', () => {
    expect(manifest()).toMatchObject({ manifest_version: 3, optional_host_permissions: ['https://*/*'] });
    expect(manifest()).not.toHaveProperty('host_permissions');
  });

  test('nothing from outside may talk to it, and pages find no file of it', () => {
    expect(manifest()).not.toHaveProperty('externally_connectable');
    expect(manifest()).not.toHaveProperty('web_accessible_resources');
  });

  test('its pages run its own scripts only', () => {
    expect(manifest()).toMatchObject({
      content_security_policy: { extension_pages: "script-src 'self'; object-src 'none'" },
    });
  });

  test('its storage is exempt from eviction', () => {
    expect(manifest().permissions).toContain('unlimitedStorage');
  });

  test('it is in no private window: nothing of one can be kept, and no database is asked for that none has', () => {
    expect(manifest()).toMatchObject({ incognito: 'not_allowed' });
  });

  test('its icons are there', () => {
    const icons = Object.entries(manifest().icons ?? {});
    expect(icons.map(([size]) => size)).toEqual(expect.arrayContaining(['16', '32', '48', '128']));
    for (const [, path] of icons) expect(existsSync(join(dir, String(path)))).toBe(true);
  });

  test('nobody may sign rules for it by the key that is in this tree for all to read', () => {
    for (const path of scripts()) expect(read(path)).not.toContain(E2E_RULES_KEY);
  });

  test('cards are closed, and the e2e mode left no trace', () => {
    for (const code of contentScripts()) expect(code).toMatch(/attachShadow\(\{mode:[`'"]closed[`'"]/);
    for (const path of scripts()) expect(read(path)).not.toMatch(/mode:[`'"]open[`'"]|[`'"]e2e[`'"]/);
  });

  test('no script is made from text, and none comes from elsewhere', () => {
    for (const path of scripts()) {
      const code = read(path);
      expect(code).not.toMatch(
        /\beval\(|dangerouslySetInnerHTML=|importScripts\((?!'\/background-(?:core|late)\.js'\))|import\(\s*[`'"]https?:/,
      );
    }
  });

  test('what the user keeps is not put into the browser’s own sync, which holds little and is read by others', () => {
    for (const path of scripts()) expect(read(path), path).not.toMatch(/storage\??\.\s*sync\b/);
  });

  test('what runs in every timeline is at most 45 kB, without zod and without Dexie', () => {
    for (const code of contentScripts()) expect(code).not.toMatch(/ZodError|_zod|Dexie|indexedDB/);
    expect(Buffer.byteLength(read('feed.js'))).toBeLessThanOrEqual(45_000);
  });

  test('what it needs to know of the one site it is in is at most 6.8 kB', () => {
    for (const path of scripts().filter((path) => path.startsWith('sites/')))
      expect(Buffer.byteLength(read(path))).toBeLessThanOrEqual(6800);
  });

  test('all that runs in a timeline without codes and without a rail is at most 55 kB', () => {
    const plain = listed().filter((js) => !js.some((path) => COMPANIONS.includes(path)));
    expect(plain.length).toBeGreaterThan(10);
    for (const js of plain) {
      const bytes = js.reduce((sum, path) => sum + Buffer.byteLength(read(path)), 0);
      expect(bytes, js[0]).toBeLessThanOrEqual(55_000);
    }
  });

  test('what only some sites carry beside it is at most 16 KB each, and runs before it', () => {
    for (const path of COMPANIONS) expect(Buffer.byteLength(read(path))).toBeLessThanOrEqual(16 * KB);
    for (const js of listed()) expect(js.at(-1)).toBe('feed.js');
    const withRail = listed().filter((js) => js.includes('rail.js'));
    expect(withRail.length).toBeGreaterThan(3);
    expect(withRail.length).toBeLessThan(listed().length / 2);
  });

  test('what watches whether a site has changed is at most 3.3 kB, on every site that can', () => {
    expect(Buffer.byteLength(read('drift.js'))).toBeLessThanOrEqual(3300);
    for (const js of listed()) expect(js).toContain('drift.js');
  });

  test('what the background listens with is at most 16 kB, what it answers with 372 kB, and neither reads a shop’s page', () => {
    const [start = '', core = '', late = ''] = [
      'background.js',
      'background-core.js',
      'background-late.js',
    ].map(read);
    expect(Buffer.byteLength(start)).toBeLessThanOrEqual(16_000);
    expect(Buffer.byteLength(core)).toBeLessThanOrEqual(372_000);
    expect(start).not.toMatch(/ZodError|_zod|Dexie|indexedDB/);
    for (const ofExtractor of ['priceSpecification', 'aggregateRating']) {
      expect(start + core).not.toContain(ofExtractor);
      expect(late).toContain(ofExtractor);
    }
  });

  test('pages are let into by name alone: what is no site of ours has no script before it is turned on', () => {
    const { content_scripts: entries }: { content_scripts: { matches: string[] }[] } = JSON.parse(
      read('manifest.json'),
    );
    for (const { matches } of entries)
      for (const match of matches) expect(match).toMatch(/^https:\/\/(\*\.)?[a-z]/);
    expect(manifest().permissions).toContain('scripting');
  });

  describe('at work', () => {
    let world: World;
    let session: Session;
    beforeAll(async () => {
      world = await openWorld(browser);
      world.loopback.serve('weibo.com', () => htmlResponse(weiboDesktop.html));
      session = await world.another('production');
    });
    afterAll(() => world.close());

    test('cards come up, and the page can look into none', async () => {
      const page = await session.open(weiboDesktop.url);
      await page.waitForFunction(
        (count) => document.querySelectorAll('feedcart-card').length === count,
        {},
        Object.keys(weiboDesktop.cards).length,
      );
      const roots = await page.$$eval('feedcart-card', (cards) => cards.map((card) => card.shadowRoot));
      expect(new Set(roots)).toEqual(new Set([null]));
    });

    test.each([
      ['en-US', 'en'],
      ['zh-CN', 'zh-CN'],
    ])('in %s the browser says each text that pages carry as it was written', async (language, shown) => {
      const speaking = await world.another('production', language);
      const options = await speaking.openExtensionPage('options.html', '#sites [data-allowed="true"]');
      expect(await options.evaluate(() => document.documentElement.lang)).toBe(shown);
      const said: (name: string) => Promise<string> = (name) =>
        options.evaluate((one) => Reflect.get(globalThis, 'chrome').i18n.getMessage(one), name);
      for (const [name, text] of Object.entries(carriedTexts)) expect(await said(name), name).toBe(text());
    });

    test('a page can load no file of it, under the very address that this profile has given it', async () => {
      const page = await session.open(weiboDesktop.url);
      const files = readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => relative(dir, join(parentPath, name)));
      expect(files.length).toBeGreaterThan(20);
      const addresses = files.map((path) => `${session.origin}/${path}`);
      const loaded = await page.evaluate(async (all) => {
        const isFetched = (url: string) =>
          fetch(url, { mode: 'no-cors' }).then(
            () => true,
            () => false,
          );
        const isDrawn = (url: string) =>
          new Promise<boolean>((resolve) => {
            const picture = new Image();
            picture.onload = () => resolve(true);
            picture.onerror = () => resolve(false);
            picture.src = url;
          });
        const found = [];
        // The page's own address is the one that can be: the probe works.
        for (const url of [...all, location.href]) if (await isFetched(url)) found.push(url);
        for (const url of all.filter((one) => one.endsWith('.png'))) if (await isDrawn(url)) found.push(url);
        return found;
      }, addresses);
      expect(loaded).toEqual([weiboDesktop.url]);
      await page.close();
    });

    test('nothing is told to anybody: a new profile asks for the page that was opened and its pictures', () => {
      expect(world.loopback.refused.filter((target) => !OWN_ERRANDS.test(target))).toEqual([]);
      const hosts = new Set(world.loopback.visits.map(({ host }) => host));
      hosts.delete('weibo.com');
      for (const host of hosts) expect(host).toMatch(/\.sinaimg\.cn$/);
    });

    test('the settings say that cards show on every site', async () => {
      const options = await session.openExtensionPage('options.html', '#sites [data-allowed="true"]');
      expect(await options.$$eval('#sites [data-allowed="false"]', (barred) => barred.length)).toBe(0);
      await options.close();
    });

    test('no shop is asked before the user has allowed it', async () => {
      const options = await session.openExtensionPage('options.html', '#shop-host');
      expect(await options.$$eval('#shops [data-allowed="true"]', (allowed) => allowed.length)).toBe(0);
      const asked = world.loopback.visits.map(({ host }) => host);
      expect(asked).not.toContain('weidian.com');
      expect(asked).not.toContain('www.amazon.com');
    });
  });
});
