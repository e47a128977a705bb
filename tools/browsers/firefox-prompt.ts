import { until } from '../run/until.ts';
import { inChromeScope } from './firefox-chrome-scope.ts';
import type { Session } from './session.ts';

/** Gives what a press of the extension's button gives: the address of the tab in which this page is open (activeTab). */
export async function pressButtonOver({ browser, origin = '' }: Session, url: string): Promise<void> {
  const { host } = new URL(origin);
  await inChromeScope(
    browser,
    `(() => {
      const { extension } = WebExtensionPolicy.getByHostname(${JSON.stringify(host)});
      const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
      const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === ${JSON.stringify(url)});
      extension.tabManager.addActiveTabPermission(tab);
    })()`,
  );
}

/** Answers the browser's own question for a permission, as soon as it is asked. */
export async function answerPrompt({ browser }: Session, answer: 'allow' | 'refuse'): Promise<void> {
  // A question that has only just come up takes no answer yet, so that nobody answers it by accident.
  await until('the browser to take an answer', async () => {
    const isAnswered = await inChromeScope(
      browser,
      `(() => {
        const { PopupNotifications } = Services.wm.getMostRecentWindow('navigator:browser');
        const [question] = PopupNotifications.panel.querySelectorAll('popupnotification');
        if (!question || PopupNotifications.panel.state !== 'open') return globalThis.feedcartAnswered === true;
        (${JSON.stringify(answer)} === 'allow' ? question.button : question.secondaryButton).click();
        globalThis.feedcartAnswered = true;
        return false;
      })()`,
    );
    return isAnswered === true;
  });
  await inChromeScope(browser, 'delete globalThis.feedcartAnswered');
}
