import type { Context } from 'hono';
import type { Env, Services } from '../environment.ts';
import { refuse } from '../refuse.ts';

/** Long enough for a cache in front to take a rush, short enough for a mended rule to arrive the same day. Seconds. */
const MAX_AGE = 3600;

/** GET /v1/rules: the signed rules, the same for everybody and without a token; 304 for whoever has them, 404 when none. */
export function rules({ rules: read }: Services) {
  return async (c: Context<Env>): Promise<Response> => {
    const file = await read();
    if (!file) return refuse(c, 404, 'no_rules', 'This endpoint serves no rules.');
    c.header('ETag', file.etag);
    c.header('Cache-Control', `public, max-age=${MAX_AGE}`);
    if (isNamed(c.req.header('If-None-Match'), file.etag)) return c.body(null, 304);
    c.header('Content-Type', 'text/plain; charset=utf-8');
    c.header('X-Content-Type-Options', 'nosniff');
    return c.body(file.bytes);
  };
}

/** Whether a list of names has this very one; a cache in front may have made it weak. */
function isNamed(names: string | undefined, etag: string): boolean {
  return names?.split(',').some((name) => name.trim().replace(/^W\//, '') === etag) ?? false;
}
