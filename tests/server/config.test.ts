import { expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';

test('without variables the endpoint listens on this machine alone, on the embedded database', () => {
  expect(readConfig({ PATH: '/bin' })).toEqual({
    HOST: '127.0.0.1',
    PORT: 8787,
    DATA_DIR: '.feedcart/pgdata',
    RATES: 'daily',
    LOG: 'requests',
  });
});

test('a variable that is set to nothing is not set', () => {
  const empty = { HOST: '', PORT: '', DATABASE_URL: '', DATA_DIR: '', RULES_FILE: '', RATES: '', LOG: '' };
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
    LOG: 'none',
  };
  expect(readConfig(env)).toEqual({ ...env, PORT: 0 });
});

test.each([
  { PORT: 'web' },
  { PORT: '-1' },
  { PORT: '70000' },
  { PORT: '80.5' },
  { DATABASE_URL: 'mysql://user:hidden@host/db' },
  { DATABASE_URL: 'hidden' },
  { RATES: 'hidden' },
  { LOG: 'hidden' },
])('%o is refused by the name of the variable, without its value', (env) => {
  const config = readConfig(env);
  const problem = 'problem' in config ? config.problem : '';
  expect(problem).toContain(Object.keys(env)[0]);
  expect(problem).not.toContain('hidden');
});
