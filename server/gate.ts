import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
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
}

/** Whole seconds to wait, when there was too much; undefined when there was not. */
type Wait = number | undefined;

/** Counts who asks how often. Each process counts what it sees, so N of them let N times as much through. */
export interface Gate {
  address(address: string): Promise<Wait>;
  stranger(address: string): Promise<Wait>;
  device(device: DeviceRef): Promise<Wait>;
}

/** A gate that lets everything through. */
export const OPEN_GATE: Gate = {
  address: async () => undefined,
  stranger: async () => undefined,
  device: async () => undefined,
};

/** A gate with these limits. */
export function createGate(limits: RateLimits): Gate {
  const address = counter(limits.address, 60);
  const stranger = counter(limits.strangers, 3600);
  const account = counter(limits.account, 60);
  const device = counter(limits.device, 60);
  return {
    address,
    stranger,
    // A device that is held back does not use up what its account's other devices may ask.
    device: async (ref) => (await device(`${ref.account}.${ref.device}`)) ?? account(ref.account),
  };
}

function counter(points: number, seconds: number): (key: string) => Promise<Wait> {
  if (points === 0) return async () => undefined;
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return async (key) => {
    try {
      await limiter.consume(key);
      return undefined;
    } catch (error) {
      if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      throw error;
    }
  };
}
