import { type Call, exchangeOf, request } from '../endpoint/request.ts';
import type { Fetch } from '../endpoint/send.ts';
import type { Endpoint } from '../store/settings.ts';
import type { Store } from '../store/store.ts';

/** What a page of ours needs to ask the endpoint as this device. */
export interface Asking {
  readonly store: Store;
  readonly endpoint: Endpoint;
  readonly fetch: Fetch;
}

/** Why it was not done: a code as in `SyncState.error`. */
export interface Refused {
  readonly error: string;
}

/** One request as this device; the call's address is a path. */
export async function ask<T extends object>(
  { endpoint, fetch }: Omit<Asking, 'store'>,
  call: Call<T>,
): Promise<{ readonly body: T } | Refused> {
  const url = `${endpoint.url}${call.url}`;
  const reply = await request(exchangeOf(fetch), { ...call, url, token: endpoint.token });
  if (reply.kind === 'answer') return reply;
  if (reply.kind === 'refusal' && reply.status === 401) return { error: 'unauthorized' };
  return { error: reply.code || 'not_our_server' };
}
