import type { RateTable } from '../model/rates.ts';
import { MAX_RATES_BYTES, parseRates, RATES_PATH } from '../model/rates-wire.ts';

/** The part of `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What the endpoint answers when it is asked for rates. */
export type ServedRates =
  | { readonly kind: 'table'; readonly table: RateTable; readonly etag: string | undefined }
  /** It still has what `etag` stands for. */
  | { readonly kind: 'same' }
  /** It has none, does not answer, or something else answers there. */
  | { readonly kind: 'none' };

/** Chrome kills a worker whose fetch waits 30 s. */
const TIME_LIMIT_MS = 20_000;
/** Of a name that a server gives: it is kept, and sent back. */
const ETAG = /^(?:W\/)?"[\x21\x23-\x7e]{1,100}"$/;

/**
 * Asks for the endpoint's rates as nobody in particular: without token, cookies, redirects or referrer, for all
 * currencies at once. Reads no more than a table may have. Never throws.
 */
export async function fetchRates(
  endpoint: string,
  etag: string | undefined,
  now: number,
  fetch: Fetch,
  timeout: (ms: number) => AbortSignal = (ms) => AbortSignal.timeout(ms),
): Promise<ServedRates> {
  try {
    const response = await fetch(endpoint + RATES_PATH, {
      headers: { accept: 'application/json', ...(etag !== undefined && { 'if-none-match': etag }) },
      signal: timeout(TIME_LIMIT_MS),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    if (response.status === 304 && etag !== undefined) return { kind: 'same' };
    const text = response.status === 200 ? await readText(response) : undefined;
    const table = text === undefined ? undefined : parseRates(text, now);
    if (!table) return { kind: 'none' };
    const name = response.headers.get('etag') ?? '';
    return { kind: 'table', table, etag: ETAG.test(name) ? name : undefined };
  } catch {
    return { kind: 'none' }; // no network, no such host, TLS, a redirect, time is up, cut off
  }
}

/** The body; undefined when it is longer than any table. */
async function readText(response: Response): Promise<string | undefined> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const next = await reader?.read();
    if (!next || next.done) return text + decoder.decode();
    text += decoder.decode(next.value, { stream: true });
    if (text.length <= MAX_RATES_BYTES) continue;
    await reader?.cancel();
    return undefined;
  }
}
