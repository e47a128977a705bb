import { and, eq, sql } from 'drizzle-orm';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Database, Env, Services } from './environment.ts';
import { refuse } from './refuse.ts';
import { accounts, devices } from './schema.ts';
import { type DeviceRef, parseToken, sameText, sha256 } from './token.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Lets a request through when its bearer token is a device's; the route then reads `device` and `account`. */
export function authenticate({ db, now, gate }: Services) {
  let prepared: ReturnType<typeof prepareFind> | undefined;
  return createMiddleware<Env>(async (c, next) => {
    const token = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
    const claimed = token === undefined ? undefined : parseToken(token);
    if (token === undefined || !claimed) return refuseToken(c);
    prepared ??= prepareFind(db);
    const [row] = await prepared.execute({ ...claimed });

    // Who has the id of an account had a device of it: they may know that it was deleted, and they removed.
    if (row && row.account.goneAt !== null) return refuseGone(c);
    if (row && row.revokedAt !== null) return refuseRevoked(c);
    if (!row || row.seen === null || !sameText(row.hash ?? '', sha256(token))) return refuseToken(c);
    const wait = await gate.device(claimed);
    if (wait !== undefined) return refuseRate(c, wait);
    // Once a day: enough to see which devices are in use, without a write for every request.
    if (row.seen < now() - DAY) await see(db, claimed, now());
    c.set('device', claimed);
    c.set('account', row.account);
    return next();
  });
}

/** Made once: every request asks this, and making its text costs more than sending it. */
function prepareFind(db: Database) {
  return db
    .select({
      hash: devices.tokenHash,
      seen: devices.seen,
      revokedAt: devices.revokedAt,
      account: { epoch: accounts.epoch, ver: accounts.ver, goneAt: accounts.goneAt },
    })
    .from(accounts)
    .leftJoin(devices, and(eq(devices.accountId, accounts.id), eq(devices.id, sql.placeholder('device'))))
    .where(eq(accounts.id, sql.placeholder('account')))
    .prepare('feedcart_device');
}

async function see(db: Database, { account, device }: DeviceRef, seen: number): Promise<void> {
  await db
    .update(devices)
    .set({ seen })
    .where(and(eq(devices.accountId, account), eq(devices.id, device)));
}

/** 401: the account was deleted. */
export function refuseGone(c: Context<Env>) {
  return refuseWho(c, 'gone', 'This account was deleted.');
}

/** 401: the device was removed from the account. */
export function refuseRevoked(c: Context<Env>) {
  return refuseWho(c, 'revoked', 'This device was removed from the account.');
}

/** 401 of any kind. */
export function refuseWho(c: Context<Env>, code: string, message: string) {
  c.header('WWW-Authenticate', 'Bearer');
  return refuse(c, 401, code, message);
}

/** 429, with the seconds to wait. */
export function refuseRate(c: Context<Env>, seconds: number) {
  c.header('Retry-After', String(seconds));
  return refuse(c, 429, 'rate', `Too many requests: try again in ${seconds} s.`);
}

function refuseToken(c: Context<Env>) {
  return refuseWho(c, 'token', 'Send the bearer token of a device.');
}
