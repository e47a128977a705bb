import { sql } from 'drizzle-orm';
import type { Context } from 'hono';
import { z } from 'zod';
import type { Env, Services } from '../environment.ts';
import { answer, createRoute, type Mounting, problems } from '../open-api.ts';
import { refuse } from '../refuse.ts';

const status = z.object({ status: z.literal('ok') });

/** Whether the process runs (/healthz), and whether it can work (/readyz; /health is its older name). */
export function mountHealth({ app, services }: Mounting): void {
  const running = createRoute({
    method: 'get',
    path: '/healthz',
    summary: 'Whether the process runs: asks nothing else',
    responses: { 200: answer('It does', status) },
  });
  app.openapi(running, (c) => c.json({ status: 'ok' as const }, 200));
  for (const path of ['/readyz', '/health'])
    app.openapi(
      createRoute({
        method: 'get',
        path,
        summary:
          'Whether requests can be answered: the database answers, and the process is not about to end',
        responses: { 200: answer('They can', status), ...problems(503) },
      }),
      (c) => isReady(c, services),
    );
}

/** When the database does not answer, the app's error handler says 503. */
async function isReady(c: Context<Env>, { db, isLeaving }: Services) {
  if (isLeaving()) {
    c.header('Retry-After', '1');
    return refuse(c, 503, 'leaving', 'This process is about to end: ask another one.');
  }
  await db.execute(sql`select 1`);
  return c.json({ status: 'ok' as const }, 200);
}
