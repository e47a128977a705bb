import { createPace } from './pace.ts';
import type { After } from './ports.ts';

const AT_ONCE_PER_HOST = 2;
const AT_ONCE = 6;
const MAX_WAITING = 200;

/** Where the pace outlives the worker but not the browser: `storage.session`. */
export interface PaceMemory {
  read(): Promise<unknown>;
  write(record: unknown): Promise<void>;
}

export interface QueuePorts {
  readonly after: After;
  readonly now: () => number;
  /** 0 to 1. */
  readonly random: () => number;
  readonly memory?: PaceMemory;
  /** Told of a memory that fails; the queue goes on without it. */
  readonly report: (error: unknown) => void;
}

/** `full`: newer requests pushed it out. `quiet`: the host has refused and is left alone. */
export type Turn<T> = { readonly done: T } | { readonly dropped: 'full' | 'quiet' };

export interface HostQueue {
  /**
   * Runs `job` when it is its turn: at most 2 at once and 30 a minute for a host, 6 at once in all. At most 200
   * wait; one more pushes the oldest out. Rejects only when the job does.
   */
  run<T>(host: string, job: () => Promise<T>): Promise<Turn<T>>;
  /** The host refused: nothing goes there for a while, and what waits for it is dropped. */
  refused(host: string, retryAfter?: number): void;
  /** The host answered with a log-in page: only after several it counts as a refusal. */
  askedToLogIn(host: string): void;
  /** The host answered: its next refusal counts as the first. */
  answered(host: string): void;
  /** True while a host that refused is left alone. Resolves when an earlier worker's refusals are known. */
  isQuiet(host: string): Promise<boolean>;
}

interface Waiting {
  readonly host: string;
  start(): Promise<void>;
  drop(why: 'full' | 'quiet'): void;
}

export function createHostQueue({ after, now, random, memory, report }: QueuePorts): HostQueue {
  const pace = createPace();
  const restored = memory ? memory.read().then((record) => pace.restore(record), report) : Promise.resolve();
  const waiting: Waiting[] = [];
  const running = new Map<string, number>();
  let total = 0;
  let cancelWake: (() => void) | undefined;
  let isPumping = false;

  /** Starts what may start; many calls in one go are one pass. */
  async function pump() {
    if (isPumping) return;
    isPumping = true;
    await restored;
    isPumping = false;
    cancelWake?.();
    let wake = Number.POSITIVE_INFINITY;
    for (const entry of waiting.slice()) {
      if (total >= AT_ONCE) return;
      if (pace.quietUntil(entry.host, now()) !== undefined) {
        remove(entry);
        entry.drop('quiet');
        continue;
      }
      if ((running.get(entry.host) ?? 0) >= AT_ONCE_PER_HOST) continue;
      const wait = pace.waitFor(entry.host, now());
      if (wait > 0) wake = Math.min(wake, wait);
      else start(entry);
    }
    if (Number.isFinite(wake)) cancelWake = after(wake, () => void pump());
  }

  function start(entry: Waiting) {
    const { host } = entry;
    remove(entry);
    total += 1;
    running.set(host, (running.get(host) ?? 0) + 1);
    pace.started(host, now());
    remember();
    void entry.start().finally(() => {
      total -= 1;
      const left = (running.get(host) ?? 1) - 1;
      if (left) running.set(host, left);
      else running.delete(host);
      void pump();
    });
  }

  function remove(entry: Waiting) {
    waiting.splice(waiting.indexOf(entry), 1);
  }

  let isWriting = false;
  let isDirty = false;
  /** One write at a time; what changes meanwhile goes with the next. A worker killed in between forgets a request or two. */
  function remember() {
    if (!memory) return;
    isDirty = true;
    if (isWriting) return;
    isWriting = true;
    void (async () => {
      while (isDirty) {
        isDirty = false;
        await memory.write(pace.record()).catch(report);
      }
      isWriting = false;
    })();
  }

  function refused(host: string, retryAfter?: number) {
    pace.refused(host, now(), random(), retryAfter);
    remember();
    void pump();
  }

  return {
    run: (host, job) =>
      new Promise((resolve, reject) => {
        waiting.push({
          host,
          start: () => job().then((done) => resolve({ done }), reject),
          drop: (why) => resolve({ dropped: why }),
        });
        if (waiting.length > MAX_WAITING) waiting.shift()?.drop('full');
        void pump();
      }),
    refused,
    askedToLogIn(host) {
      if (pace.askedToLogIn(host, now())) refused(host);
      else remember();
    },
    answered: (host) => pace.answered(host),
    async isQuiet(host) {
      await restored;
      return pace.quietUntil(host, now()) !== undefined;
    },
  };
}
