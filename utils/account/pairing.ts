import { readEndpointUrl } from '../endpoint/endpoint-url.ts';
import { exchangeOf, request } from '../endpoint/request.ts';
import type { Fetch } from '../endpoint/send.ts';
import { fromBase64Url, toBase64Url } from '../model/base64-url.ts';
import { claimAnswerSchema, doneAnswerSchema } from '../model/sync-wire.ts';
import { hex } from '../store/store.ts';
import { type Asking, ask, type Refused } from './ask.ts';
import { derive, SECRET_BYTES } from './keys.ts';
import { fromHex } from './seal.ts';

/*
 * A code for one more device: "feedcart:1.<one-time secret>.<account>.<endpoint>". The endpoint keeps, for ten minutes and one
 * taker, a box with the account's secret; its name and its key are derived from the one-time secret, which the endpoint
 * never sees. So a code photographed and used later opens nothing, unlike the words.
 */
const CODE = /^feedcart:1\.(?<once>[\w-]{22})\.(?<account>[0-9a-f]{32})\.(?<url>\S+)$/;
const NONCE = 12;

/** Minutes for which a code works. */
export const PAIRING_MINUTES = 10;

/** Makes a code that brings one more device into the account. */
export async function offerPairing(options: Asking): Promise<{ readonly code: string } | Refused> {
  const { store, endpoint } = options;
  if (endpoint.secret === undefined) return { error: 'unsupported' };
  const once = store.randomBytes(SECRET_BYTES);
  const { id, key } = await boxOf(once);
  const iv = new Uint8Array(store.randomBytes(NONCE));
  const sealed = await crypto.subtle.encrypt(gcm(iv, id), key, fromHex(endpoint.secret));
  const box = toBase64Url(Uint8Array.from([...iv, ...new Uint8Array(sealed)]));
  const call = { method: 'POST', url: '/v1/pairings', body: { id, box }, answer: doneAnswerSchema } as const;
  const answer = await ask(options, call);
  if ('error' in answer) return answer;
  return { code: `feedcart:1.${toBase64Url(once)}.${endpoint.account}.${endpoint.url}` };
}

/** Whether a text is meant as a code. */
export function looksLikeCode(text: string): boolean {
  return /^\s*feedcart:/i.test(text);
}

/** What a code leads to: the endpoint and the account's secret. `used`: it was used before, or is too old. */
export async function takePairing(
  text: string,
  fetch: Fetch,
): Promise<{ readonly url: string; readonly secret: Uint8Array } | { readonly error: string }> {
  const { once, account, url = '' } = CODE.exec(text.trim())?.groups ?? {};
  const at = readEndpointUrl(url);
  if (once === undefined || at === undefined) return { error: 'bad_code' };
  const { id, key } = await boxOf(fromBase64Url(once));
  const reply = await request(exchangeOf(fetch), {
    method: 'POST',
    url: `${at}/v1/pairings/claim`,
    body: { account, id },
    answer: claimAnswerSchema,
  });
  if (reply.kind === 'refusal' && reply.code === 'no_pairing') return { error: 'used' };
  if (reply.kind !== 'answer') return { error: reply.code || 'not_our_server' };
  try {
    const box = fromBase64Url(reply.body.box);
    const secret = await crypto.subtle.decrypt(gcm(box.subarray(0, NONCE), id), key, box.subarray(NONCE));
    return { url: at, secret: new Uint8Array(secret) };
  } catch {
    return { error: 'not_our_server' }; // not the box that was left
  }
}

async function boxOf(once: Uint8Array): Promise<{ id: string; key: CryptoKey }> {
  const from = await crypto.subtle.importKey('raw', new Uint8Array(once), 'HKDF', false, ['deriveBits']);
  const name = await derive(from, 'pair-id');
  const key = await derive(from, 'pair-key');
  return {
    id: hex(name.subarray(0, 16)),
    key: await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']),
  };
}

function gcm(iv: Uint8Array<ArrayBuffer>, id: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`feedcart/pair/v1|${id}`) };
}
