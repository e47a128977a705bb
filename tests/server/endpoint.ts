import { randomBytes, randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { type AppOptions, createApp } from '../../server/app.ts';
import type { Database, LogLine } from '../../server/environment.ts';
import {
  accountAnswerSchema,
  type Cells,
  deviceAnswerSchema,
  formatStamp,
  type PullAnswer,
  type PushAnswer,
  problemSchema,
  pullAnswerSchema,
  pushAnswerSchema,
  SYNC_LIMITS,
  type SyncLimits,
} from '../../utils/model/sync-wire.ts';
import { expectNothingPrivate } from './log-line.ts';

/** An app on a test's database, with a clock that only the test moves. */
export interface Endpoint {
  readonly db: Database;
  /** Epoch milliseconds; set it to move time. */
  now: number;
  /** Set to run with other bounds. */
  limits: SyncLimits;
  readonly log: LogLine[];
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Registers a new account and gives its first device. */
  register(): Promise<Device>;
  /** A stamp at the present, or so many milliseconds after it. */
  stamp(after?: number, node?: string): string;
}

/** A device, as the endpoint knows it, with the requests it may make. */
export interface Device {
  readonly token: string;
  post(path: string, body: unknown): Promise<Response>;
  get(path: string): Promise<Response>;
  /** A request of any method, with the device's token. */
  ask(method: string, path: string, body?: unknown): Promise<Response>;
  push(recs: readonly unknown[], place?: { epoch?: number; cursor?: number }): Promise<PushAnswer>;
  pull(query?: Readonly<Record<string, number>>): Promise<PullAnswer>;
  /** Adds another device to the same account. */
  join(): Promise<Device>;
}

export function createEndpoint(db: Database, services: Partial<AppOptions> = {}): Endpoint {
  let made: { limits: SyncLimits; app: ReturnType<typeof createApp> } | undefined;
  const appFor = (limits: SyncLimits) => {
    if (made?.limits !== limits) {
      const log = (line: LogLine) => {
        expectNothingPrivate(line);
        endpoint.log.push(line);
      };
      made = { limits, app: createApp({ db, now: () => endpoint.now, log, limits, ...services }) };
    }
    return made.app;
  };
  const endpoint: Endpoint = {
    db,
    now: Date.UTC(2026, 10, 22),
    limits: SYNC_LIMITS,
    log: [],
    request: async (path, init) => appFor(endpoint.limits).request(path, init),
    async register() {
      const answer = await endpoint.request('/v1/accounts', newAccountRequest());
      return createDevice(endpoint, accountAnswerSchema.parse(await answer.json()).token);
    },
    stamp: (after = 0, node = '00000000000000aa') => formatStamp(endpoint.now + after, 0, node),
  };
  return endpoint;
}

export function newAccountRequest(key: string = randomUUID(), body = '{}'): RequestInit {
  return { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key }, body };
}

/** A record id that nobody else has. */
export function newId(): string {
  return randomBytes(16).toString('hex');
}

/** A record whose cells all have one stamp. */
export function record(id: string, t: string, values: Readonly<Record<string, string | null>>) {
  const cells: Cells = Object.fromEntries(Object.entries(values).map(([field, v]) => [field, { t, v }]));
  return { id, cells };
}

/** What a refusal says to programs; what it says to people must be a sentence, and its id that of the answer. */
export async function refusal(answer: Response | Promise<Response>) {
  const response = await answer;
  const { message, request, ...problem } = problemSchema.parse(await response.json());
  expect(message).toMatch(/^[A-Z].*\.$/);
  expect(request).toBe(response.headers.get('X-Request-Id'));
  return { status: response.status, ...problem };
}

export function createDevice(endpoint: Endpoint, token: string): Device {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const device: Device = {
    token,
    post: (path, body) =>
      endpoint.request(path, {
        method: 'POST',
        headers,
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    get: (path) => endpoint.request(path, { headers }),
    ask: (method, path, body) =>
      endpoint.request(path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }),
    async push(recs, place = {}) {
      return pushAnswerSchema.parse(await (await device.post('/v1/sync/push', { ...place, recs })).json());
    },
    async pull(query = {}) {
      const text = Object.entries(query).map(([name, value]) => `${name}=${value}`);
      return pullAnswerSchema.parse(await (await device.get(`/v1/sync/pull?${text.join('&')}`)).json());
    },
    async join() {
      const answer = await device.post('/v1/devices', {});
      return createDevice(endpoint, deviceAnswerSchema.parse(await answer.json()).token);
    },
  };
  return device;
}
