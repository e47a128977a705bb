import { accountAnswerSchema, deviceAnswerSchema } from '../model/sync-wire.ts';
import type { Endpoint } from '../store/settings.ts';
import { hex } from '../store/store.ts';
import { readEndpointUrl } from './endpoint-url.ts';
import { type Fetch, type Reply, request } from './request.ts';

/** Milliseconds in which a server that is there says anything. */
const LOOK_MS = 5000;

export interface AccountOptions {
  readonly fetch: Fetch;
  /** That many random bytes, fit for secrets. */
  readonly randomBytes: (count: number) => Uint8Array;
}

/** An endpoint to keep in the settings, or why there is none: "bad_url" or a code as in `SyncState.error`. */
export type Linked = { readonly endpoint: Endpoint } | { readonly error: string };

/** Makes an account on the endpoint at `url`. Asked twice after a lost answer, the server makes only one. */
export async function createAccount(url: string, options: AccountOptions): Promise<Linked> {
  const key = hex(options.randomBytes(16));
  const at = readEndpointUrl(url);
  if (at === undefined) return { error: 'bad_url' };
  const headers = { 'idempotency-key': key };
  const call = {
    method: 'POST',
    url: `${at}/v1/accounts`,
    headers,
    body: {},
    answer: accountAnswerSchema,
  } as const;
  const reply = await twice(() => request(exchangeOf(options), call));
  if (reply.kind !== 'answer') return { error: await whyNot(reply, at, options) };
  const { account, token } = reply.body;
  return { endpoint: { url: at, token, account } };
}

/** Adds this device to the account whose token the user brought from another device. */
export async function joinAccount(url: string, token: string, options: AccountOptions): Promise<Linked> {
  const at = readEndpointUrl(url);
  if (at === undefined) return { error: 'bad_url' };
  const reply = await request(exchangeOf(options), {
    method: 'POST',
    url: `${at}/v1/devices`,
    token: token.trim(),
    headers: { 'idempotency-key': hex(options.randomBytes(16)) },
    body: {},
    answer: deviceAnswerSchema,
  });
  if (reply.kind !== 'answer') return { error: await whyNot(reply, at, options) };
  // A token names its account before the first dot.
  const [account = ''] = reply.body.token.split('.');
  return { endpoint: { url: at, token: reply.body.token, account } };
}

/** A browser hides the answers of a server that is none of ours, as if there were none. */
async function whyNot(
  reply: Exclude<Reply<unknown>, { kind: 'answer' }>,
  at: string,
  options: AccountOptions,
): Promise<string> {
  if (reply.kind === 'refusal' && reply.status === 401) return 'unauthorized';
  return reply.code === 'offline' && (await isAnybodyAt(at, options)) ? 'not_our_server' : reply.code;
}

/** Whether a server answers at all, whatever it says; nothing of the answer can be read. */
async function isAnybodyAt(url: string, { fetch }: AccountOptions): Promise<boolean> {
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

async function twice<T>(ask: () => Promise<Reply<T>>): Promise<Reply<T>> {
  const first = await ask();
  return first.kind === 'trouble' && first.code === 'offline' ? ask() : first;
}

function exchangeOf({ fetch }: AccountOptions) {
  return { fetch, now: Date.now, timeout: (ms: number) => AbortSignal.timeout(ms) };
}
