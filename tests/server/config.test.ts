import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig, VARIABLES } from '../../server/config.ts';

test('without variables the endpoint listens on this machine alone, on the embedded database', () => {
  expect(readConfig({ PATH: '/bin' })).toEqual({
    HOST: '127.0.0.1',
    PORT: 8787,
    DATABASE_CONNECTIONS: 10,
    DATA_DIR: '.feedcart/pgdata',
    RATES: 'daily',
    LOG: 'requests',
    RATE_ADDRESS: 3000,
    RATE_ACCOUNT: 1200,
    RATE_DEVICE: 600,
    RATE_CREATOR: 600,
    RATE_STRANGERS: 120,
    PROGRAMME_FOLLOWERS: 1000,
    LOOK_AT_PROFILES: 'public',
    LEAVE_SECONDS: 0,
  });
});

test('a variable that is set to nothing is not set', () => {
  const empty = Object.fromEntries(VARIABLES.map((name) => [name, '']));
  expect(empty).toMatchObject({ HOST: '', DATABASE_URL: '', RULES_FILE: '', RATES: '', LOG: '' });
  expect(readConfig(empty)).toEqual(readConfig({}));
});

test('variables are read', () => {
  const env = {
    HOST: '::',
    PORT: '0',
    DATABASE_URL: 'postgresql://user:hidden@host/db',
    DATA_DIR: '/data',
    RULES_FILE: '/rules.txt',
    RATES: 'none',
    LOOK_AT_PROFILES: 'none',
    LOG: 'none',
    DATABASE_REPLICA_URL: 'postgres://reader@replica/db',
    METRICS_TOKEN: 'sixteen letters!',
    ADMIN_TOKEN: 'another sixteen!',
    TRUSTED_PROXIES: '10.0.0.0/8, ::1',
  };
  const numbers = {
    DATABASE_CONNECTIONS: 20,
    RATE_ADDRESS: 0,
    RATE_ACCOUNT: 1,
    RATE_DEVICE: 2,
    RATE_CREATOR: 4,
    RATE_STRANGERS: 3,
    PROGRAMME_FOLLOWERS: 500,
    LEAVE_SECONDS: 5,
  };
  const texts = Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, `${value}`]));
  expect(readConfig({ ...env, ...texts })).toEqual({ ...env, ...numbers, PORT: 0 });
});

test.each([
  { PORT: 'web' },
  { PORT: '-1' },
  { PORT: '70000' },
  { PORT: '80.5' },
  { PORT: ' ' },
  { PORT: '0x10' },
  { PORT: '1e3' },
  { DATABASE_URL: 'mysql://user:hidden@host/db' },
  { DATABASE_URL: 'hidden' },
  { RATES: 'hidden' },
  { LOG: 'hidden' },
  { DATABASE_REPLICA_URL: 'hidden', DATABASE_URL: 'postgres://a@b/c' },
  { DATABASE_REPLICA_URL: 'postgres://hidden@b/c' },
  { DATABASE_CONNECTIONS: '0' },
  { METRICS_TOKEN: 'hidden' },
  { TRUSTED_PROXIES: 'hidden' },
  { TRUSTED_PROXIES: '10.0.0.0/33' },
  { RATE_DEVICE: '-1' },
  { LEAVE_SECONDS: 'hidden' },
])('%o is refused by the name of the variable, without its value', (env) => {
  const config = readConfig(env);
  const problem = 'problem' in config ? config.problem : '';
  expect(problem).toContain(Object.keys(env)[0]);
  expect(problem).not.toContain('hidden');
});

test('README.md explains every variable, and no other', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../server/README.md'), 'utf8');
  const explained = [...readme.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, name]) => name);
  expect(explained).toEqual(VARIABLES);
});
