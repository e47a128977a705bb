import type { z } from 'zod';
import { problemSchema } from '../model/sync-wire.ts';
import { readWait } from './back-off.ts';
import { readText } from './read-text.ts';

/** The part of `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

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

/** Chrome kills a worker whose fetch waits 30 s. */
const TIME_LIMIT_MS = 20_000;

/** Statuses that mean something to the protocol; some only when the body is the server's own. */
const REFUSALS = new Set([400, 401, 403, 404, 409, 410, 413, 422]);
const TRUSTED_WITHOUT_BODY = new Set([401, 413]);

/** One request: no cookies, no redirects, no longer than 20 s. Never throws. */
export async function request<T>(exchange: Exchange, call: Call<T>): Promise<Reply<T>> {
  // A browser's own fetch refuses to be called as another object's method.
  const { fetch } = exchange;
  const { method, url, token, headers, body, answer } = call;
  const sentAt = exchange.now();
  let response: Response;
  let text: string | undefined;
  try {
    response = await fetch(url, {
      method,
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: exchange.timeout(TIME_LIMIT_MS),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    text = await readText(response);
  } catch {
    return trouble('offline'); // no network, no such host, TLS, a redirect, time is up
  }
  const receivedAt = exchange.now();
  const json = readJson(response, text);
  if (response.status === 200 || response.status === 201) {
    const read = answer.safeParse(json);
    // A café's login page is a 200 too.
    if (!read.success) return trouble('not_our_server');
    const wait = readWait(response.headers.get('backoff'), receivedAt);
    return { kind: 'answer', body: read.data, sentAt, receivedAt, wait };
  }
  return readRefusal(response, json, receivedAt);
}

function readRefusal(response: Response, json: unknown, now: number): Reply<never> {
  const { status } = response;
  const problem = problemSchema.safeParse(json).data;
  if (REFUSALS.has(status) && (problem || TRUSTED_WITHOUT_BODY.has(status))) {
    const { code = '', epoch, id } = problem ?? {};
    return { kind: 'refusal', status, code, epoch, id };
  }
  if (status === 429 || status === 503) {
    return trouble('busy', readWait(response.headers.get('retry-after'), now));
  }
  return trouble(status >= 500 ? 'server_error' : 'not_our_server');
}

function trouble(code: TroubleCode, wait?: number): Reply<never> {
  return { kind: 'trouble', code, wait };
}

function readJson(response: Response, text: string | undefined): unknown {
  const type = response.headers.get('content-type') ?? '';
  if (text === undefined || !/^application\/(?:[\w.-]+\+)?json\b/i.test(type)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // cut off on the way: as good as no answer
  }
}
