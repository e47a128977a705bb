import { cors } from 'hono/cors';
import { createMiddleware } from 'hono/factory';
import type { Env } from './environment.ts';

const EXPOSED = ['ETag', 'Retry-After', 'X-Request-Id'];

const answerPreflight = cors({
  origin: '*',
  allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
  allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-None-Match'],
  exposeHeaders: EXPOSED,
  maxAge: 86_400,
});

/**
 * Any origin may ask: the token is the guard, and the browser holds no cookie of ours. Said before there is an answer, as one
 * that is changed afterwards is made a second time, from a stream: half of all that a look-up cost.
 */
export const allowOrigins = createMiddleware<Env>(async (c, next) => {
  if (c.req.method === 'OPTIONS') return answerPreflight(c, next);
  c.header('Access-Control-Allow-Origin', '*');
  c.header('Access-Control-Expose-Headers', EXPOSED.join(','));
  return next();
});
