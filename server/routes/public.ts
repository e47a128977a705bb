import type { RouteConfig } from '@hono/zod-openapi';
import { RATES_PATH } from '../../utils/model/rates-wire.ts';
import { RULES_PATH } from '../../utils/model/rules-wire.ts';
import { createRoute, type Mounting, OF_ALL, OF_TAG, problems } from '../open-api.ts';
import { type ReadPublicFile, servePublic } from '../public-file.ts';
import { refuse } from '../refuse.ts';

/** What is the same for everybody, asked for without a token: GET /v1/rules and /v1/rates. */
export function mountPublic(mounting: Mounting): void {
  const { rules, rates } = mounting.services;
  mountFile(mounting, rules, {
    path: RULES_PATH,
    summary: 'Signed rules for sites and shops',
    type: 'text/plain; charset=utf-8',
    none: ['no_rules', 'This endpoint serves no rules.'],
  });
  mountFile(mounting, rates, {
    path: RATES_PATH,
    summary: "A day's exchange rates",
    type: 'application/json',
    none: ['no_rates', 'This endpoint has no exchange rates now.'],
  });
}

interface About {
  readonly path: string;
  readonly summary: string;
  readonly type: string;
  readonly none: readonly [code: string, message: string];
}

function mountFile({ app }: Mounting, read: ReadPublicFile, { path, summary, type, none }: About): void {
  const responses: RouteConfig['responses'] = {
    200: { description: 'The same bytes for everybody', content: { [type]: { schema: { type: 'string' } } } },
    ...OF_TAG,
    ...OF_ALL,
    ...problems(404),
  };
  const route = createRoute({ method: 'get', path, summary, responses });
  app.openapi(route, async (c) => {
    const file = await read();
    return file ? servePublic(c, file, type) : refuse(c, 404, ...none);
  });
}
