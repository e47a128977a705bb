import { randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import { matchedRoutes } from 'hono/route';
import { RATES_PATH } from '../utils/model/rates-wire.ts';
import { RULES_PATH } from '../utils/model/rules-wire.ts';
import { SYNC_LIMITS } from '../utils/model/sync-wire.ts';
import { authenticate } from './authenticate.ts';
import type { Env, Services } from './environment.ts';
import { describeError, isUnavailable } from './failure.ts';
import { refuse } from './refuse.ts';
import { addDevice } from './routes/add-device.ts';
import { createAccount } from './routes/create-account.ts';
import { health } from './routes/health.ts';
import { pull } from './routes/pull.ts';
import { push } from './routes/push.ts';
import { rates } from './routes/rates.ts';
import { rules } from './routes/rules.ts';

/** What the app needs; all but the database has a default. */
export type AppOptions = Pick<Services, 'db'> & Partial<Services>;

/** The endpoint, ready to be served; nothing happens before the first request. */
export function createApp(options: AppOptions): Hono<Env> {
  const services: Services = {
    now: Date.now,
    random: randomBytes,
    log: () => undefined,
    limits: SYNC_LIMITS,
    rules: async () => undefined,
    rates: async () => undefined,
    ...options,
  };
  const { now, random, log } = services;
  const app = new Hono<Env>();

  app.use(async (c, next) => {
    const start = now();
    const request = Buffer.from(random(8)).toString('hex');
    await next();
    c.header('X-Request-Id', request);
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
    log({
      request,
      method: c.req.method,
      // The pattern, as a path typed wrong may hold anything.
      route: matchedRoutes(c).at(-1)?.path ?? '*',
      status: c.res.status,
      milliseconds: now() - start,
      ...(c.error && { error: describeError(c.error) }),
    });
  });
  // Any origin may ask: the token is the guard, and the browser holds no cookie of ours.
  app.use(
    '/v1/*',
    cors({
      origin: '*',
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-None-Match'],
      exposeHeaders: ['ETag', 'Retry-After', 'X-Request-Id'],
      maxAge: 86_400,
    }),
  );

  const device = authenticate(services);
  app.get('/health', health(services)).all(allowOnly('GET'));
  app.get(RULES_PATH, rules(services)).all(allowOnly('GET'));
  app.get(RATES_PATH, rates(services)).all(allowOnly('GET'));
  app.post('/v1/accounts', createAccount(services)).all(allowOnly('POST'));
  app.post('/v1/devices', device, addDevice(services)).all(allowOnly('POST'));
  app.post('/v1/sync/push', device, push(services)).all(allowOnly('POST'));
  app.get('/v1/sync/pull', device, pull(services)).all(allowOnly('GET'));

  app.notFound((c) => refuse(c, 404, 'not_found', 'There is nothing here.'));
  app.onError((error, c) => {
    if (!isUnavailable(error)) return refuse(c, 500, 'internal', 'The server failed.');
    c.header('Retry-After', '30');
    return refuse(c, 503, 'unavailable', 'The database does not answer: try again later.');
  });
  return app;
}

function allowOnly(method: string) {
  return (c: Context): Response => {
    c.header('Allow', method);
    return refuse(c, 405, 'method', `Use ${method}.`);
  };
}
