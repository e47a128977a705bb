import { MAX_RULES_BYTES, RULES_PATH } from '../model/rules-wire.ts';

/** The part of `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What the endpoint answers when it is asked for rules. */
export type Served =
  | { readonly kind: 'file'; readonly file: Uint8Array<ArrayBuffer>; readonly etag: string | undefined }
  /** It still has what `etag` stands for. */
  | { readonly kind: 'same' }
  | { readonly kind: 'none' }
  | { readonly kind: 'too-big' }
  | { readonly kind: 'unreachable' };

/** Chrome kills a worker whose fetch waits 30 s. */
const TIME_LIMIT_MS = 20_000;
/** Of a name that a server gives: it is kept, and sent back. */
const ETAG = /^(?:W\/)?"[\x21\x23-\x7e]{1,100}"$/;

/**
 * Asks for the endpoint's rules as nobody in particular: without token, cookies, redirects or referrer. Reads no more
 * than a file may have, also of a body that unpacks to more. Never throws.
 */
export async function fetchRules(
  endpoint: string,
  etag: string | undefined,
  fetch: Fetch,
  timeout: (ms: number) => AbortSignal = (ms) => AbortSignal.timeout(ms),
): Promise<Served> {
  try {
    const response = await fetch(endpoint + RULES_PATH, {
      headers: { accept: 'text/plain', ...(etag !== undefined && { 'if-none-match': etag }) },
      signal: timeout(TIME_LIMIT_MS),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    if (response.status === 304 && etag !== undefined) return { kind: 'same' };
    if (response.status === 404) return { kind: 'none' };
    if (response.status !== 200) return { kind: 'unreachable' };
    const file = await readBytes(response);
    const name = response.headers.get('etag') ?? '';
    return file ? { kind: 'file', file, etag: ETAG.test(name) ? name : undefined } : { kind: 'too-big' };
  } catch {
    return { kind: 'unreachable' }; // no network, no such host, TLS, a redirect, time is up, cut off
  }
}

/** The body; undefined when it is longer than any file of rules. */
async function readBytes(response: Response): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const next = await reader?.read();
    if (!next || next.done) break;
    size += next.value.length;
    chunks.push(next.value);
    if (size <= MAX_RULES_BYTES) continue;
    await reader?.cancel();
    return undefined;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
