import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { until } from '../run/until.ts';
import { chromiumHostAccess } from './chromium-host-access.ts';
import { ensureBrowser } from './install.ts';
import { openProfile } from './profile.ts';
import { type ColorScheme, type LaunchOptions, PROTOCOL_LIMIT, type Session } from './session.ts';
import { tabOpenedBy } from './tabs.ts';
import { WELCOME } from './welcome.ts';

/** Starts Chrome or Chromium. */
export async function launchChromium(options: LaunchOptions): Promise<Session> {
  const { proxyPort, language, viewport } = options;
  const profile = openProfile(options.profileDir);
  const browser = await puppeteer.launch({
    executablePath: ensureBrowser('chromium'),
    headless: options.headless ?? true,
    userDataDir: profile.dir,
    // Chrome since 137 ignores --load-extension; over a pipe it takes an extension by command.
    pipe: true,
    enableExtensions: true,
    defaultViewport: viewport ?? null,
    protocolTimeout: PROTOCOL_LIMIT,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    env: { ...process.env, ...(language ? { LANGUAGE: language.replace('-', '_') } : {}) },
    args: [
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      // Its sandbox refuses to run as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(language ? [`--lang=${language}`, `--accept-lang=${language}`] : []),
      ...(proxyPort
        ? [
            `--proxy-server=http://127.0.0.1:${proxyPort}`,
            // Loopback too: a page that probes this machine is refused and seen.
            '--proxy-bypass-list=<-loopback>',
            '--ignore-certificate-errors',
          ]
        : []),
    ],
  });
  const id = options.extensionDir ? await browser.installExtension(options.extensionDir) : undefined;
  const origin = id && `chrome-extension://${id}`;
  if (origin) await closeWelcome(browser, `${origin}/${WELCOME}`);
  let scheme = options.colorScheme;

  const newPage = async (): Promise<Page> => {
    const page = await browser.newPage();
    await paint(page, scheme);
    return page;
  };
  return {
    name: 'chromium',
    browser,
    origin,
    async open(url) {
      const page = await newPage();
      await page.goto(url);
      return page;
    },
    async openExtensionPage(path, ready) {
      const page = await newPage();
      await page.goto(`${origin}/${path}`);
      await page.waitForSelector(ready);
      return page;
    },
    tabOpenedBy: (action) => tabOpenedBy(browser, action),
    async killBackground() {
      const cdp = await browser.target().createCDPSession();
      const worker = async () =>
        (await cdp.send('Target.getTargets')).targetInfos.find(
          (target) => target.type === 'service_worker' && target.url.startsWith(`${origin}/`),
        );
      const running = await worker();
      if (running) await cdp.send('Target.closeTarget', { targetId: running.targetId });
      await until(
        'the worker to end',
        async () => (await worker())?.targetId !== running?.targetId || !running,
      );
      await cdp.detach();
    },
    allowOnly: chromiumHostAccess(browser, id ?? ''),
    async setColorScheme(next) {
      scheme = next;
      for (const page of await browser.pages()) await paint(page, next);
    },
    async close() {
      await browser.close();
      profile.discard();
    },
  };
}

/** As its reader does: what a test opens is then the only tab that comes. */
async function closeWelcome(browser: Browser, url: string): Promise<void> {
  const target = await browser.waitForTarget((one) => one.url() === url, { timeout: 20_000 });
  await (await target.page())?.close();
}

async function paint(page: Page, scheme: ColorScheme | undefined): Promise<void> {
  if (scheme) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}
