import type { Context } from 'hono';
import type { Env, Services } from '../environment.ts';
import { servePublic } from '../public-file.ts';
import { refuse } from '../refuse.ts';

/** GET /v1/rules: the signed rules, the same for everybody and without a token; 304 for whoever has them, 404 when none. */
export function rules({ rules: read }: Services) {
  return async (c: Context<Env>): Promise<Response> => {
    const file = await read();
    if (!file) return refuse(c, 404, 'no_rules', 'This endpoint serves no rules.');
    return servePublic(c, file, 'text/plain; charset=utf-8');
  };
}
