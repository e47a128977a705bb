import type { RouteConfig } from '@hono/zod-openapi';
import { eq } from 'drizzle-orm';
import { accountStateSchema, doneAnswerSchema } from '../../utils/model/sync-wire.ts';
import { refuseGone } from '../authenticate.ts';
import { deleteAccount } from '../delete-account.ts';
import { exportAccount } from '../export-account.ts';
import { describeError } from '../failure.ts';
import { answer, BY_TOKEN, createRoute, type Mounting, OF_TOKEN } from '../open-api.ts';
import { accounts } from '../schema.ts';

/** /v1/account: what the endpoint has of the caller's account, all of it, and the end of it. */
export function mountAccount({ app, services: { db, now, limits, log }, device }: Mounting): void {
  const state = createRoute({
    method: 'get',
    path: '/v1/account',
    summary: 'How much the account holds',
    security: BY_TOKEN,
    middleware: [device],
    responses: { 200: answer('The account', accountStateSchema), ...OF_TOKEN },
  });
  app.openapi(state, async (c) => {
    const { account } = c.get('device');
    const [row] = await db.select().from(accounts).where(eq(accounts.id, account));
    if (!row || row.goneAt !== null) return refuseGone(c);
    const { created, records, bytes } = row;
    const room = { records: limits.accountRecords, bytes: limits.accountBytes };
    return c.json({ account, created, records, bytes, limits: room }, 200);
  });

  const remove = createRoute({
    method: 'delete',
    path: '/v1/account',
    summary: 'Delete the account: every row and every token, at once',
    security: BY_TOKEN,
    middleware: [device],
    responses: { 200: answer('Done', doneAnswerSchema), ...OF_TOKEN },
  });
  app.openapi(remove, async (c) => {
    await deleteAccount(db, c.get('device').account, now());
    return c.json({}, 200);
  });

  const file: RouteConfig['responses'] = {
    200: {
      description: 'One JSON object, as a file',
      content: { 'application/json': { schema: { type: 'object' } } },
    },
    ...OF_TOKEN,
  };
  const take = createRoute({
    method: 'get',
    path: '/v1/account/export',
    summary: 'All that is stored of the account: {account, exported, devices, recs}',
    security: BY_TOKEN,
    middleware: [device],
    responses: file,
  });
  app.openapi(take, async (c) => {
    const { account } = c.get('device');
    const start = now();
    const broken = (error: unknown) =>
      log({
        request: c.get('request'),
        method: 'GET',
        route: take.path,
        status: 500,
        milliseconds: now() - start,
        error: describeError(error),
      });
    const text = await exportAccount(db, account, start, broken);
    c.header('Content-Type', 'application/json');
    c.header('Content-Disposition', 'attachment; filename="feedcart-account.json"');
    return c.body(text);
  });
}
