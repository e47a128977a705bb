import { browser } from 'wxt/browser';

/** Once, when it has just been installed: the page that says what it does and asks what it may. */
export function welcomeHere(report: (error: unknown) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install') return;
    browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }).catch(report);
  });
}
