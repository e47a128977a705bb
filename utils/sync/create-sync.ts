import { MAX_WAIT_MS } from '../endpoint/read-wait.ts';
import type { Exchange } from '../endpoint/request.ts';
import { watch } from '../store/list.ts';
import type { Store } from '../store/store.ts';
import { isWritable } from '../store/write.ts';
import { backOff } from './back-off.ts';
import type { Ending } from './ending.ts';
import type { Identify } from './identity.ts';
import { currentLink, type Link, LinkChanged, type Linked, readLinked, writeLinked } from './link.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { countRemovals, type Decision } from './removals.ts';
import { runRound } from './round.ts';
import { settle } from './steps.ts';
import type { SyncMeta } from './sync-meta.ts';

export interface SyncOptions extends Exchange {
  readonly store: Store;
  /** From 0 up to 1, for spreading retries. */
  readonly random: () => number;
  /**
   * Who this device is to an endpoint that holds only what is sealed, as `utils/account` knows it. Without it there is no
   * round of a link with a secret: nothing of that may leave in plain words.
   */
  readonly identify?: Identify;
  /** Keeps rounds of different contexts apart. Default: the platform's Web Locks, where it has them. */
  readonly locks?: Pick<LockManager, 'request'> | undefined;
}

/** What can be told of sync; what is undefined is not known or not so. */
export interface SyncState {
  /** False when no endpoint is set. */
  readonly linked: boolean;
  /** Records with edits the server has not acknowledged. */
  readonly pending: number;
  /** Records the server refuses; they stay here. */
  readonly parked: number;
  /** Items that another device has removed, so many that the user is asked first: see `decideRemovals`. */
  readonly removals?: number | undefined;
  /** Epoch milliseconds of the last round that ended well. */
  readonly lastSyncAt?: number | undefined;
  /** "offline", "busy", "server_error", "not_our_server", "unauthorized", "revoked", "gone", "forbidden", "quota", … */
  readonly error?: string | undefined;
  /** Epoch milliseconds; no request is made before. */
  readonly nextTryAt?: number | undefined;
  /** The endpoint refused this device: nothing is tried until it is linked anew. */
  readonly stopped?: true | undefined;
}

/** How a round went; `off`: no endpoint, or the data is a later version's; `waiting`: it is too early to try again. */
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
  const { store, now, identify } = options;
  const locks = 'locks' in options ? options.locks : globalThis.navigator?.locks;
  const lockName = `feedcart-sync ${store.database.name}`;
  let forced = false;

  async function round(): Promise<RoundResult> {
    const force = forced;
    forced = false;
    const link = await currentLink(store);
    // What a later version has written is not ours to send, nor could an answer be kept.
    if (!link || !(await isWritable(store))) return 'off';
    const linked = { store, link };
    const held = await whyHeld(linked, now());
    if (held && !force) return held;
    const ending = await roundAs(link);
    await writeLinked(linked, async (_, meta) => conclude(ending, link, meta, options));
    return ending.kind;
  }

  async function roundAs(link: Link): Promise<Ending> {
    const membership = { store, link, exchange: options };
    const identity = await identify?.(membership);
    if (!identity && link.secret !== undefined) throw new Error('no identity');
    const session = { ...membership, identity };
    let ending = await runRound(session);
    if (ending.kind === 'stopped' && ending.code === 'unauthorized' && identity) {
      const renewed = await identity.renew();
      if ('kind' in renewed) return renewed;
      ending = await runRound({ ...session, link: renewed });
    }
    if (ending.kind === 'synced' && !ending.code) await identity?.afterRound();
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

async function whyHeld(linked: Linked, now: number): Promise<'stopped' | 'waiting' | undefined> {
  const meta = await readLinked(linked);
  if (meta?.stopped === linked.link.token) return 'stopped';
  const wait = (meta?.nextTryAt ?? 0) - now;
  // Further ahead than any wait can be: this machine's clock was moved.
  return wait > 0 && wait <= MAX_WAIT_MS ? 'waiting' : undefined;
}

/** What the next round is to know of this one. */
function conclude(
  { kind, code, wait }: Ending,
  { token }: Link,
  meta: SyncMeta,
  { now, random }: SyncOptions,
): SyncMeta {
  const { failures } = meta;
  const pause = kind === 'failed' ? (wait ?? backOff(failures, random)) : wait;
  const nextTryAt = pause === undefined ? undefined : now() + pause;
  const next = { ...meta, error: code, stopped: kind === 'stopped' ? token : undefined, nextTryAt };
  if (kind === 'failed') return { ...next, failures: failures + 1 };
  return kind === 'synced' ? { ...next, failures: 0, lastSyncAt: now() } : next;
}

async function readState(store: Store): Promise<SyncState> {
  const { recs } = store.database;
  const link = await currentLink(store);
  const waiting = {
    linked: !!link,
    pending: await recs.orderBy('dirty').count(),
    parked: await recs.orderBy('parked.at').count(),
  };
  const meta = link && (await readLinked({ store, link }));
  if (!meta) return waiting;
  const { lastSyncAt, error, nextTryAt, stopped } = meta;
  const removals = (await countRemovals(store)) || undefined;
  return { ...waiting, removals, lastSyncAt, error, nextTryAt, stopped: stopped === link.token || undefined };
}
