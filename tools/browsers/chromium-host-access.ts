import type { Browser } from 'puppeteer-core';

/** The part of chrome.developerPrivate that Chromium's own page of extensions uses when a person picks sites there. */
interface DeveloperPrivate {
  updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
  addHostPermission(id: string, origin: string): Promise<void>;
  removeHostPermission(id: string, origin: string): Promise<void>;
}

/** Lets a person's hand limit an extension to some sites, as on chrome://extensions; a page may not ask without a prompt. */
export function chromiumHostAccess(browser: Browser, id: string) {
  let before: readonly string[] | undefined;
  return async (origins: readonly string[]): Promise<void> => {
    const page = await browser.newPage();
    await page.goto('chrome://extensions');
    const added = origins.filter((origin) => !before?.includes(origin));
    const removed = before?.filter((origin) => !origins.includes(origin)) ?? [];
    await page.evaluate(
      async (extensionId, isFirst, more, less) => {
        const api: DeveloperPrivate = Reflect.get(globalThis, 'chrome').developerPrivate;
        if (isFirst) await api.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_SPECIFIC_SITES' });
        for (const origin of less) await api.removeHostPermission(extensionId, origin);
        for (const origin of more) await api.addHostPermission(extensionId, origin);
      },
      id,
      before === undefined,
      added,
      removed,
    );
    before = origins;
    await page.close();
  };
}
