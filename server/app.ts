import { randomBytes } from 'node:crypto';
import type { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { SYNC_LIMITS } from '../utils/model/sync-wire.ts';
import { allowOnly } from './allow-only.ts';
import { allowOrigins } from './allow-origins.ts';
import { authenticate, refuseRate } from './authenticate.ts';
import { PROGRAMME_FOLLOWERS } from './config.ts';
import type { Env, Services } from './environment.ts';
import { isUnavailable } from './failure.ts';
import { OPEN_GATE } from './gate.ts';
import { type App, type Mounting, newApp } from './open-api.ts';
import { refuse } from './refuse.ts';
import { mountAccount } from './routes/account.ts';
import { mountAdmin } from './routes/admin.ts';
import { mountAsks } from './routes/asks.ts';
import { mountCards } from './routes/cards.ts';
import { mountCreateAccount } from './routes/create-account.ts';
import { mountCreators } from './routes/creators.ts';
import { mountDevices } from './routes/devices.ts';
import { mountDocument } from './routes/document.ts';
import { mountEnrol } from './routes/enrol.ts';
import { mountGoods } from './routes/goods.ts';
import { mountHealth } from './routes/health.ts';
import { mountMetrics } from './routes/metrics.ts';
import { mountPairings } from './routes/pairings.ts';
import { mountPictures } from './routes/pictures.ts';
import { mountPublic } from './routes/public.ts';
import { mountPull } from './routes/pull.ts';
import { mountPush } from './routes/push.ts';
import { mountShowcase } from './routes/showcase.ts';
import { witness } from './witness.ts';

/** What the app needs; all but the database has a default. */
export type AppOptions = Pick<Services, 'db'> & Partial<Services>;

/** The endpoint, ready to be served; nothing happens before the first request. */
export function createApp(options: AppOptions): Hono<Env> {
  const services: Services = {
    readPublic: (read) => read(options.db),
    now: Date.now,
    random: randomBytes,
    log: () => undefined,
    limits: SYNC_LIMITS,
    rules: async () => undefined,
    rates: async () => undefined,
    askPage: async () => undefined,
    programme: { followers: PROGRAMME_FOLLOWERS },
    adminToken: undefined,
    gate: OPEN_GATE,
    addressOf: () => 'unknown',
    metrics: undefined,
    isLeaving: () => false,
    ...options,
  };
  const app = newApp();
  app.use(witness(services));
  app.use('/v1/*', allowOrigins);
  app.use('/v1/*', async (c, next) => {
    const wait = await services.gate.address(services.addressOf(c));
    return wait === undefined ? next() : refuseRate(c, wait);
  });

  mountAll({ app, services, device: authenticate(services) });
  allowOnly(app);
  refuseRest(app);
  return app;
}

function mountAll(mounting: Mounting): void {
  mountHealth(mounting);
  mountMetrics(mounting);
  mountPublic(mounting);
  mountCreateAccount(mounting);
  mountEnrol(mounting);
  mountAccount(mounting);
  mountDevices(mounting);
  mountPairings(mounting);
  mountPush(mounting);
  mountPull(mounting);
  mountCreators(mounting);
  mountCards(mounting);
  mountGoods(mounting);
  mountPictures(mounting);
  mountAsks(mounting);
  mountShowcase(mounting);
  mountAdmin(mounting);
  // Last: it tells of all the others.
  mountDocument(mounting);
}

/** What no route answers, and what routes throw. */
function refuseRest(app: App): void {
  app.notFound((c) => refuse(c, 404, 'not_found', 'There is nothing here.'));
  app.onError((error, c) => {
    // Hono's own, when a body is no JSON.
    if (error instanceof HTTPException && error.status === 400)
      return refuse(c, 400, 'bad', 'The body is not JSON.');
    if (!isUnavailable(error)) return refuse(c, 500, 'internal', 'The server failed.');
    c.header('Retry-After', '30');
    return refuse(c, 503, 'unavailable', 'The database does not answer: try again later.');
  });
}
