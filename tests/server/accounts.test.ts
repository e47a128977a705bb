import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { renewEpochs } from '../../server/renew-epochs.ts';
import { accounts, creations, devices } from '../../server/schema.ts';
import { onBothDatabases } from './databases.ts';
import { newAccountRequest, newId, record, refusal } from './endpoint.ts';

const HOUR = 60 * 60 * 1000;

onBothDatabases((endpoint) => {
  describe('an account', () => {
    test('is created with a first device whose token works at once', async () => {
      const answer = await endpoint().request('/v1/accounts', newAccountRequest());
      expect(answer.status).toBe(201);
      const { account, device, token } = await answer.json();
      expect(account).toMatch(/^[0-9a-f]{32}$/);
      expect(device).toMatch(/^[0-9a-f]{16}$/);
      const pulled = await endpoint().request('/v1/sync/pull', {
        headers: { Authorization: `Bearer ${token}` },
      });
      expect(pulled.status).toBe(200);
    });

    test('is the same one when the same request is repeated within a day, and another one after it', async () => {
      const key = randomUUID();
      const ask = async () => (await endpoint().request('/v1/accounts', newAccountRequest(key))).json();
      const first = await ask();
      endpoint().now += 23 * HOUR;
      expect(await ask()).toEqual(first);
      endpoint().now += 2 * HOUR;
      expect((await ask()).account).not.toBe(first.account);
    });

    test('is made once when the same request comes several times at once', async () => {
      const key = randomUUID();
      const answers = await Promise.all(
        Array.from({ length: 8 }, async () => {
          const answer = await endpoint().request('/v1/accounts', newAccountRequest(key));
          return answer.text();
        }),
      );
      expect(new Set(answers).size).toBe(1);
      expect(await endpoint().db.select().from(accounts)).toHaveLength(1);
    });

    test('is refused when the key was used with another body', async () => {
      const key = randomUUID();
      await endpoint().request('/v1/accounts', newAccountRequest(key));
      const other = endpoint().request('/v1/accounts', newAccountRequest(key, '{"name":"other"}'));
      expect(await refusal(other)).toEqual({ status: 422, code: 'idempotency_key' });
    });

    test.each(['', 'short', 'a'.repeat(300), 'a space in the middle of it'])(
      'is refused with the Idempotency-Key "%s"',
      async (key) => {
        const answer = endpoint().request('/v1/accounts', newAccountRequest(key));
        expect(await refusal(answer)).toEqual({ status: 400, code: 'idempotency_key' });
      },
    );

    test.each(['[]', 'null', '"text"', '{', ''])('is refused with the body %s', async (body) => {
      const answer = endpoint().request('/v1/accounts', newAccountRequest(randomUUID(), body));
      expect(await refusal(answer)).toEqual({ status: 400, code: 'bad' });
    });
  });

  describe('a device', () => {
    test('sees what another device of its account saved', async () => {
      const first = await endpoint().register();
      const second = await first.join();
      const saved = record(newId(), endpoint().stamp(), { core: 'a kettle' });
      await first.push([saved]);
      expect((await second.pull()).recs).toEqual([{ ...saved, ver: 1 }]);
    });

    test('sees and changes nothing of another account, even with its record ids', async () => {
      const mine = await endpoint().register();
      const other = await endpoint().register();
      const saved = record(newId(), endpoint().stamp(), { core: 'mine' });
      await mine.push([saved]);
      const push = await other.push([record(saved.id, endpoint().stamp(1), { core: 'theirs' })]);
      expect(push.results).toEqual([{ id: saved.id, ver: 1 }]);
      expect((await mine.pull()).recs).toEqual([{ ...saved, ver: 1 }]);
      expect((await other.pull()).recs).toHaveLength(1);
    });

    test('is let in by its own secret alone: not by that of another one, nor by half of it', async () => {
      const mine = await endpoint().register();
      const other = await (await endpoint().register()).join();
      const [account, device, secret = ''] = mine.token.split('.');
      const turned = (at: number) =>
        secret.slice(0, at) + (secret[at] === 'A' ? 'B' : 'A') + secret.slice(at + 1);
      for (const wrong of [
        other.token.split('.')[2],
        turned(0),
        turned(21),
        secret.slice(0, 42),
        `${secret}A`,
        '',
      ]) {
        const headers = { Authorization: `Bearer ${account}.${device}.${wrong}` };
        const answer = endpoint().request('/v1/sync/pull', { headers });
        expect(await refusal(answer)).toEqual({ status: 401, code: 'token' });
      }
      expect((await mine.get('/v1/sync/pull')).status).toBe(200);
    });

    test('cannot use its token under the name of another account', async () => {
      const mine = await endpoint().register();
      const other = await endpoint().register();
      const forged = [other.token.split('.')[0], ...mine.token.split('.').slice(1)].join('.');
      const answer = endpoint().request('/v1/sync/pull', { headers: { Authorization: `Bearer ${forged}` } });
      expect(await refusal(answer)).toEqual({ status: 401, code: 'token' });
    });

    test('is let in no more when its row is gone, while the others are', async () => {
      const first = await endpoint().register();
      const second = await first.join();
      await endpoint().db.execute(sql`delete from device where id = ${second.token.split('.')[1]}`);
      expect((await second.get('/v1/sync/pull')).status).toBe(401);
      expect((await first.get('/v1/sync/pull')).status).toBe(200);
    });

    test('is noted as seen once a day', async () => {
      const device = await endpoint().register();
      const start = endpoint().now;
      const seen = async () => (await endpoint().db.select().from(devices))[0]?.seen;
      endpoint().now = start + 23 * HOUR;
      await device.pull();
      expect(await seen()).toBe(start);
      endpoint().now = start + 25 * HOUR;
      await device.pull();
      expect(await seen()).toBe(start + 25 * HOUR);
    });
  });

  test('no token is in the database', async () => {
    const first = await endpoint().register();
    const second = await first.join();
    const { db } = endpoint();
    const text = JSON.stringify([await db.select().from(devices), await db.select().from(creations)]);
    expect(text).toContain(first.token.split('.')[0]);
    for (const device of [first, second]) expect(text).not.toContain(device.token.split('.')[2]);
  });

  test('after a restore every device is asked to offer everything again', async () => {
    const device = await endpoint().register();
    const { epoch, cursor } = await device.pull();
    const renewed = Math.max(epoch + 1, endpoint().now);
    await renewEpochs(endpoint().db, endpoint().now);
    const stale = { status: 409, code: 'epoch', epoch: renewed, now: endpoint().now };
    expect(await refusal(device.get(`/v1/sync/pull?epoch=${epoch}&cursor=${cursor}`))).toEqual(stale);
    expect(await refusal(device.post('/v1/sync/push', { epoch, cursor, recs: [] }))).toEqual(stale);
    expect((await device.pull({ epoch: renewed, cursor: 0 })).epoch).toBe(renewed);
  });
});
