import { browser } from 'wxt/browser';

/** What the wishlist is shown in: a popup, a page of its own, the browser's side panel. */
export type Surface = (typeof SURFACES)[number];

const SURFACES = ['popup', 'page', 'panel'] as const;

/** The surface that a page says it is; a page of its own where it says nothing. */
export function surfaceNamed(name: string | undefined): Surface {
  return SURFACES.find((one) => one === name) ?? 'page';
}

/** Opens the wishlist as a page of its own. */
export function openFullPage(): void {
  browser.tabs
    .create({ url: browser.runtime.getURL('/wishlist.html') })
    .then(() => window.close(), reportError);
}

/** Chrome's and Firefox's words for the same thing, of which a browser knows one. */
interface PanelApi {
  readonly sidePanel?: { readonly open: (where: { readonly windowId: number }) => Promise<void> };
  readonly sidebarAction?: { readonly open: () => Promise<void> };
}

/** The window that the popup is over. Asked for at once: a panel opens only in the click itself. */
let windowId: number | undefined;

/** What opens the browser's side panel, in a click; undefined where it has none. */
export function panelOpener(): (() => void) | undefined {
  const api: PanelApi = { ...Reflect.get(globalThis, 'chrome'), ...Reflect.get(globalThis, 'browser') };
  const { sidePanel, sidebarAction } = api;
  if (sidebarAction) return () => void sidebarAction.open().then(() => window.close(), reportError);
  if (!sidePanel) return undefined;
  browser.windows.getCurrent().then(({ id }) => {
    windowId = id;
  }, reportError);
  return () => {
    if (windowId !== undefined) sidePanel.open({ windowId }).then(() => window.close(), reportError);
  };
}
