import type { UnknownReason } from '../model/product-view.ts';
import { type CappedBody, capBody } from './capped-body.ts';
import type { After, Fetch } from './ports.ts';
import { parseRetryAfter } from './retry-after.ts';

/** Milliseconds until the headers must have come. */
const HEADERS_WITHIN = 5_000;
/** Milliseconds until the whole body must have come: a shop that drips a byte a second holds a slot no longer. */
const BODY_WITHIN = 15_000;

/** How a shop says that it does not want to be asked: log in, forbidden, too many, for legal reasons, overloaded. */
const REFUSALS: ReadonlySet<number> = new Set([401, 403, 407, 429, 451, 503]);
/** A name of a state, and a short one: a long one could be a name for the asker (RFC 9110 §8.8.3). */
const ETAG = /^(?:W\/)?"[\x21\x23-\x7e]{1,80}"$/;
/** What says nothing of the product: nothing in it, only part of it, as it was (which nobody asked), come again. */
const PASSING: ReadonlySet<number> = new Set([204, 205, 206, 300, 304, 408, 421, 425]);
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** One request, and how its body is to be read. */
export interface Wish<T> {
  /** Has been through mayFetch(). */
  readonly url: URL;
  /** The Accept header. */
  readonly accept: string;
  /** What the answer was called that we still have: it is not sent again unless it has changed. */
  readonly etag?: string | undefined;
  /** Whether a body of this media type (lower case, without parameters) is worth reading. */
  wants(mediaType: string): boolean;
  /** Decoded bytes; what comes after is not read. */
  readonly maxBytes: number;
  read(body: CappedBody, contentType: string): Promise<T>;
}

export type Outcome<T> =
  | { readonly kind: 'read'; readonly value: T; readonly etag?: string }
  /** Still what we have (304). */
  | { readonly kind: 'unchanged' }
  /** A redirect, not followed: `to` is what Location says, to be resolved against the URL and checked. */
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'failed'; readonly reason: UnknownReason }
  /** The shop refused: leave its host alone, for `retryAfter` milliseconds if it said so. */
  | { readonly kind: 'refused'; readonly retryAfter?: number };

/** What politeFetch() needs from outside. */
export interface Manners {
  readonly fetch: Fetch;
  readonly after: After;
  readonly now: () => number;
}

/**
 * Asks one address once, as a guest: no cookies sent or kept, no referrer, nothing from or into the browser's
 * cache, no redirect followed, bounded in time and bytes. Never rejects for what a network or a shop does.
 */
export async function politeFetch<T>(wish: Wish<T>, { fetch, after, now }: Manners): Promise<Outcome<T>> {
  const abort = new AbortController();
  const stopHeaders = after(HEADERS_WITHIN, () => abort.abort());
  const stopBody = after(BODY_WITHIN, () => abort.abort());
  try {
    const response = await fetch(wish.url.href, {
      headers: { accept: wish.accept, ...(wish.etag !== undefined && { 'if-none-match': wish.etag }) },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // What the shopper has seen is not written into the browser's cache either.
      cache: 'no-store',
      redirect: 'manual',
      signal: abort.signal,
    }).catch(() => undefined);
    stopHeaders();
    if (!response) return { kind: 'failed', reason: 'offline' };
    return (await judge(response, wish, now)) ?? { kind: 'failed', reason: 'offline' };
  } finally {
    stopHeaders();
    stopBody();
    // Ends the transfer when the body was not wanted, or not to its end.
    abort.abort();
  }
}

async function judge<T>(
  response: Response,
  wish: Wish<T>,
  now: () => number,
): Promise<Outcome<T> | undefined> {
  const { status, headers } = response;
  // Where a redirect leads is hidden from an extension's fetch unless seeRedirects() is round it. It stays unfollowed.
  if (response.type === 'opaqueredirect') return { kind: 'failed', reason: 'blocked' };
  // Somebody followed it for us: the address that answered has not been checked.
  if (response.redirected) return { kind: 'failed', reason: 'blocked' };
  const location = headers.get('location');
  if (REDIRECTS.has(status) && location) return { kind: 'moved', to: location };
  if (status === 304 && wish.etag !== undefined) return { kind: 'unchanged' };
  if (REFUSALS.has(status)) {
    const retryAfter = parseRetryAfter(headers.get('retry-after'), now());
    return { kind: 'refused', ...(retryAfter !== undefined && { retryAfter }) };
  }
  if (status >= 500 || PASSING.has(status)) return undefined;
  // A redirect to nowhere.
  if (REDIRECTS.has(status)) return { kind: 'failed', reason: 'blocked' };
  const contentType = headers.get('content-type') ?? '';
  const mediaType = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (!response.ok || !response.body || !wish.wants(mediaType))
    return { kind: 'failed', reason: 'not-a-product' };
  const body = capBody(response.body, wish.maxBytes);
  const value = await wish.read(body, contentType);
  if (body.broken()) return undefined;
  const etag = headers.get('etag');
  return { kind: 'read', value, ...(etag && ETAG.test(etag) && { etag }) };
}
