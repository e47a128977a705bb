import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../tools/browsers/find.ts';
import { BROWSERS } from '../../tools/browsers/find.ts';
import { launch } from '../../tools/browsers/launch.ts';
import type { Session } from '../../tools/browsers/session.ts';
import { goods } from '../../tools/demo/goods.ts';
import { htmlResponse } from '../../tools/demo/html.ts';
import { redirector } from '../../tools/demo/serve-demo.ts';
import { picture, serveShops } from '../../tools/demo/shops.ts';
import { extensionDir, type Mode } from '../../tools/extension/build.ts';
import { type Loopback, startLoopback } from '../../tools/loopback/loopback.ts';

/** A browser with the extension, on a machine where real host names lead to servers of the test. */
export interface World {
  readonly session: Session;
  readonly loopback: Loopback;
  /** Another browser of the same kind in the same world, with a profile of its own. */
  another(mode: Mode | 'no extension', language?: string): Promise<Session>;
  close(): Promise<void>;
}

/** The browsers named in FEEDCART_BROWSERS ("firefox", say); else both. */
export const browsersUnderTest = BROWSERS.filter(
  (name) => process.env.FEEDCART_BROWSERS?.split(',').includes(name) ?? true,
);

/** Starts everything; close() ends everything. */
export async function openWorld(browser: BrowserName): Promise<World> {
  const loopback = await startLoopback();
  serveShops(loopback, goods);
  for (const host of ['wx1.sinaimg.cn', 'h5.sinaimg.cn']) loopback.serve(host, picture);
  loopback.serve('weibo.cn', redirector);
  // Where shared links lead; what is in there is not looked at, only that it was asked for.
  for (const host of ['t.co', 'detail.tmall.com', 'item.m.jd.com'])
    loopback.serve(host, () => htmlResponse('<!doctype html><title>Shop</title>'));

  const sessions: Session[] = [];
  const another = async (mode: Mode | 'no extension', language = 'en-US'): Promise<Session> => {
    const session = await launch({
      browser,
      proxyPort: loopback.port,
      language,
      viewport: { width: 900, height: 1000 },
      ...(mode === 'no extension' ? {} : { extensionDir: extensionDir(browser, mode) }),
    });
    sessions.push(session);
    return session;
  };
  return {
    session: await another('e2e'),
    loopback,
    another,
    async close() {
      await Promise.all(sessions.map((session) => session.close()));
      await loopback.close();
    },
  };
}

/** Every href of the page outside our elements, as the page wrote it. */
export function readHrefs(page: Page): Promise<string[]> {
  return page.$$eval('a[href]', (links) => links.map((link) => link.getAttribute('href') ?? ''));
}

/** The page's own document, without our elements. */
export function readDocument(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true);
    if (copy instanceof Element) for (const card of copy.querySelectorAll('feedcart-card')) card.remove();
    return copy instanceof Element ? copy.outerHTML : '';
  });
}
