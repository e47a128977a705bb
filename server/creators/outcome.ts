import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Why something was not done, as the route will say it. */
export interface Refused<S extends ContentfulStatusCode = ContentfulStatusCode> {
  readonly refused: readonly [status: S, code: string, message: string];
}

/** A refusal: a status, a code for programs, a sentence for people. */
export function refused<S extends ContentfulStatusCode>(
  status: S,
  code: string,
  message: string,
): Refused<S> {
  return { refused: [status, code, message] };
}
