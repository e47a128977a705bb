import { serve } from '@hono/node-server';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { openDatabase } from './database.ts';
import { createDailyRates } from './rates/daily-rates.ts';
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
if (process.argv.includes('--restored')) await renewEpochs(database.db, Date.now());
const app = createApp({
  db: database.db,
  ...(rules && { rules }),
  ...(config.RATES === 'daily' && { rates: createDailyRates({ fetch, now: Date.now }) }),
  ...(config.LOG === 'requests' && { log: (line) => process.stdout.write(`${JSON.stringify(line)}\n`) }),
});

const server = serve(
  {
    fetch: app.fetch,
    hostname: config.HOST,
    port: config.PORT,
    // Slow senders and idle connections give their place back.
    serverOptions: { requestTimeout: 20_000, headersTimeout: 10_000, keepAliveTimeout: 5_000 },
  },
  ({ port }) => {
    const host = config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST;
    process.stdout.write(`Feedcart endpoint ready at http://${host}:${port}\n`);
  },
);
server.on('error', (error) => fail(`Can't listen on ${config.HOST}:${config.PORT}: ${error.message}`));

let stopping = false;
const stop = (): void => {
  if (stopping) return;
  stopping = true;
  setTimeout(() => fail('Requests did not end in time.'), SHUTDOWN_MS).unref();
  server.close(() => {
    database.close().then(
      () => process.exit(0),
      (error: unknown) => fail(`The database did not close: ${String(error)}`),
    );
  });
  if ('closeIdleConnections' in server) server.closeIdleConnections();
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
