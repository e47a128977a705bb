import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from '../utils/model/sync-wire.ts';

/** An answer that says no: `code` for programs, `message` for people. */
export function refuse(
  c: Context,
  status: ContentfulStatusCode,
  code: string,
  message: string,
  more: Pick<Problem, 'epoch' | 'now'> = {},
): Response {
  return c.json({ code, message, ...more } satisfies Problem, status);
}
