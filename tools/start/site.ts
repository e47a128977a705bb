import { launch } from '../browsers/launch.ts';
import { buildExtension } from '../extension/build.ts';
import { atEnd, messageOf } from '../run/ending.ts';
import { type Endpoint, startEndpoint } from '../run/endpoint.ts';
import { during, say } from '../run/say.ts';
import { type ShowOptions, screenshotPath, stayOpen } from './show.ts';

export interface SiteOptions extends ShowOptions {
  readonly url: string;
}

/** A real site on the real network, with the extension as it is shipped. */
export async function showSite(options: SiteOptions): Promise<void> {
  const { browser, headless, url } = options;
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) throw new Error(`--url is no web address: ${url}`);
  const [extensionDir, endpoint] = await during('Building the extension, starting the endpoint', () =>
    Promise.all([buildExtension(browser, 'production'), startedEndpoint()]),
  );
  const session = await during(`Starting ${browser}${headless ? ' without a window' : ''}`, () =>
    launch({
      browser,
      extensionDir,
      headless,
      ...(headless ? { viewport: { width: 1200, height: 1400 } } : {}),
    }),
  );
  atEnd(() => session.close());
  const page = await during(`Opening ${url}`, () => session.open(url)).catch((error: unknown) => {
    const [reason = ''] = messageOf(error).split('\n');
    // Firefox adds where in its own code that happened.
    throw new Error(
      `${url} could not be opened: ${reason.replace(/\s*\S*@(?:chrome|resource):\/\/.*$/, '')}`,
    );
  });
  // The cards' insides are closed to everyone, so all that can be told from outside is how many there are.
  const found = await page
    .waitForSelector('feedcart-card', { timeout: 15_000 })
    .then(() => page.$$eval('feedcart-card', (cards) => cards.length))
    .catch(() => 0);
  say(`
Found   ${found} posts with products${found === 0 ? ' so far' : ''}
Prices  come after you allow a shop in Feedcart's settings
Sync    connect the endpoint at ${endpoint.origin} in Feedcart's settings
`);
  if (headless) {
    const path = screenshotPath('site');
    await page.screenshot({ path });
    say(`Picture ${path}`);
  } else {
    await session.openExtensionPage('options.html', 'main');
    await page.bringToFront();
  }
  await stayOpen(options, session);
}

async function startedEndpoint(): Promise<Endpoint> {
  const endpoint = await startEndpoint();
  atEnd(() => endpoint.stop());
  return endpoint;
}
