import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { until } from '../run/until.ts';
import { inChromeScope } from './firefox-chrome-scope.ts';
import { ensureBrowser } from './install.ts';
import { openProfile } from './profile.ts';
import { type ColorScheme, type LaunchOptions, PROTOCOL_LIMIT, type Session } from './session.ts';
import { tabOpenedBy } from './tabs.ts';
import { WELCOME } from './welcome.ts';

/** Values of layout.css.prefers-color-scheme.content-override. */
const SCHEME = { dark: 0, light: 1 } as const;

/** Starts Firefox, driven over WebDriver BiDi. */
export async function launchFirefox(options: LaunchOptions): Promise<Session> {
  const { extensionDir, proxyPort, language, colorScheme, viewport } = options;
  const profile = openProfile(options.profileDir);
  const id = extensionDir && geckoIdOf(extensionDir);
  // Firefox invents a host for each install; given one beforehand, the extension's pages have an address.
  // In a profile that is kept it stays the same, and with it what the extension has stored.
  const uuid = options.profileDir === undefined ? randomUUID() : hostIn(options.profileDir);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: ensureBrowser('firefox'),
    headless: options.headless ?? true,
    userDataDir: profile.dir,
    acceptInsecureCerts: proxyPort !== undefined,
    defaultViewport: viewport ?? null,
    protocolTimeout: PROTOCOL_LIMIT,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // Without it Firefox refuses to show moz-extension:// pages to a driver.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...(id ? { 'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }) } : {}),
      ...(proxyPort ? proxyPrefs(proxyPort) : {}),
      ...(language ? { 'intl.accept_languages': language } : {}),
      ...(colorScheme ? { 'layout.css.prefers-color-scheme.content-override': SCHEME[colorScheme] } : {}),
      'browser.shell.checkDefaultBrowser': false,
      // What was added for a test is taken out at the end: a kept profile is one of somebody who has it installed.
      'extensions.webextensions.keepStorageOnUninstall': options.profileDir !== undefined,
      'datareporting.policy.dataSubmissionEnabled': false,
    },
  });
  if (language) await speak(browser, language);
  if (extensionDir) await browser.installExtension(extensionDir);
  const origin = id && `moz-extension://${uuid}`;
  if (origin) await closeWelcome(browser, `${origin}/${WELCOME}`);
  return {
    name: 'firefox',
    browser,
    origin,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    async openExtensionPage(path, ready) {
      const page = await browser.newPage();
      // The tab moves to the extension's process: this goto never settles, and what was asked of the page before the
      // move is lost with an error. So it is looked at again and again until it is there.
      page.goto(`${origin}/${path}`).catch(ignoreLostNavigation);
      await until(`${path} to be drawn`, () => page.$(ready).then((found) => found !== null, notYet), 20_000);
      return page;
    },
    tabOpenedBy: (action) => tabOpenedBy(browser, action),
    async killBackground() {
      await inChromeScope(
        browser,
        `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension.terminateBackground()`,
      );
    },
    async allowOnly(origins) {
      await inChromeScope(
        browser,
        `(async () => {
          const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
          const id = ${JSON.stringify(id)};
          const wanted = ${JSON.stringify(origins)};
          const { extension, allowedOrigins } = WebExtensionPolicy.getByID(id);
          const before = allowedOrigins.patterns.map(({ pattern }) => pattern);
          const set = (origins) => ({ permissions: [], origins });
          await ExtensionPermissions.remove(id, set(before.filter((one) => !wanted.includes(one))), extension);
          await ExtensionPermissions.add(id, set(wanted.filter((one) => !before.includes(one))), extension);
        })()`,
      );
    },
    async setColorScheme(scheme: ColorScheme) {
      const name = 'layout.css.prefers-color-scheme.content-override';
      await inChromeScope(browser, `Services.prefs.setIntPref('${name}', ${SCHEME[scheme]})`);
      const isPainted = (page: Page): Promise<boolean> =>
        page
          .evaluate((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, scheme)
          // Closed extension pages stay in this list; they have no colours to wait for.
          .catch(() => true);
      for (const page of await browser.pages()) await until(`${scheme} colours`, () => isPainted(page));
    },
    async close() {
      await browser.close();
      profile.discard();
    },
  };
}

/** The host of the extension’s pages in a profile that is kept. */
export function hostIn(profileDir: string): string {
  const digits = createHash('sha256').update(profileDir).digest('hex');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

function geckoIdOf(extensionDir: string): string {
  const manifest: { browser_specific_settings?: { gecko?: { id?: string } } } = JSON.parse(
    readFileSync(join(extensionDir, 'manifest.json'), 'utf8'),
  );
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${extensionDir} is no build for Firefox: no gecko id`);
  return id;
}

/** http too, and loopback too: whatever is not served is refused and seen. */
function proxyPrefs(port: number): Record<string, string | number | boolean> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    // A proxy that refuses must not be gone around.
    'network.proxy.failover_direct': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    // Else http links are silently asked for over https first.
    'dom.security.https_first': false,
  };
}

/** Makes the language the application's own, as a language pack would, so that extensions speak it. */
async function speak(browser: Browser, language: string): Promise<void> {
  await inChromeScope(
    browser,
    `Services.locale.availableLocales = [${JSON.stringify(language)}, 'en-US'];
     Services.locale.requestedLocales = [${JSON.stringify(language)}];`,
  );
}

/** As its reader does: what a test opens is then the only tab that comes. */
async function closeWelcome(browser: Browser, url: string): Promise<void> {
  const isClosed = (): Promise<unknown> =>
    inChromeScope(
      browser,
      `(() => {
        const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
        const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === ${JSON.stringify(url)});
        if (tab) gBrowser.removeTab(tab);
        return tab !== undefined;
      })()`,
    );
  await until('the first page to open', async () => (await isClosed()) === true, 20_000);
}

function ignoreLostNavigation(): Page | undefined {
  return undefined;
}

function notYet(): false {
  return false;
}
