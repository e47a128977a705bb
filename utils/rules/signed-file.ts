import { fromBase64Url, toBase64Url } from '../model/base64-url.ts';
import { RULES_MARK } from '../model/rules-wire.ts';

/*
 * A file of rules: "feedcart-rules/1 <signature>", a line feed, and the JSON. What is signed are the JSON's bytes as
 * they are sent, behind a text that no other signature of ours begins with: nothing is parsed or written anew before it
 * has been checked.
 */

type Bytes = Uint8Array<ArrayBuffer>;

const CONTEXT = 'feedcart/rules/v1\0';
/** 64 bytes in base64url, without padding. */
const SIGNATURE = /^[\w-]{86}$/;
const LINE_FEED = 10;

/** A file of rules, taken apart and not believed yet. */
export interface SignedFile {
  readonly signature: Bytes;
  readonly body: Bytes;
}

/** The bytes that the signature is over. */
export function signedBytes(body: Uint8Array): Bytes {
  const context = new TextEncoder().encode(CONTEXT);
  const bytes = new Uint8Array(context.length + body.length);
  bytes.set(context);
  bytes.set(body, context.length);
  return bytes;
}

/** Puts a file together. */
export function writeFile(signature: Uint8Array, body: Uint8Array): Bytes {
  const head = new TextEncoder().encode(`${RULES_MARK}${toBase64Url(signature)}\n`);
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return bytes;
}

/** Takes a file apart; undefined when it is none. */
export function readFile(file: Bytes): SignedFile | undefined {
  const end = RULES_MARK.length + 86;
  if (file[end] !== LINE_FEED) return undefined;
  const head = new TextDecoder().decode(file.subarray(0, end));
  const text = head.slice(RULES_MARK.length);
  if (!head.startsWith(RULES_MARK) || !SIGNATURE.test(text)) return undefined;
  return { signature: fromBase64Url(text), body: file.subarray(end + 1) };
}
