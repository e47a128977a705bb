import { cors } from 'hono/cors';
import { createMiddleware } from 'hono/factory';
import type { Env } from './environment.ts';

const EXPOSED = ['ETag', 'Retry-After', 'X-Request-Id'];

/** Pages of extensions; any may ask, as ours has another id in each store, and in Firefox in each browser. */
const EXTENSION = /^(?:chrome|moz|safari-web)-extension:\/\//;

const answerPreflight = cors({
  origin: (origin) => (EXTENSION.test(origin) ? '*' : undefined),
  allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
  allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-None-Match'],
  exposeHeaders: EXPOSED,
  maxAge: 86_400,
});

/**
 * Extensions may read every answer, pages of the web only what is the same for everybody (public-file.ts). The guard is the
 * token, and the browser holds no cookie of ours: this only keeps pages from trying. Said before there is an answer, as one that
 * is changed afterwards is made a second time, from a stream: half of all that a look-up cost.
 */
export const allowOrigins = createMiddleware<Env>(async (c, next) => {
  if (c.req.method === 'OPTIONS') return answerPreflight(c, next);
  if (EXTENSION.test(c.req.header('Origin') ?? '')) c.header('Access-Control-Allow-Origin', '*');
  c.header('Access-Control-Expose-Headers', EXPOSED.join(','));
  return next();
});
