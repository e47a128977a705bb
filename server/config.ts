import { z } from 'zod';

/** A variable that is set to nothing is not set. */
const unset = (value: unknown) => (value === '' ? undefined : value);

const configSchema = z.object({
  HOST: z.preprocess(unset, z.string().default('127.0.0.1')),
  PORT: z.preprocess(unset, z.coerce.number().int().min(0).max(65_535).default(8787)),
  DATABASE_URL: z.preprocess(unset, z.url({ protocol: /^postgres(ql)?$/ }).optional()),
  DATA_DIR: z.preprocess(unset, z.string().default('.feedcart/pgdata')),
  RULES_FILE: z.preprocess(unset, z.string().optional()),
  RATES: z.preprocess(unset, z.enum(['daily', 'none']).default('daily')),
  LOG: z.preprocess(unset, z.enum(['requests', 'none']).default('requests')),
});

/** How the endpoint is run; each variable is explained in README.md. */
export type Config = z.infer<typeof configSchema>;

/** The configuration in the environment, or what is wrong with it, a line a variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config | { problem: string } {
  const config = configSchema.safeParse(env);
  if (config.success) return config.data;
  // Not the value: DATABASE_URL holds a password.
  return {
    problem: config.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
  };
}
