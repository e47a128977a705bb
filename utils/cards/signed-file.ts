import { isSignedAs, type SignedKind, signAs } from './signed-text.ts';

/*
 * A signed file: a mark with the signature, a line feed, a line of JSON, a line feed, bytes. Signed is all that follows the
 * first line.
 */

const MOST_HEAD = 1024;
const LINE_FEED = 10;
/** Characters of a signature. */
const SIGNATURE = 86;

/** What a file holds, before anything of it is believed. */
export interface FileParts {
  readonly mark: string;
  readonly sig: string;
  /** What is signed. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** The line of JSON, read. */
  readonly head: unknown;
  readonly rest: Uint8Array<ArrayBuffer>;
}

/** Puts a signed file together. */
export async function writeSignedFile(
  { mark, kind, head }: { readonly mark: string; readonly kind: SignedKind; readonly head: unknown },
  rest: Uint8Array,
  privateKey: CryptoKey,
): Promise<Uint8Array<ArrayBuffer>> {
  const body = joined(`${JSON.stringify(head)}\n`, rest);
  return joined(`${mark}${await signAs(kind, body, privateKey)}\n`, body);
}

/** Takes a file with one of these marks apart; undefined where it is none. */
export function partsOf(file: Uint8Array<ArrayBuffer>, marks: readonly string[]): FileParts | undefined {
  const start = new TextDecoder().decode(file.subarray(0, 64));
  const mark = marks.find((one) => start.startsWith(one));
  const end = (mark?.length ?? 0) + SIGNATURE;
  if (mark === undefined || file[end] !== LINE_FEED) return undefined;
  const sig = new TextDecoder().decode(file.subarray(mark.length, end));
  const body = file.subarray(end + 1);
  const feed = body.subarray(0, MOST_HEAD).indexOf(LINE_FEED);
  if (feed === -1) return undefined;
  try {
    const head: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(body.subarray(0, feed)),
    );
    return { mark, sig, body, head, rest: body.subarray(feed + 1) };
  } catch {
    return undefined; // not JSON
  }
}

/** Whether the key has signed the file. */
export function isSignedBy({ body, sig }: FileParts, kind: SignedKind, key: string) {
  return isSignedAs(kind, body, { sig, key });
}

function joined(line: string, rest: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(line);
  const bytes = new Uint8Array(head.length + rest.length);
  bytes.set(head);
  bytes.set(rest, head.length);
  return bytes;
}
