import { type Fetch, send } from './send.ts';

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

/** Of a name that a server gives: it is kept, and sent back. */
const ETAG = /^(?:W\/)?"[\x21\x23-\x7e]{1,100}"$/;

/** Asks for a public file of an endpoint as nobody in particular: without token or anything of who asks. Never throws. */
export async function fetchPublicFile({
  url,
  accept,
  etag,
  maxBytes,
  fetch,
  timeout = (ms) => AbortSignal.timeout(ms),
}: PublicFileWish): Promise<PublicFile> {
  const headers = { accept, ...(etag !== undefined && { 'if-none-match': etag }) };
  const sent = await send({ url, init: { headers }, fetch, timeout, maxBytes });
  if (!sent) return { kind: 'unreachable' };
  if (sent.status === 304 && etag !== undefined) return { kind: 'same' };
  if (sent.status === 404) return { kind: 'none' };
  if (sent.status !== 200) return { kind: 'unreachable' };
  if (!sent.body) return { kind: 'too-big' };
  const name = sent.headers.get('etag') ?? '';
  return { kind: 'file', file: sent.body, etag: ETAG.test(name) ? name : undefined };
}
