import type { Context } from 'hono';
import type { Env } from './environment.ts';
import { refuse } from './refuse.ts';

/**
 * The answer to a device whose cursor is not from this account's present history, undefined when it is:
 * another epoch, or a cursor beyond the newest version, both mean that a backup was restored since.
 */
export function checkEpoch(
  c: Context<Env>,
  account: { readonly epoch: number; readonly ver: number },
  asked: { readonly epoch: number | undefined; readonly cursor: number | undefined },
  now: number,
) {
  const foreign = asked.epoch !== undefined && asked.epoch !== account.epoch;
  if (!foreign && (asked.cursor ?? 0) <= account.ver) return undefined;
  const message = 'The server was restored: start from cursor 0 and offer every record again.';
  return refuse(c, 409, 'epoch', message, { epoch: account.epoch, now });
}
