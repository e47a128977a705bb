import { MAX_WAIT_MS } from '../endpoint/read-wait.ts';
import { exchangeOf } from '../endpoint/request.ts';
import type { Fetch } from '../endpoint/send.ts';
import { watch } from '../store/list.ts';
import type { Store } from '../store/store.ts';
import { backOff } from './back-off.ts';
import type { Ending } from './ending.ts';
import type { Identify } from './identity.ts';
import { currentLink, type Link, LinkChanged, nameOf, writeLinked } from './link.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { countRemovals, type Decision } from './removals.ts';
import { runRound } from './round.ts';
import { settle } from './steps.ts';
import { readSyncMeta, type SyncMeta } from './sync-meta.ts';

export interface SyncOptions {
  readonly store: Store;
  readonly fetch: Fetch;
  /** This machine's time, epoch milliseconds. */
  readonly now: () => number;
  /** From 0 up to 1, for spreading retries. */
  readonly random: () => number;
  /**
   * Who this device is to an endpoint that holds only what is sealed, as `utils/account` knows it. Without it there is no
   * round of a link with a secret: nothing of that may leave in plain words.
   */
  readonly identify?: Identify;
  /** Keeps rounds of different contexts apart. Default: the platform's Web Locks, where it has them. */
  readonly locks?: Pick<LockManager, 'request'> | undefined;
  /** Default: AbortSignal.timeout. */
  readonly timeout?: (ms: number) => AbortSignal;
}

/** What can be told of sync; what is not there is not known or not so. */
export interface SyncState {
  /** False when no endpoint is set. */
  readonly linked: boolean;
  /** Records with edits the server has not acknowledged. */
  readonly pending: number;
  /** Records the server refuses; they stay here. */
  readonly parked: number;
  /** Items that another device has removed, so many that the user is asked first: see `decideRemovals`. */
  readonly removals?: number;
  /** Epoch milliseconds of the last round that ended well. */
  readonly lastSyncAt?: number;
  /** "offline", "busy", "server_error", "not_our_server", "unauthorized", "revoked", "gone", "forbidden", "quota", … */
  readonly error?: string;
  /** Epoch milliseconds; no request is made before. */
  readonly nextTryAt?: number;
  /** The endpoint refused this device: nothing is tried until it is linked anew. */
  readonly stopped?: true;
}

/** How a round went; `off`: no endpoint; `waiting`: it is too early to try again. */
export type RoundResult = 'synced' | 'failed' | 'stopped' | 'waiting' | 'off';

export interface Sync {
  /**
   * Pushes and pulls until both sides are equal. Called while one is under way it runs once more after it,
   * so that what was saved before the call is sent. Never rejects for what a server or a network does.
   * `force` (the user asked) tries although it is too early or the endpoint has refused us.
   */
  readonly round: (options?: { readonly force?: boolean }) => Promise<RoundResult>;
  /** What the user wants of the removals that wait. They are gone through at once, without the network. */
  readonly decideRemovals: (decision: Decision) => Promise<void>;
  readonly state: () => Promise<SyncState>;
  /** Calls `listener` with the state now and after every change. Returns the function that ends it. */
  readonly watch: (listener: (state: SyncState) => void, onError: (error: unknown) => void) => () => void;
}

/** The sync client of one store. */
export function createSync(options: SyncOptions): Sync {
  const { store, fetch, now, random, identify } = options;
  const own = exchangeOf(fetch);
  const exchange = { ...own, now, timeout: options.timeout ?? own.timeout };
  const locks = 'locks' in options ? options.locks : globalThis.navigator?.locks;
  const lockName = `feedcart-sync ${store.database.name}`;
  let forced = false;

  async function round(): Promise<RoundResult> {
    const force = forced;
    forced = false;
    const link = await currentLink(store);
    if (!link) return 'off';
    const held = await whyHeld(store, link, now());
    if (held && !force) return held;
    const ending = await roundAs(link);
    await writeLinked({ store, link }, async (_, meta) =>
      conclude(meta, ending, { now: now(), random, token: link.token }),
    );
    return ending.kind;
  }

  async function roundAs(link: Link): Promise<Ending> {
    const membership = { store, link, exchange };
    const identity = await identify?.(membership);
    if (!identity && link.secret !== undefined)
      throw new Error('a link with a secret needs to be identified');
    const session = { ...membership, identity };
    let ending = await runRound(session);
    if (ending.kind === 'stopped' && ending.code === 'unauthorized' && identity) {
      const renewed = await identity.renew();
      if ('kind' in renewed) return renewed;
      ending = await runRound({ ...session, link: renewed });
    }
    if (ending.kind === 'synced' && !ending.full) await identity?.afterRound();
    return ending;
  }

  async function careful(): Promise<RoundResult> {
    try {
      return await round();
    } catch (error) {
      // The user linked another account on the way; its own round follows.
      if (error instanceof LinkChanged) return 'waiting';
      throw error;
    }
  }

  const enqueue = oneAtATime(async () => (locks ? locks.request(lockName, careful) : careful()));
  return {
    round({ force = false } = {}) {
      forced ||= force;
      return enqueue();
    },
    async decideRemovals(deciding) {
      const link = await currentLink(store);
      if (!link) return;
      const linked = { store, link };
      await writeLinked(linked, async (_, meta) => ({ ...meta, deciding }));
      await settle(linked);
    },
    state: () => readState(store),
    watch: (listener, onError) => watch(() => readState(store), listener, onError),
  };
}

async function whyHeld(
  { database }: Store,
  link: Link,
  now: number,
): Promise<'stopped' | 'waiting' | undefined> {
  const meta = await readSyncMeta(database.meta);
  if (meta?.link !== nameOf(link)) return undefined;
  if (meta.stopped === link.token) return 'stopped';
  const wait = (meta.nextTryAt ?? 0) - now;
  // Further ahead than any wait can be: this machine's clock was moved.
  return wait > 0 && wait <= MAX_WAIT_MS ? 'waiting' : undefined;
}

function conclude(
  meta: SyncMeta,
  ending: Ending,
  { now, random, token }: { readonly now: number; readonly random: () => number; readonly token: string },
): SyncMeta {
  const { failures } = meta;
  const before = { ...meta, error: undefined, stopped: undefined, nextTryAt: undefined };
  if (ending.kind === 'stopped') return { ...before, error: ending.code, stopped: token };
  if (ending.kind === 'failed') {
    const wait = ending.wait ?? backOff(failures, random);
    return { ...before, error: ending.code, failures: failures + 1, nextTryAt: now + wait };
  }
  return {
    ...before,
    failures: 0,
    lastSyncAt: now,
    error: ending.full ? 'quota' : undefined,
    nextTryAt: ending.wait === undefined ? undefined : now + ending.wait,
  };
}

async function readState(store: Store): Promise<SyncState> {
  const { recs, meta: table } = store.database;
  const link = await currentLink(store);
  const waiting = {
    pending: await recs.orderBy('dirty').count(),
    parked: await recs.orderBy('parked.at').count(),
  };
  const meta = await readSyncMeta(table);
  if (!link || meta?.link !== nameOf(link)) return { linked: link !== undefined, ...waiting };
  const { lastSyncAt, error, nextTryAt, stopped } = meta;
  const removals = await countRemovals(store);
  return {
    linked: true,
    ...waiting,
    ...(removals > 0 && { removals }),
    ...(lastSyncAt !== undefined && { lastSyncAt }),
    ...(error !== undefined && { error }),
    ...(nextTryAt !== undefined && { nextTryAt }),
    ...(stopped === link.token && { stopped: true as const }),
  };
}
