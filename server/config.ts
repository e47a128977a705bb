import { z } from 'zod';
import { parseProxies } from './client-address.ts';

/** A variable that is set to nothing is not set. */
const unset = (value: unknown) => (value === '' ? undefined : value);

const text = z.preprocess(unset, z.string().optional());
const postgres = z.preprocess(unset, z.url({ protocol: /^postgres(ql)?$/ }).optional());
/** Digits alone: " " is no 0, and "0x10" no 16. */
const whole = (most: number, otherwise: number, least = 0) =>
  z.preprocess(
    unset,
    z
      .string()
      .regex(/^\d{1,10}$/, 'a whole number')
      .transform(Number)
      .pipe(z.int().min(least).max(most))
      .default(otherwise),
  );

/** Followers that the programme wants, unless the operator says otherwise. */
export const PROGRAMME_FOLLOWERS = 1000;

const configSchema = z.object({
  HOST: z.preprocess(unset, z.string().default('127.0.0.1')),
  PORT: whole(65_535, 8787),
  DATABASE_URL: postgres,
  DATABASE_REPLICA_URL: postgres,
  DATABASE_CONNECTIONS: whole(1000, 10, 1),
  DATA_DIR: z.preprocess(unset, z.string().default('.feedcart/pgdata')),
  RULES_FILE: text,
  RATES: z.preprocess(unset, z.enum(['daily', 'none']).default('daily')),
  LOG: z.preprocess(unset, z.enum(['requests', 'none']).default('requests')),
  METRICS_TOKEN: z.preprocess(unset, z.string().min(16, 'at least 16 characters').optional()),
  ADMIN_TOKEN: z.preprocess(unset, z.string().min(16, 'at least 16 characters').optional()),
  TRUSTED_PROXIES: text.refine(
    (list) => list === undefined || parseProxies(list) !== undefined,
    'addresses or networks, separated by commas',
  ),
  RATE_ADDRESS: whole(1_000_000, 3000),
  RATE_ACCOUNT: whole(1_000_000, 1200),
  RATE_DEVICE: whole(1_000_000, 600),
  RATE_CREATOR: whole(1_000_000, 600),
  RATE_STRANGERS: whole(1_000_000, 120),
  PROGRAMME_FOLLOWERS: whole(1_000_000_000, PROGRAMME_FOLLOWERS),
  LOOK_AT_PROFILES: z.preprocess(unset, z.enum(['public', 'none']).default('public')),
  LEAVE_SECONDS: whole(300, 0),
});

/** What is wrong with variables that are right each by itself. */
const togetherSchema = configSchema.refine(
  (config) => config.DATABASE_REPLICA_URL === undefined || config.DATABASE_URL !== undefined,
  { path: ['DATABASE_REPLICA_URL'], error: 'of what? It needs DATABASE_URL' },
);

/** How the endpoint is run; each variable is explained in README.md. */
export type Config = z.infer<typeof configSchema>;

/** The names of all variables. */
export const VARIABLES: readonly string[] = Object.keys(configSchema.shape);

/** The configuration in the environment, or what is wrong with it, a line a variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config | { problem: string } {
  const config = togetherSchema.safeParse(env);
  if (config.success) return config.data;
  // Not the value: DATABASE_URL holds a password.
  return {
    problem: config.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
  };
}
