/** Requests a host may get in any minute. */
const PER_MINUTE = 30;
const MINUTE = 60_000;
/** The first pause after a refusal; each further one is four times as long. Milliseconds. */
const FIRST_PAUSE = 60_000;
/** No refusal, and no Retry-After, is honoured for longer than this: a mistake must not silence a shop for weeks. */
export const LONGEST_PAUSE = 6 * 60 * MINUTE;
/** So many log-in pages within so many milliseconds, and no other page between, are the host's refusal. */
const LOG_INS = 3;
const LOG_INS_WITHIN = 10 * MINUTE;
/** Hosts remembered; the one asked longest ago is forgotten first. */
const MAX_HOSTS = 500;

interface HostPace {
  /** When requests of the last minute started, epoch milliseconds. */
  starts: number[];
  /** Refusals since the last answer. */
  refusals: number;
  /** When log-in pages came since the last answer, epoch milliseconds. */
  logIns: number[];
  /** Not to be asked before, epoch milliseconds. */
  quietUntil: number;
}

/** What survives the worker: JSON. */
export type PaceRecord = Readonly<Record<string, Readonly<HostPace>>>;

/** How often each host has been asked, and which ones have refused. Knows no timers: the caller says when it is. */
export interface Pace {
  /** Milliseconds until the host may be asked; 0 is now. */
  waitFor(host: string, now: number): number;
  /** Epoch milliseconds until which the host is left alone because it refused; undefined when it is not. */
  quietUntil(host: string, now: number): number | undefined;
  started(host: string, now: number): void;
  answered(host: string): void;
  /** `random` (0 to 1) spreads the end of the pause, so that not every browser returns in the same second. */
  refused(host: string, now: number, random: number, retryAfter?: number): void;
  /** A log-in page came: one stands for its product alone, several for the host. True when they are its refusal. */
  askedToLogIn(host: string, now: number): boolean;
  record(): PaceRecord;
  /** Takes over what an earlier worker knew; anything that is no PaceRecord is ignored. */
  restore(record: unknown): void;
}

export function createPace(): Pace {
  // In order of use, so that the first one is the one to forget.
  const hosts = new Map<string, HostPace>();

  function use(host: string): HostPace {
    const pace = hosts.get(host) ?? { starts: [], refusals: 0, logIns: [], quietUntil: 0 };
    hosts.delete(host);
    hosts.set(host, pace);
    for (const first of hosts.keys()) {
      if (hosts.size <= MAX_HOSTS) break;
      hosts.delete(first);
    }
    return pace;
  }

  function quietUntil(host: string, now: number) {
    const until = hosts.get(host)?.quietUntil ?? 0;
    // A pause longer than the longest one comes from a clock that was ahead.
    return until > now && until <= now + LONGEST_PAUSE ? until : undefined;
  }

  return {
    quietUntil,
    waitFor(host, now) {
      // Starts in the future come from a clock that was ahead: they don't count.
      const recent = (hosts.get(host)?.starts ?? []).filter((start) => start <= now && start > now - MINUTE);
      const oldest = recent.at(-PER_MINUTE);
      const free = oldest === undefined ? now : oldest + MINUTE;
      return Math.max(free, quietUntil(host, now) ?? now) - now;
    },
    started(host, now) {
      const pace = use(host);
      pace.starts = [...pace.starts, now].slice(-PER_MINUTE);
    },
    answered(host) {
      Object.assign(use(host), { refusals: 0, logIns: [] });
    },
    askedToLogIn(host, now) {
      const pace = use(host);
      const recent = pace.logIns.filter((at) => at <= now && at > now - LOG_INS_WITHIN);
      pace.logIns = [...recent, now].slice(-LOG_INS);
      return pace.logIns.length === LOG_INS;
    },
    refused(host, now, random, retryAfter = 0) {
      const pace = use(host);
      const until = quietUntil(host, now);
      // What was asked beside one that was refused is refused with it: one refusal, the longer wait.
      const pause =
        until === undefined ? FIRST_PAUSE * 4 ** Math.min(pace.refusals, 10) * (1 + random / 2) : 0;
      if (until === undefined) pace.refusals += 1;
      const wait = Math.round(Math.min(LONGEST_PAUSE, Math.max(pause, retryAfter)));
      pace.quietUntil = Math.max(until ?? 0, now + wait);
    },
    record: () => Object.fromEntries(hosts),
    restore(record) {
      if (typeof record !== 'object' || record === null) return;
      for (const [host, value] of Object.entries(record)) {
        const pace = parseHostPace(value);
        if (!pace) continue;
        const known = hosts.get(host);
        hosts.set(host, {
          starts: [...pace.starts, ...(known?.starts ?? [])].slice(-PER_MINUTE),
          refusals: Math.max(pace.refusals, known?.refusals ?? 0),
          logIns: [...pace.logIns, ...(known?.logIns ?? [])].slice(-LOG_INS),
          quietUntil: Math.max(pace.quietUntil, known?.quietUntil ?? 0),
        });
      }
    },
  };
}

function parseHostPace(value: unknown): HostPace | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { starts, refusals, logIns, quietUntil } = {
    starts: [],
    refusals: 0,
    logIns: [],
    quietUntil: 0,
    ...value,
  };
  if (![starts, logIns].every((all) => Array.isArray(all) && all.every(Number.isFinite))) return undefined;
  if (!Number.isFinite(refusals) || !Number.isFinite(quietUntil)) return undefined;
  return { starts: starts.slice(-PER_MINUTE), refusals, logIns: logIns.slice(-LOG_INS), quietUntil };
}
