import { formatStamp } from '../model/stamp.ts';
import { deviceOf, readStamp, type Stamp } from './stamp.ts';

/** Where a hybrid clock stands: enough to go on after a restart. */
export interface ClockReading {
  readonly ms: number;
  readonly counter: number;
}

/** The clock's row in `meta`. */
export interface ClockState extends ClockReading {
  /** 16 hex digits, made at random on this device. */
  readonly device: string;
  /** Server time minus this machine's time, in milliseconds. */
  readonly offset: number;
  /** The greatest reading another device or the server is known to hold: ours never goes back below it. */
  readonly floor: ClockReading;
  /** The greatest reading that was gone back from, when the machine's clock turned out to be ahead. */
  readonly abandoned?: ClockReading;
}

/** Hands out stamps that only grow, whatever the machine's own clock does. */
export interface Clock {
  /** A stamp greater than every stamp made or received before. */
  readonly tick: () => Stamp;
  /** A stamp greater than every other, but not behind `ms`: for moving stamps made by a wrong clock. */
  readonly tickAt: (ms: number) => Stamp;
  /** Notes a stamp that others hold; one later than `limit` (epoch ms) is a broken clock's and is not followed. */
  readonly receive: (stamp: Stamp, limit: number) => void;
  /**
   * Takes over what the server's clock says and goes back to the floor: stamps to come are in server time. From later than
   * `limit` (epoch ms), beyond which a server takes none, it goes back to a little above the floor: what was stamped there
   * before may have been sent, and be unknown here since an edit by the wrong clock took its place.
   */
  readonly setOffset: (offset: number, limit: number) => void;
  /**
   * True for a stamp that this device made before it went back: what it holds itself was written later, whatever the
   * stamps say.
   */
  readonly isAbandoned: (stamp: Stamp) => boolean;
  readonly state: () => ClockState;
}

const MAX_COUNTER = 0xffff;
/** So far above the floor no edits were stamped that the floor held back: each millisecond has room for 65,536. */
const ABOVE_MS = 1000;
const MAX_MS = 0xffff_ffff_ffff;

/** A clock that goes on from `state`; `now` is this machine's time in epoch milliseconds. */
export function createClock(from: ClockState, now: () => number): Clock {
  let state = from;

  function tickAt(ms: number): Stamp {
    const wanted = Math.min(MAX_MS, Math.max(0, Math.floor(ms)));
    const next = wanted > state.ms ? { ms: wanted, counter: 0 } : following(state);
    state = { ...state, ...next };
    return formatStamp(next.ms, next.counter, state.device);
  }

  return {
    tick: () => tickAt(now() + state.offset),
    tickAt,
    receive(stamp, limit) {
      const reading = readStamp(stamp);
      if (!reading || reading.ms > limit) return;
      if (isLater(reading, state.floor)) state = { ...state, floor: reading };
      if (isLater(reading, state)) state = { ...state, ...reading };
    },
    setOffset(offset, limit) {
      const abandoned = isLater(state, state.abandoned ?? state.floor) ? readingOf(state) : state.abandoned;
      const above = { ms: Math.min(state.floor.ms + ABOVE_MS, limit), counter: 0 };
      const start = state.ms > limit && isLater(above, state.floor) ? above : state.floor;
      state = { ...state, ...start, offset, ...(abandoned && { abandoned }) };
    },
    isAbandoned(stamp) {
      const reading = readStamp(stamp);
      const { abandoned, device } = state;
      return !!reading && !!abandoned && deviceOf(stamp) === device && !isLater(reading, abandoned);
    },
    state: () => state,
  };
}

function readingOf({ ms, counter }: ClockReading): ClockReading {
  return { ms, counter };
}

function following({ ms, counter }: ClockReading): ClockReading {
  return counter < MAX_COUNTER ? { ms, counter: counter + 1 } : { ms: ms + 1, counter: 0 };
}

function isLater(a: ClockReading, b: ClockReading): boolean {
  return a.ms > b.ms || (a.ms === b.ms && a.counter > b.counter);
}
