import type { Context } from 'hono';
import { z } from 'zod';
import type { DeviceAnswer } from '../../utils/model/sync-wire.ts';
import type { Env, Services } from '../environment.ts';
import { readJson } from '../read-json.ts';
import { refuse } from '../refuse.ts';
import { devices } from '../schema.ts';
import { formatToken, newDevice, newSecret, sha256 } from '../token.ts';

const MAX_BYTES = 4096;

/** POST /v1/devices: one more device of the caller's account, with a token of its own. */
export function addDevice({ db, now, random }: Services) {
  return async (c: Context<Env>): Promise<Response> => {
    const body = await readJson(c, MAX_BYTES);
    if (body instanceof Response) return body;
    if (!z.object({}).safeParse(body.json).success) return refuse(c, 400, 'bad', 'Send a JSON object.');

    const { account } = c.get('device');
    const device = newDevice(random);
    const token = formatToken({ account, device }, newSecret(random));
    await db
      .insert(devices)
      .values({ accountId: account, id: device, tokenHash: sha256(token), seen: now() });
    return c.json({ device, token } satisfies DeviceAnswer, 201);
  };
}
