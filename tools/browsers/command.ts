import type { Browser, Page } from 'puppeteer-core';
import { until } from '../run/until.ts';
import { inChromeScope } from './firefox-chrome-scope.ts';
import type { Session } from './session.ts';

/** The command of the extension that saves the page; its key is the browser's own, which hears no driver's keys. */
const COMMAND = 'save-page';

/** Does what the browser does when the extension's key for saving is pressed over a page. */
export async function saveByKey(session: Session, page: Page): Promise<void> {
  await page.bringToFront();
  await (session.name === 'firefox' ? inFirefox(session) : inChromium(session, page));
}

async function inFirefox({ browser }: Session): Promise<void> {
  await until('the key', () =>
    inChromeScope(
      browser,
      `(() => {
        const window = Services.wm.getMostRecentWindow('navigator:browser');
        const key = [...window.document.querySelectorAll('keyset[id^="ext-keyset"] key')].find(
          (one) => one.getAttribute('keycode') || one.getAttribute('key'),
        );
        key?.doCommand();
        return key !== undefined;
      })()`,
    ).then((isThere) => isThere === true),
  );
}

/**
 * Chromium gives an extension's worker no such event from outside; its own bindings can be told to. That alone lets it see
 * no page, as the key does: a press of its button does.
 */
async function inChromium({ browser, origin }: Session, page: Page): Promise<void> {
  await pressButton(browser, origin?.slice('chrome-extension://'.length) ?? '', page);
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(`${origin}/`),
  );
  const worker = await target.worker();
  await worker?.evaluate(async (command) => {
    const { commands, tabs } = Reflect.get(globalThis, 'chrome') as {
      commands: { onCommand: { dispatch(name: string, tab: unknown): void } };
      tabs: { query(filter: object): Promise<readonly unknown[]> };
    };
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    commands.onCommand.dispatch(command, tab);
  }, COMMAND);
}

/** Does what a click on the extension's button over the page does. */
async function pressButton(browser: Browser, id: string, page: Page): Promise<void> {
  const cdp = await browser.target().createCDPSession();
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const targetId = targetInfos.find(({ url }) => url === page.url())?.targetId;
  // Not yet among the commands that the driver has types for.
  const send = cdp.send.bind(cdp) as (method: string, params: object) => Promise<unknown>;
  await send('Extensions.triggerAction', { id, targetId });
  await cdp.detach();
}
