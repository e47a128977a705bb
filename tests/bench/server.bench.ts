import { PGlite } from '@electric-sql/pglite';
import { test } from 'vitest';
import { openPglite } from '../../server/open-pglite.ts';
import { formatStamp } from '../../utils/model/sync-wire.ts';
import { createEndpoint, newId, record } from '../server/endpoint.ts';

test('the endpoint on PGlite in memory', async ({ bench }) => {
  const { db, close } = await openPglite(new PGlite());
  const endpoint = createEndpoint(db);
  const device = await endpoint.register();
  const values = { core: 'x'.repeat(600), note: 'y'.repeat(100), list: 'z', position: '1' };
  let tick = 0;
  const stamp = () => formatStamp(endpoint.now - 1_000_000 + tick++, 0, '0'.repeat(16));
  const known = record(newId(), stamp(), values);
  const { epoch } = await device.push([known]);

  await bench('push of one new record', () => device.push([record(newId(), stamp(), values)])).run();
  await bench('push of what is known', () => device.push([known])).run();
  const { cursor } = await device.pull({ limit: 1 });
  await bench('pull of one page of one', () => device.pull({ epoch, cursor: cursor - 1, limit: 1 })).run();
  await close();
}, 120_000);
