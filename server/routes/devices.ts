import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Context } from 'hono';
import { z } from 'zod';
import {
  deviceAnswerSchema,
  deviceIdSchema,
  deviceNameSchema,
  devicesAnswerSchema,
  doneAnswerSchema,
  renameRequestSchema,
} from '../../utils/model/sync-wire.ts';
import { refuseGone } from '../authenticate.ts';
import { hasRoom, putDevice } from '../device-rows.ts';
import type { Env } from '../environment.ts';
import {
  answer,
  BY_TOKEN,
  createRoute,
  jsonOf,
  type Mounting,
  OF_BODY,
  OF_TOKEN,
  problems,
} from '../open-api.ts';
import { readBody, SMALL_BODY } from '../read-body.ts';
import { refuse } from '../refuse.ts';
import { accounts, devices } from '../schema.ts';
import { formatToken, newDevice, newSecret } from '../token.ts';

const oneDevice = z.object({ id: deviceIdSchema });

/** /v1/devices: the devices of the caller's account; each can be added, named and removed by any other. */
export function mountDevices(mounting: Mounting): void {
  mountList(mounting);
  mountAdd(mounting);
  mountRename(mounting);
  mountRevoke(mounting);
}

function mountList({ app, services: { db }, device }: Mounting): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/devices',
    summary: 'Devices that may use the account, oldest first',
    security: BY_TOKEN,
    middleware: [device],
    responses: { 200: answer('The devices', devicesAnswerSchema), ...OF_TOKEN },
  });
  app.openapi(route, async (c) => {
    const { account } = c.get('device');
    const rows = await db
      .select()
      .from(devices)
      .where(and(eq(devices.accountId, account), isNull(devices.revokedAt)))
      .orderBy(asc(devices.created), asc(devices.id));
    const list = rows.map(({ id, name, created, seen }) => ({ id, name, added: created, seen }));
    return c.json({ devices: list }, 200);
  });
}

function mountAdd({ app, services: { db, now, random }, device }: Mounting): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/devices',
    summary: 'Add a device, by the token of another',
    security: BY_TOKEN,
    middleware: [device, readBody(SMALL_BODY)],
    request: { body: jsonOf(z.object({ name: deviceNameSchema.optional() })) },
    responses: {
      201: answer('The token of the new device', deviceAnswerSchema),
      ...OF_TOKEN,
      ...OF_BODY,
      ...problems(403),
    },
  });
  app.openapi(route, async (c) => {
    const { account } = c.get('device');
    const id = newDevice(random);
    const token = formatToken({ account, device: id }, newSecret(random));
    return db.transaction(async (tx) => {
      const [row] = await tx.select().from(accounts).where(eq(accounts.id, account)).for('update');
      if (!row || row.goneAt !== null) return refuseGone(c);
      if (!(await hasRoom(tx, account)))
        return refuse(c, 403, 'devices', 'The account has too many devices: remove one first.');
      await putDevice(tx, account, { id, token, name: c.req.valid('json').name, now: now() });
      return c.json({ device: id, token }, 201);
    });
  });
}

function mountRename({ app, services: { db }, device }: Mounting): void {
  const route = createRoute({
    method: 'patch',
    path: '/v1/devices/{id}',
    summary: 'Name a device',
    security: BY_TOKEN,
    middleware: [device, readBody(SMALL_BODY)],
    request: { params: oneDevice, body: jsonOf(renameRequestSchema) },
    responses: { 200: answer('Done', doneAnswerSchema), ...OF_TOKEN, ...OF_BODY, ...problems(404) },
  });
  app.openapi(route, async (c) => {
    const [renamed] = await db
      .update(devices)
      .set({ name: c.req.valid('json').name })
      .where(alive(c.get('device').account, c.req.valid('param').id))
      .returning({ id: devices.id });
    return renamed ? c.json({}, 200) : refuseNoDevice(c);
  });
}

function mountRevoke({ app, services: { db, now }, device }: Mounting): void {
  const route = createRoute({
    method: 'delete',
    path: '/v1/devices/{id}',
    summary: 'Remove a device: its token is refused from now on',
    security: BY_TOKEN,
    middleware: [device],
    request: { params: oneDevice },
    responses: { 200: answer('Done', doneAnswerSchema), ...OF_TOKEN, ...problems(400, 404) },
  });
  app.openapi(route, async (c) => {
    const [revoked] = await db
      .update(devices)
      .set({ revokedAt: now(), tokenHash: '', name: '' })
      .where(alive(c.get('device').account, c.req.valid('param').id))
      .returning({ id: devices.id });
    return revoked ? c.json({}, 200) : refuseNoDevice(c);
  });
}

function alive(account: string, id: string) {
  return and(eq(devices.accountId, account), eq(devices.id, id), isNull(devices.revokedAt));
}

function refuseNoDevice(c: Context<Env>) {
  return refuse(c, 404, 'no_device', 'The account has no such device.');
}
