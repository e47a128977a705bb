import { createHmac, randomBytes } from 'node:crypto';
import {
  type RateLimiterAbstract,
  RateLimiterDrizzle,
  RateLimiterMemory,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import type { Database } from './environment.ts';
import { strangers } from './schema.ts';
import { sharedValue } from './shared.ts';
import type { DeviceRef } from './token.ts';

/** How often one may ask; 0 is without bound. */
export interface RateLimits {
  /** Requests a minute from one address. */
  readonly address: number;
  /** Requests a minute for one account. */
  readonly account: number;
  /** Requests a minute by one device. */
  readonly device: number;
  /** In an hour from one address: new accounts, challenges, signatures and boxes asked for. */
  readonly strangers: number;
  /** Cards a minute that one creator publishes, changes or withdraws. */
  readonly creator: number;
}

/** Whole seconds to wait, when there was too much; undefined when there was not. */
export type Wait = number | undefined;

/**
 * Counts who asks how often. Each process counts what it sees, so N of them let N times as much through; but strangers, who
 * could guess or make much, are counted by all together where there is a database for it.
 */
export interface Gate {
  address(address: string): Promise<Wait>;
  stranger(address: string): Promise<Wait>;
  device(device: DeviceRef): Promise<Wait>;
  /** By their id, once their signature is known to hold: nobody can use up what is another's. */
  creator(id: string): Promise<Wait>;
}

/** A gate that lets everything through. */
export const OPEN_GATE: Gate = {
  address: async () => undefined,
  stranger: async () => undefined,
  device: async () => undefined,
  creator: async () => undefined,
};

/** A gate with these limits. `db`: where processes that share it count strangers together. */
export function createGate(limits: RateLimits, db?: Database): Gate {
  const address = counter(limits.address, 60);
  const stranger = db ? sharedCounter(limits.strangers, 3600, db) : counter(limits.strangers, 3600);
  const account = counter(limits.account, 60);
  const device = counter(limits.device, 60);
  return {
    address,
    stranger,
    creator: counter(limits.creator, 60),
    // A device that is held back does not use up what its account's other devices may ask.
    device: async (ref) => (await device(`${ref.account}.${ref.device}`)) ?? account(ref.account),
  };
}

function counter(points: number, seconds: number): (key: string) => Promise<Wait> {
  if (points === 0) return async () => undefined;
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return (key) => consume(limiter, key);
}

/** The same for all processes on one database; while that does not answer each counts for itself. */
function sharedCounter(points: number, seconds: number, db: Database): (address: string) => Promise<Wait> {
  if (points === 0) return async () => undefined;
  const limiter = new RateLimiterDrizzle({
    storeClient: db,
    schema: strangers,
    points,
    duration: seconds,
    keyPrefix: '',
    insuranceLimiter: new RateLimiterMemory({ points, duration: seconds }),
    // Whoever goes on is told by the process alone.
    inMemoryBlockOnConsumed: points + 1,
  });
  let secret: Promise<string> | undefined;
  const secretOf = async () => {
    secret ??= sharedValue(db, 'strangers', () => randomBytes(32).toString('hex'));
    // Asked for again at the next one, if the database was away.
    secret.catch(() => {
      secret = undefined;
    });
    return secret;
  };
  return async (address) => {
    const key = await secretOf().catch(() => 'nobody else sees it');
    return consume(limiter, createHmac('sha256', key).update(address).digest('base64url'));
  };
}

async function consume(limiter: RateLimiterAbstract, key: string): Promise<Wait> {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw error;
  }
}
