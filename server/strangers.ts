import { createMiddleware } from 'hono/factory';
import { refuseRate } from './authenticate.ts';
import type { Env, Services } from './environment.ts';

/** Counts what is asked without a token, where guessing or making many would pay. */
export function limitStrangers({ gate, addressOf }: Services) {
  return createMiddleware<Env>(async (c, next) => {
    const wait = await gate.stranger(addressOf(c));
    return wait === undefined ? next() : refuseRate(c, wait);
  });
}
