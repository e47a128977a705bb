import type { Page } from 'puppeteer-core';
import { until } from '../run/until.ts';
import { inChromeScope } from './firefox-chrome-scope.ts';
import type { Session } from './session.ts';

/** The command of the extension that saves the page; its key is the browser's own, which hears no driver's keys. */
const COMMAND = 'save-page';

/** Does what the browser does when the extension's key for saving is pressed over a page. */
export async function saveByKey(session: Session, page: Page): Promise<void> {
  await page.bringToFront();
  await (session.name === 'firefox' ? inFirefox(session) : inChromium(session));
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

/** Chromium gives an extension's worker no such event from outside; its own bindings can be told to. */
async function inChromium({ browser, origin }: Session): Promise<void> {
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
