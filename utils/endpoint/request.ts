import type { z } from 'zod';
import { problemSchema } from '../model/sync-wire.ts';
import { readWait } from './read-wait.ts';
import { type Fetch, type Sent, send } from './send.ts';

export interface Exchange {
  readonly fetch: Fetch;
  /** Epoch milliseconds of this machine. */
  readonly now: () => number;
  /** Fires after that many milliseconds. */
  readonly timeout: (ms: number) => AbortSignal;
}

/** An exchange by this machine's own clock and timers. */
export function exchangeOf(fetch: Fetch): Exchange {
  return { fetch, now: Date.now, timeout: (ms) => AbortSignal.timeout(ms) };
}

export interface Call<T> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly answer: z.ZodType<T>;
}

/** What became of a request. */
export type Reply<T> =
  /** `wait`: milliseconds the server asks to be left alone after this. */
  | {
      readonly kind: 'answer';
      readonly body: T;
      readonly sentAt: number;
      readonly receivedAt: number;
      readonly wait: number | undefined;
    }
  /** The server understood and said no. `epoch`: its own, where it tells. */
  | {
      readonly kind: 'refusal';
      readonly status: number;
      readonly code: string;
      readonly epoch: number | undefined;
      /** The one record of a batch that it is about. */
      readonly id: string | undefined;
    }
  /** No answer, or none that can be trusted to be the server's: nothing is known of what happened. */
  | { readonly kind: 'trouble'; readonly code: TroubleCode; readonly wait?: number | undefined };

export type TroubleCode = 'offline' | 'busy' | 'server_error' | 'not_our_server';

/** Four times what an honest page of records takes. */
const MAX_BYTES = 4 * 1024 * 1024;

/** Statuses that mean something to the protocol; some only when the body is the server's own. */
const REFUSALS = new Set([400, 401, 403, 404, 409, 410, 413, 422]);
const TRUSTED_WITHOUT_BODY = new Set([401, 413]);

/** One request of the protocol, as the bearer of a token or as nobody. Never throws. */
export async function request<T>({ fetch, now, timeout }: Exchange, call: Call<T>): Promise<Reply<T>> {
  const { method, url, token, body, answer } = call;
  const headers = {
    accept: 'application/json',
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...call.headers,
  };
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
  const sentAt = now();
  const sent = await send({ url, init, fetch, timeout, maxBytes: MAX_BYTES });
  if (!sent) return trouble('offline');
  const receivedAt = now();
  const json = readJson(sent);
  if (sent.status === 200 || sent.status === 201) {
    const read = answer.safeParse(json);
    // A café's login page is a 200 too.
    if (!read.success) return trouble('not_our_server');
    const wait = readWait(sent.headers.get('backoff'), receivedAt);
    return { kind: 'answer', body: read.data, sentAt, receivedAt, wait };
  }
  return readRefusal(sent, json, receivedAt);
}

function readRefusal({ status, headers }: Sent, json: unknown, now: number): Reply<never> {
  const problem = problemSchema.safeParse(json).data;
  if (REFUSALS.has(status) && (problem || TRUSTED_WITHOUT_BODY.has(status))) {
    const { code = '', epoch, id } = problem ?? {};
    return { kind: 'refusal', status, code, epoch, id };
  }
  if (status === 429 || status === 503) {
    return trouble('busy', readWait(headers.get('retry-after'), now));
  }
  return trouble(status >= 500 ? 'server_error' : 'not_our_server');
}

function trouble(code: TroubleCode, wait?: number): Reply<never> {
  return { kind: 'trouble', code, wait };
}

function readJson({ headers, body }: Sent): unknown {
  const type = headers.get('content-type') ?? '';
  if (!body || !/^application\/(?:[\w.-]+\+)?json\b/i.test(type)) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined; // cut off on the way: as good as no answer
  }
}
