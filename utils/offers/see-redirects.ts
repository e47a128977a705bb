import { originOf } from './may-fetch.ts';
import type { After, Fetch } from './ports.ts';

/** Milliseconds to wait for the event after the answer; Firefox took up to 250 for the first one. */
const EVENT_WITHIN = 1_000;

interface HeadersDetails {
  readonly url: string;
  readonly tabId: number;
  readonly statusCode: number;
  readonly responseHeaders?:
    | readonly { readonly name: string; readonly value?: string | undefined }[]
    | undefined;
  /** Chrome's and Firefox's words for who asked. */
  readonly initiator?: string | undefined;
  readonly originUrl?: string | undefined;
}

/** The part of `browser.webRequest.onHeadersReceived` that is used. */
export interface HeadersEvent {
  addListener(
    listener: (details: HeadersDetails) => undefined,
    filter: { urls: string[]; types: 'xmlhttprequest'[] },
    extra: ['responseHeaders'],
  ): void;
  removeListener(listener: (details: HeadersDetails) => undefined): void;
}

export interface RedirectSight {
  readonly fetch: Fetch;
  readonly headersReceived: HeadersEvent;
  readonly after: After;
  /** The extension's own origin, "chrome-extension://…" or "moz-extension://…". */
  readonly self: string;
}

/**
 * A fetch whose redirects can be seen without being followed. Browsers answer `redirect: 'manual'` with an
 * opaque response (no status, no Location), and `'follow'` would let a shop send our request to any address
 * before it could be checked. The response headers do reach webRequest listeners in both browsers, so the
 * opaque answer is replaced by the redirect itself. Listens only while a request is under way, only on that
 * host, only to the extension's own requests, and blocks nothing. Where no event comes the answer stays opaque.
 */
export function seeRedirects({ fetch, headersReceived, after, self }: RedirectSight): Fetch {
  return async (url, init) => {
    const seen = Promise.withResolvers<Response | undefined>();
    const listen = (details: HeadersDetails): undefined => {
      const asker = details.initiator ?? details.originUrl ?? '';
      if (details.tabId !== -1 || details.url !== url || !isWithin(asker, self)) return;
      const location = details.responseHeaders?.find(({ name }) => name.toLowerCase() === 'location')?.value;
      const isRedirect = details.statusCode >= 300 && details.statusCode < 400;
      seen.resolve(
        location && isRedirect
          ? new Response(null, { status: details.statusCode, headers: { location: inAscii(location) } })
          : undefined,
      );
    };
    const filter = { urls: [originOf(new URL(url))], types: ['xmlhttprequest' as const] };
    headersReceived.addListener(listen, filter, ['responseHeaders']);
    const stop = Promise.withResolvers<undefined>();
    let cancel: (() => void) | undefined;
    try {
      const answer = await fetch(url, init);
      if (answer.type !== 'opaqueredirect') return answer;
      cancel = after(EVENT_WITHIN, () => stop.resolve(undefined));
      return (await Promise.race([seen.promise, stop.promise])) ?? answer;
    } finally {
      cancel?.();
      headersReceived.removeListener(listen);
    }
  };
}

/** A header value can't hold what some shops put into Location unescaped. */
function inAscii(location: string): string {
  return location.toWellFormed().replace(/[^\x21-\x7e]+/g, encodeURIComponent);
}

function isWithin(asker: string, self: string): boolean {
  const origin = self.replace(/\/$/, '');
  return asker === origin || asker.startsWith(`${origin}/`);
}
