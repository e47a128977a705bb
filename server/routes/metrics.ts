import { z } from 'zod';
import { createRoute, type Mounting, problems } from '../open-api.ts';
import { refuse } from '../refuse.ts';

/** GET /metrics: Prometheus's text for whoever has the operator's token, and nothing at all without one. */
export function mountMetrics({ app, services: { metrics } }: Mounting): void {
  if (!metrics) return;
  const route = createRoute({
    method: 'get',
    path: '/metrics',
    summary: "Prometheus's text, with METRICS_TOKEN as bearer token",
    responses: {
      200: { description: 'The text', content: { 'text/plain': { schema: z.string() } } },
      ...problems(401),
    },
  });
  app.openapi(route, async (c) => {
    const token = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
    const text = token === undefined ? undefined : await metrics.read(token);
    return text === undefined ? refuse(c, 401, 'token', 'Send the token for metrics.') : c.text(text, 200);
  });
}
