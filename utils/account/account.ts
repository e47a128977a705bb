import { readEndpointUrl } from '../endpoint/endpoint-url.ts';
import { exchangeOf, type Reply } from '../endpoint/request.ts';
import type { Fetch } from '../endpoint/send.ts';
import { readDeviceId, renewDeviceId } from '../store/device-id.ts';
import type { Endpoint } from '../store/settings.ts';
import { hex, type Store } from '../store/store.ts';
import { sealName } from './devices.ts';
import { enrol } from './enrol.ts';
import { deriveKeys, type Keys, SECRET_BYTES } from './keys.ts';
import { createCipher } from './seal.ts';

/** Milliseconds in which a server that is there says anything. */
const LOOK_MS = 5000;

export interface AccountOptions {
  readonly store: Store;
  readonly fetch: Fetch;
  /** What this device is called in the list of devices. */
  readonly name: string;
}

/**
 * An endpoint to keep in the settings, or why there is none: "bad_url", "unsupported" (the browser lacks Ed25519),
 * "no_account", or a code as in `SyncState.error`.
 */
export type Linked = { readonly endpoint: Endpoint } | { readonly error: string };

/** Makes an account with a new secret on the endpoint at `url`. */
export function createAccount(url: string, options: AccountOptions): Promise<Linked> {
  return link(url, options.store.randomBytes(SECRET_BYTES), options, true);
}

/** Adds this device to the account of a secret that the user brought from another device. */
export function joinAccount(url: string, secret: Uint8Array, options: AccountOptions): Promise<Linked> {
  return link(url, secret, options, false);
}

async function link(
  url: string,
  secret: Uint8Array,
  options: AccountOptions,
  create: boolean,
): Promise<Linked> {
  const at = readEndpointUrl(url);
  if (at === undefined) return { error: 'bad_url' };
  const keys = await deriveKeys(secret).catch(() => undefined);
  if (!keys) return { error: 'unsupported' };
  let reply = await enrolHere(at, keys, options, create);
  if (reply.kind === 'refusal' && reply.code === 'revoked') {
    // Removed once, and now brought back by somebody who has the secret: as a device of its own.
    await renewDeviceId(options.store);
    reply = await enrolHere(at, keys, options, create);
  }
  if (reply.kind !== 'answer') return { error: await whyNot(reply, at, options) };
  const { account, token } = reply.body;
  return { endpoint: { url: at, token, account, secret: hex(secret) } };
}

async function enrolHere(url: string, keys: Keys, { store, fetch, name }: AccountOptions, create: boolean) {
  const device = await readDeviceId(store);
  const cipher = createCipher(keys, device, store.randomBytes);
  const sealed = await sealName(cipher, device, name);
  return enrol(exchangeOf(fetch), { url, keys, device, name: sealed, create });
}

/** A browser hides the answers of a server that is none of ours, as if there were none. */
async function whyNot(
  reply: Exclude<Reply<unknown>, { kind: 'answer' }>,
  at: string,
  { fetch }: AccountOptions,
): Promise<string> {
  // An endpoint that knows no such route is none, or an old one.
  if (reply.kind === 'refusal' && reply.status === 404)
    return reply.code === 'no_account' ? 'no_account' : 'not_our_server';
  if (reply.kind === 'refusal' && reply.status === 401) return 'unauthorized';
  return reply.code === 'offline' && (await isAnybodyAt(at, fetch)) ? 'not_our_server' : reply.code;
}

/** Whether a server answers at all, whatever it says; nothing of the answer can be read. */
async function isAnybodyAt(url: string, fetch: Fetch): Promise<boolean> {
  try {
    await fetch(url, {
      mode: 'no-cors',
      signal: AbortSignal.timeout(LOOK_MS),
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    return true;
  } catch {
    return false; // no network, no such host, TLS, time is up
  }
}
