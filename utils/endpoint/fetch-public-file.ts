/** The part of `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What an endpoint answers when it is asked for a file that is the same for everybody. */
export type PublicFile =
  | { readonly kind: 'file'; readonly file: Uint8Array<ArrayBuffer>; readonly etag: string | undefined }
  /** It still has what `etag` stands for. */
  | { readonly kind: 'same' }
  | { readonly kind: 'none' }
  | { readonly kind: 'too-big' }
  | { readonly kind: 'unreachable' };

export interface PublicFileWish {
  readonly url: string;
  /** The Accept header. */
  readonly accept: string;
  /** What the file was called when it was last read. */
  readonly etag: string | undefined;
  /** Longer files are not read on. */
  readonly maxBytes: number;
  readonly fetch: Fetch;
  readonly timeout?: ((ms: number) => AbortSignal) | undefined;
}

/** Chrome kills a worker whose fetch waits 30 s. */
const TIME_LIMIT_MS = 20_000;
/** Of a name that a server gives: it is kept, and sent back. */
const ETAG = /^(?:W\/)?"[\x21\x23-\x7e]{1,100}"$/;

/**
 * Asks for a public file of an endpoint as nobody in particular: without token, cookies, redirects or referrer. Reads no
 * more than the file may have, also of a body that unpacks to more. Never throws.
 */
export async function fetchPublicFile({
  url,
  accept,
  etag,
  maxBytes,
  fetch,
  timeout = (ms) => AbortSignal.timeout(ms),
}: PublicFileWish): Promise<PublicFile> {
  try {
    const response = await fetch(url, {
      headers: { accept, ...(etag !== undefined && { 'if-none-match': etag }) },
      signal: timeout(TIME_LIMIT_MS),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    if (response.status === 304 && etag !== undefined) return { kind: 'same' };
    if (response.status === 404) return { kind: 'none' };
    if (response.status !== 200) return { kind: 'unreachable' };
    const file = await readBytes(response, maxBytes);
    const name = response.headers.get('etag') ?? '';
    return file ? { kind: 'file', file, etag: ETAG.test(name) ? name : undefined } : { kind: 'too-big' };
  } catch {
    return { kind: 'unreachable' }; // no network, no such host, TLS, a redirect, time is up, cut off
  }
}

/** The body; undefined when it is longer than that. */
async function readBytes(response: Response, most: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const next = await reader?.read();
    if (!next || next.done) break;
    size += next.value.length;
    chunks.push(next.value);
    if (size <= most) continue;
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
