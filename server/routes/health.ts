import { sql } from 'drizzle-orm';
import type { Context } from 'hono';
import type { Env, Services } from '../environment.ts';

/** GET /health: 200 when the database answers; when it does not, the app's error handler says 503. */
export function health({ db }: Services) {
  return async (c: Context<Env>): Promise<Response> => {
    await db.execute(sql`select 1`);
    return c.json({ status: 'ok' });
  };
}
