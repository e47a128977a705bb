/** The part of `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What is asked, of whom, and by what. */
export interface Sending {
  readonly url: string;
  readonly init: Pick<RequestInit, 'method' | 'headers' | 'body'>;
  readonly fetch: Fetch;
  /** Fires after that many milliseconds. */
  readonly timeout: (ms: number) => AbortSignal;
  /** Longer answers are not read on. */
  readonly maxBytes: number;
}

/** An answer that came to its end. */
export interface Sent {
  readonly status: number;
  readonly headers: Headers;
  /** Undefined where it is longer than it may be. */
  readonly body: Uint8Array<ArrayBuffer> | undefined;
}

/** Chrome kills a worker whose fetch waits 30 s. */
const TIME_LIMIT_MS = 20_000;

/**
 * One request to an endpoint, whatever it is for: no cookies, no redirects, no referrer, nothing from a cache, no longer
 * than 20 s, and of a body, also one that unpacks to more, no more than it may have. Undefined when no whole answer came:
 * no network, no such host, TLS, a redirect, time is up, cut off. Never throws.
 */
export async function send({ url, init, fetch, timeout, maxBytes }: Sending): Promise<Sent | undefined> {
  try {
    // Not as a method: a browser's own fetch refuses to be called as another object's.
    const response = await fetch(url, {
      ...init,
      signal: timeout(TIME_LIMIT_MS),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    const { status, headers } = response;
    return { status, headers, body: await readBytes(response, maxBytes) };
  } catch {
    return undefined;
  }
}

/** The body; undefined when it is longer than that. Rejects when it breaks off. */
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
