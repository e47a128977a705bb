import { browser } from 'wxt/browser';

/** Opens the composer in a tab of its own. A popup closes behind it. */
export function openCompose(): void {
  browser.tabs
    .create({ url: browser.runtime.getURL('/compose.html') })
    .then(() => window.close(), reportError);
}
