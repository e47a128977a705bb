import { expect, test } from 'vitest';
import { SYNC_LIMITS } from '../../utils/model/sync-wire.ts';
import { onBothDatabases } from './databases.ts';
import { type Device, type Endpoint, newId, record, refusal } from './endpoint.ts';

const FULL = { status: 403, code: 'quota' };

function items(endpoint: Endpoint, count: number, value = 'a') {
  return Array.from({ length: count }, () => record(newId(), endpoint.stamp(), { core: value }));
}

function pushing(device: Device, recs: readonly unknown[]) {
  return device.post('/v1/sync/push', { recs });
}

onBothDatabases((endpoint) => {
  test('a full account takes no record more, but edits, and deletions that make room', async () => {
    endpoint().limits = { ...SYNC_LIMITS, accountRecords: 5 };
    const device = await endpoint().register();
    const kept = items(endpoint(), 5);
    await device.push(kept);
    const id = kept[0]?.id ?? '';
    const more = items(endpoint(), 1);
    expect(await refusal(pushing(device, more))).toEqual(FULL);
    expect((await device.pull()).cursor).toBe(5);

    expect((await pushing(device, [record(id, endpoint().stamp(1), { note: 'edited' })])).status).toBe(200);
    expect((await pushing(device, [record(id, endpoint().stamp(2), { del: '1' })])).status).toBe(200);
    expect((await pushing(device, more)).status).toBe(200);
    expect(await refusal(pushing(device, [record(id, endpoint().stamp(3), { del: null })]))).toEqual(FULL);
  });

  test('a batch that deletes as much as it adds fits into a full account', async () => {
    endpoint().limits = { ...SYNC_LIMITS, accountRecords: 5 };
    const device = await endpoint().register();
    const kept = items(endpoint(), 5);
    await device.push(kept);
    const gone = record(kept[0]?.id ?? '', endpoint().stamp(1), { del: '1' });
    expect((await pushing(device, [...items(endpoint(), 1), gone])).status).toBe(200);
  });

  test('an account that is full by bytes still takes deletions, and a deletion of what it never had', async () => {
    endpoint().limits = { ...SYNC_LIMITS, accountBytes: 20_000, deletionBytes: 2_000 };
    const device = await endpoint().register();
    const kept = items(endpoint(), 9, 'x'.repeat(2100));
    await device.push(kept);
    expect(await refusal(pushing(device, items(endpoint(), 1, 'x'.repeat(2100))))).toEqual(FULL);
    for (const { id } of kept)
      expect((await pushing(device, [record(id, endpoint().stamp(1), { del: '1' })])).status).toBe(200);
    expect((await pushing(device, [record(newId(), endpoint().stamp(1), { del: '1' })])).status).toBe(200);
  });

  test('deletions can not be used to store without end', async () => {
    endpoint().limits = { ...SYNC_LIMITS, accountBytes: 1_000, deletionBytes: 1_000 };
    const device = await endpoint().register();
    const graves = Array.from({ length: 3 }, () =>
      record(newId(), endpoint().stamp(), { del: 'x'.repeat(700) }),
    );
    expect((await pushing(device, graves.slice(0, 2))).status).toBe(200);
    expect(await refusal(pushing(device, graves.slice(2)))).toEqual(FULL);
  });

  test('a full account can be pulled', async () => {
    endpoint().limits = { ...SYNC_LIMITS, accountRecords: 5 };
    const device = await endpoint().register();
    await device.push(items(endpoint(), 5));
    await pushing(device, items(endpoint(), 1));
    expect((await device.pull()).recs).toHaveLength(5);
  });
});
