import { describe, expect, test } from 'vitest';
import { accounts, challenges, devices } from '../../server/schema.ts';
import { accountAnswerSchema, devicesAnswerSchema } from '../../utils/model/sync-wire.ts';
import { onBothDatabases } from './databases.ts';
import { newId, record, refusal } from './endpoint.ts';
import { createOwner, newDeviceId } from './owner.ts';

const MINUTE = 60_000;

onBothDatabases((endpoint) => {
  describe('who has the key of an account', () => {
    test('makes it with the first device, under the id that the key gives, and lets others in', async () => {
      const owner = createOwner(endpoint());
      const first = await owner.enrol();
      const second = await owner.enrol();
      expect(first.token.split('.').slice(0, 2)).toEqual([owner.account, first.id]);
      const saved = record(newId(), endpoint().stamp(), { core: 'a kettle' });
      await first.push([saved]);
      expect((await second.pull()).recs).toEqual([{ ...saved, ver: 1 }]);
    });

    test('is told when there is no such account, and none was asked for', async () => {
      const owner = createOwner(endpoint());
      const asking = owner.ask(await owner.enrolment(newDeviceId()));
      expect(await refusal(asking)).toEqual({ status: 404, code: 'no_account' });
      expect(await endpoint().db.select().from(accounts)).toEqual([]);
    });

    test('gets another token for a device that is there, in place of its old one', async () => {
      const owner = createOwner(endpoint());
      const before = await owner.enrol(undefined, 'desk');
      const after = await owner.enrol(before.id);
      expect(await refusal(before.get('/v1/sync/pull'))).toEqual({ status: 401, code: 'token' });
      const { devices: list } = devicesAnswerSchema.parse(await (await after.get('/v1/devices')).json());
      expect(list).toMatchObject([{ id: before.id, name: 'desk' }]);
    });

    test('asking at once with several devices makes one account', async () => {
      const owner = createOwner(endpoint());
      const devicesIn = await Promise.all([owner.enrol(), owner.enrol(), owner.enrol()]);
      expect(await endpoint().db.select().from(accounts)).toHaveLength(1);
      for (const device of devicesIn) expect((await device.get('/v1/sync/pull')).status).toBe(200);
    });

    test('has at most 32 devices at a time', async () => {
      const owner = createOwner(endpoint());
      const first = await owner.enrol();
      const { db, now } = endpoint();
      const row = (n: number) => ({ accountId: owner.account, id: `${n}`, tokenHash: '', seen: now });
      await db.insert(devices).values(Array.from({ length: 31 }, (_, n) => row(n)));
      const full = { status: 403, code: 'devices' };
      expect(await refusal(owner.ask(await owner.enrolment(newDeviceId())))).toEqual(full);
      expect(await refusal(first.post('/v1/devices', {}))).toEqual(full);
      await owner.enrol(first.id);
    });
  });

  describe('a challenge', () => {
    test('is answered once, also by two at the same moment', async () => {
      const owner = createOwner(endpoint());
      const body = await owner.enrolment(newDeviceId(), { create: true });
      const answers = await Promise.all([owner.ask(body), owner.ask(body), owner.ask(body)]);
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 401, 401]);
      expect(await refusal(owner.ask(body))).toEqual({ status: 401, code: 'challenge' });
    });

    test('ends after five minutes', async () => {
      const owner = createOwner(endpoint());
      const body = await owner.enrolment(newDeviceId(), { create: true });
      endpoint().now += 5 * MINUTE;
      expect(await refusal(owner.ask(body))).toEqual({ status: 401, code: 'challenge' });
    });

    test('of nobody, and one that was changed, is refused', async () => {
      const owner = createOwner(endpoint());
      const body = await owner.enrolment(newDeviceId(), { create: true });
      const challenge = String(body.challenge);
      for (const other of ['A'.repeat(54), `${challenge}A`, `B${challenge.slice(1)}`])
        expect(await refusal(owner.ask({ ...body, challenge: other }))).toEqual({
          status: 401,
          code: 'challenge',
        });
      expect((await owner.ask(body)).status).toBe(201);
    });

    test('is not written down before it was answered, and only till it ends', async () => {
      const owner = createOwner(endpoint());
      await owner.enrolment(newDeviceId());
      expect(await endpoint().db.select().from(challenges)).toEqual([]);
      await owner.enrol();
      endpoint().now += 6 * MINUTE;
      await owner.enrol();
      expect(await endpoint().db.select().from(challenges)).toHaveLength(1);
    });
  });

  test('a signature of another key, over another challenge or for another device is refused, and changes nothing', async () => {
    const owner = createOwner(endpoint());
    const other = createOwner(endpoint());
    const body = await owner.enrolment(newDeviceId(), { create: true });
    const theirs = await other.enrolment(newDeviceId(), { create: true });
    for (const part of [
      { key: theirs.key },
      { challenge: theirs.challenge },
      { device: theirs.device },
      { signature: theirs.signature },
      { key: 'A'.repeat(43) },
    ])
      expect(await refusal(owner.ask({ ...body, ...part }))).toEqual({ status: 401, code: 'signature' });
    expect(await endpoint().db.select().from(accounts)).toEqual([]);
  });

  test('a device that was removed is told so, and does not come back under its id', async () => {
    const owner = createOwner(endpoint());
    const first = await owner.enrol();
    const second = await owner.enrol();
    expect((await first.ask('DELETE', `/v1/devices/${second.id}`)).status).toBe(200);
    const revoked = { status: 401, code: 'revoked' };
    expect(await refusal(second.get('/v1/sync/pull'))).toEqual(revoked);
    expect(await refusal(owner.ask(await owner.enrolment(second.id, { create: true })))).toEqual(revoked);
    expect(await refusal(first.ask('DELETE', `/v1/devices/${second.id}`))).toEqual({
      status: 404,
      code: 'no_device',
    });
  });

  test('a device names itself and others of its account, and none of another one', async () => {
    const owner = createOwner(endpoint());
    const first = await owner.enrol(undefined, 'opaque');
    endpoint().now += MINUTE;
    const second = await owner.enrol();
    const stranger = await createOwner(endpoint()).enrol();
    expect((await first.ask('PATCH', `/v1/devices/${second.id}`, { name: 'phone' })).status).toBe(200);
    expect(await refusal(stranger.ask('PATCH', `/v1/devices/${second.id}`, { name: 'x' }))).toEqual({
      status: 404,
      code: 'no_device',
    });
    expect((await stranger.ask('DELETE', `/v1/devices/${second.id}`)).status).toBe(404);
    const { now } = endpoint();
    expect(devicesAnswerSchema.parse(await (await first.get('/v1/devices')).json()).devices).toEqual([
      { id: first.id, name: 'opaque', added: now - MINUTE, seen: now - MINUTE },
      { id: second.id, name: 'phone', added: now, seen: now },
    ]);
  });

  test('an account that was deleted can be made anew, with nothing of what it held', async () => {
    const owner = createOwner(endpoint());
    const device = await owner.enrol();
    await device.push([record(newId(), endpoint().stamp(), { core: 'old' })]);
    const { epoch } = await device.pull();
    const early = await owner.enrolment(device.id, { create: true });
    await device.ask('DELETE', '/v1/account');
    expect((await owner.ask(early)).status).toBe(404);
    endpoint().now += MINUTE;
    const again = await owner.ask(await owner.enrolment(device.id, { create: true }));
    expect(accountAnswerSchema.parse(await again.json()).account).toBe(owner.account);
    const after = await (await owner.enrol()).pull();
    expect(after).toMatchObject({ cursor: 0, recs: [] });
    expect(after.epoch).toBeGreaterThan(epoch);
  });
});
