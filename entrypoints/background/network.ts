import { browser } from 'wxt/browser';
import { type After, type Fetch, type Permitted, seeRedirects } from '../../utils/offers/index.ts';

/** Calls back later; the returned function takes it back. */
export const after: After = (ms, then) => {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
};

/** This browser's fetch, with redirects that can be seen without being followed. */
export function guestFetch(): Fetch {
  let guest: Fetch | undefined;
  return (url, init) => {
    // The browser makes its interface of webRequest when it is first read: a worker that asks no shop needs none.
    guest ??= seeRedirects({
      fetch: (to, how) => fetch(to, how),
      headersReceived: browser.webRequest.onHeadersReceived,
      after,
      self: browser.runtime.getURL('/'),
    });
    return guest(url, init);
  };
}

/** Whether the user has allowed every one of these origins. */
export const permitted: Permitted = (origins) => browser.permissions.contains({ origins: [...origins] });
