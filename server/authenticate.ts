import { and, eq } from 'drizzle-orm';
import { createMiddleware } from 'hono/factory';
import type { Env, Services } from './environment.ts';
import { refuse } from './refuse.ts';
import { devices } from './schema.ts';
import { parseToken, sameHash, sha256 } from './token.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Lets a request through when its bearer token is a device's; the route then reads `device`. */
export function authenticate({ db, now }: Services) {
  return createMiddleware<Env>(async (c, next) => {
    const token = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
    const claimed = token === undefined ? undefined : parseToken(token);
    if (token !== undefined && claimed) {
      const mine = and(eq(devices.accountId, claimed.account), eq(devices.id, claimed.device));
      const [row] = await db.select().from(devices).where(mine);
      if (row && sameHash(row.tokenHash, sha256(token))) {
        // Once a day: enough to see which devices are in use, without a write for every request.
        if (row.seen < now() - DAY) await db.update(devices).set({ seen: now() }).where(mine);
        c.set('device', claimed);
        return next();
      }
    }
    c.header('WWW-Authenticate', 'Bearer');
    return refuse(c, 401, 'token', 'Send the bearer token of a device.');
  });
}
