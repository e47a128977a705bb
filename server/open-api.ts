import { createRoute, OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ZodType } from 'zod';
import { problemSchema } from '../utils/model/sync-wire.ts';
import type { Env, Services } from './environment.ts';
import { refuse } from './refuse.ts';

/** The routes; each is mounted with what the document says of it, and is held to that by its types. */
export type App = OpenAPIHono<Env>;

/** What a route is mounted with. */
export interface Mounting {
  readonly app: App;
  readonly services: Services;
  /** Lets a device in; the route then reads `device`. */
  readonly device: MiddlewareHandler<Env>;
}

export { createRoute };

/** An app without routes. What does not fit a route's schemas is refused by the name of the part that is wrong. */
export function newApp(): App {
  return new OpenAPIHono<Env>({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      const [issue] = result.error.issues;
      const at = issue?.path.join('.');
      // Of the issue its place and kind: never what was sent.
      return refuse(
        c,
        400,
        'bad',
        `The ${PARTS[result.target]}${at ? `, at ${at},` : ''} is not as asked for.`,
      );
    },
  });
}

const PARTS = {
  json: 'body',
  form: 'body',
  query: 'query',
  param: 'path',
  header: 'header',
  cookie: 'cookie',
} as const;

/** A JSON body, for the document. */
export function jsonOf<T extends ZodType>(schema: T) {
  return { required: true, content: { 'application/json': { schema } } } as const;
}

/** An answer in JSON. */
export function answer<T extends ZodType>(description: string, schema: T) {
  return { description, content: { 'application/json': { schema } } } as const;
}

const WHEN: Readonly<Record<number, string>> = {
  400: 'Not what is asked for',
  401: 'No device of an account (`token`), or the account was deleted (`gone`)',
  403: 'No room',
  404: 'Not there',
  409: 'Not as things are now',
  413: 'Too big',
  415: 'Not JSON, or compressed',
  422: 'The Idempotency-Key was used with another body',
  429: 'Too often: see Retry-After',
  503: 'Not now: see Retry-After',
};

type Problems<S extends number> = Record<S, ReturnType<typeof answer<typeof problemSchema>>>;

/** The refusals a route may answer with. */
export function problems<S extends ContentfulStatusCode>(...statuses: S[]): Problems<S> {
  const entries = statuses.map((status) => [status, answer(WHEN[status] ?? 'Refused', problemSchema)]);
  // One entry for each status: what fromEntries makes has no keys in its type.
  return Object.fromEntries(entries) as Problems<S>;
}

/** Says in the document that a route wants the token of a device. */
export const BY_TOKEN = [{ device: [] }] satisfies RouteConfig['security'];

/** Refusals of every route that wants a token, and of every one that reads a body. */
export const OF_TOKEN = problems(401, 429, 503);
export const OF_BODY = problems(400, 413, 415);
export const OF_ALL = problems(429, 503);
/** Of what is the same for everybody: it has a name. */
export const OF_TAG = { 304: { description: 'You have it: If-None-Match named its ETag' } } as const;
