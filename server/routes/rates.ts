import type { Context } from 'hono';
import type { Env, Services } from '../environment.ts';
import { servePublic } from '../public-file.ts';
import { refuse } from '../refuse.ts';

/** GET /v1/rates: a day's exchange rates, the same for everybody and without a token; 304 for whoever has them, 404 when none. */
export function rates({ rates: read }: Services) {
  return async (c: Context<Env>): Promise<Response> => {
    const file = await read();
    if (!file) return refuse(c, 404, 'no_rates', 'This endpoint has no exchange rates now.');
    return servePublic(c, file, 'application/json');
  };
}
