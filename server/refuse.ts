import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from '../utils/model/sync-wire.ts';
import type { Env } from './environment.ts';

/** An answer that says no: `code` for programs, `message` for people, `request` to find it in the log. */
export function refuse<S extends ContentfulStatusCode>(
  c: Context<Env>,
  status: S,
  code: string,
  message: string,
  more: Pick<Problem, 'epoch' | 'now'> = {},
) {
  const problem: Problem = { code, message, request: c.get('request'), ...more };
  return c.json(problem, status);
}
