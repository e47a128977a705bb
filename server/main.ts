import { getConnInfo } from '@hono/node-server/conninfo';
import { createApp } from './app.ts';
import { clientAddress, parseProxies } from './client-address.ts';
import { closeWhenAnswered } from './close-when-answered.ts';
import { runCommand } from './commands.ts';
import { readConfig } from './config.ts';
import { askPublicPage } from './creators/public-fetch.ts';
import { openDatabase } from './database.ts';
import { createGate } from './gate.ts';
import { listen } from './listen.ts';
import { createLogger } from './logger.ts';
import { createMetrics } from './metrics.ts';
import { type ReadPublic, readingReplica } from './public-reads.ts';
import { createDailyRates } from './rates/daily-rates.ts';
import { keptRates } from './rates/kept-rates.ts';
import { renewEpochs } from './renew-epochs.ts';
import { rulesAt } from './rules-file.ts';

/** Longer than any request may take, shorter than a supervisor's patience. */
const SHUTDOWN_MS = 10_000;

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

const config = readConfig(process.env);
if ('problem' in config) fail(config.problem);

const rules = config.RULES_FILE === undefined ? undefined : rulesAt(config.RULES_FILE);
// Now, rather than as a 404 that nobody reads.
if (rules && !(await rules().catch(() => undefined)))
  fail(`RULES_FILE: ${config.RULES_FILE} is no file of rules (npm run rules:sign makes one).`);

const database = await openDatabase(config).catch((error: unknown) => ({
  problem: `The database could not be opened: ${error instanceof Error ? error.message : String(error)}`,
}));
if ('problem' in database) fail(database.problem);
const { db, replica, close: closeDatabase } = database;
const programme = { followers: config.PROGRAMME_FOLLOWERS };
const [command, ...args] = process.argv.slice(2);
if (command === '--restored') await renewEpochs(db, Date.now());
else if (command !== undefined) {
  const outcome = await runCommand(command, args, db, programme).finally(closeDatabase);
  if ('problem' in outcome) fail(outcome.problem);
  process.stdout.write(`${outcome.done}\n`);
  process.exit(0);
}

const logger = config.LOG === 'requests' ? createLogger() : undefined;
const proxies = config.TRUSTED_PROXIES === undefined ? undefined : parseProxies(config.TRUSTED_PROXIES);
const metrics = config.METRICS_TOKEN === undefined ? undefined : createMetrics(config.METRICS_TOKEN);
const readPublic: ReadPublic = replica
  ? readingReplica({
      primary: db,
      replica,
      now: Date.now,
      onAway: () => logger?.say('The replica does not answer: public reads go to the primary.'),
    })
  : (read) => read(db);
let leaving = false;
const app = createApp({
  db,
  readPublic,
  ...(rules && { rules }),
  ...(config.RATES === 'daily' && {
    rates: createDailyRates({ fetch, now: Date.now, keep: keptRates(db, readPublic) }),
  }),
  ...(logger && { log: logger.log }),
  ...(metrics && { metrics }),
  ...(config.LOOK_AT_PROFILES === 'public' && { askPage: askPublicPage }),
  programme,
  ...(config.ADMIN_TOKEN !== undefined && { adminToken: config.ADMIN_TOKEN }),
  gate: createGate(
    {
      address: config.RATE_ADDRESS,
      account: config.RATE_ACCOUNT,
      device: config.RATE_DEVICE,
      creator: config.RATE_CREATOR,
      strangers: config.RATE_STRANGERS,
    },
    // An embedded database is one process's: its memory does.
    config.DATABASE_URL === undefined ? undefined : db,
  ),
  addressOf: (c) => clientAddress(getConnInfo(c).remote.address, c.req.header('X-Forwarded-For'), proxies),
  isLeaving: () => leaving,
});

const server = listen(
  app,
  config,
  (url) => {
    const ready = `Feedcart endpoint ready at ${url}`;
    // A person at a terminal reads a line more easily than JSON.
    if (logger && !process.stdout.isTTY) logger.say(ready);
    else process.stdout.write(`${ready}\n`);
  },
  (line) => {
    logger?.log(line);
    metrics?.observe(line);
  },
);
const closeServer = closeWhenAnswered(server);
server.on('error', (error) => fail(`Can't listen on ${config.HOST}:${config.PORT}: ${error.message}`));

/** Lets go: first the balancers that ask whether we are ready, then the requests that run, then the database. */
const stop = (): void => {
  if (leaving) return;
  leaving = true;
  setTimeout(close, config.LEAVE_SECONDS * 1000);
};
function close(): void {
  setTimeout(() => fail('Requests did not end in time.'), SHUTDOWN_MS).unref();
  closeServer(() => {
    closeDatabase().then(
      () => process.exit(0),
      (error: unknown) => fail(`The database did not close: ${String(error)}`),
    );
  });
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
