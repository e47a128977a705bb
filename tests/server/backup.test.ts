import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../../server/commands.ts';
import { accounts, boxes } from '../../server/schema.ts';
import { onBothDatabases, openMemory } from './databases.ts';
import { createEndpoint, newId, record, refusal } from './endpoint.ts';
import { createOwner } from './owner.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'feedcart-backup-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

onBothDatabases((endpoint) => {
  /** Two accounts, one with more records than fit into one page, and what a device of it last saw. */
  const fill = async () => {
    const device = await createOwner(endpoint()).enrol(undefined, 'desk');
    const ids = Array.from({ length: 520 }, newId);
    const saved = ids.map((id, n) => record(id, endpoint().stamp(), { core: `\u0000 "${n}" \ud800` }));
    for (let n = 0; n < saved.length; n += 100) await device.push(saved.slice(n, n + 100));
    const { epoch, cursor } = await device.pull();
    await (await endpoint().register()).post('/v1/pairings', { id: newId(), box: 'sealed' });
    const file = join(directory, newId());
    expect(await runCommand('backup', [file], endpoint().db)).toEqual({ done: `525 rows are in ${file}` });
    return { device, saved, epoch, cursor, file };
  };

  test('a backup goes back into another database, where every device offers again what it lacks', async () => {
    const { device, saved, epoch, cursor, file } = await fill();
    const lost = record(newId(), endpoint().stamp(), { core: 'saved after the backup' });
    await device.push([lost]);

    const { db, close } = await openMemory();
    expect(await runCommand('restore', [file], db)).toMatchObject({
      done: expect.stringContaining('525 rows'),
    });
    const there = createEndpoint(db);
    const headers = { Authorization: `Bearer ${device.token}`, 'Content-Type': 'application/json' };
    const pull = async (query = '') => there.request(`/v1/sync/pull${query}`, { headers });
    expect(await refusal(pull(`?epoch=${epoch}&cursor=${cursor}`))).toMatchObject({ code: 'epoch' });
    const body = JSON.stringify({ recs: [lost] });
    expect((await there.request('/v1/sync/push', { method: 'POST', headers, body })).status).toBe(200);
    const recs: unknown[] = [];
    for (let next = '', more = true; more; ) {
      const page = await (await pull(next)).json();
      expect(page.epoch).toBeGreaterThan(epoch);
      recs.push(...page.recs);
      next = `?epoch=${page.epoch}&cursor=${page.cursor}`;
      ({ more } = page);
    }
    expect(recs).toEqual([...saved, lost].map((rec, n) => ({ ...rec, ver: n + 1 })));
    expect(await db.select().from(boxes)).toEqual([]);
    await close();
  });

  test('a backup that was cut off, or is none, puts nothing back', async () => {
    const { file } = await fill();
    const whole = await readFile(file);
    const lines = gunzipSync(whole).toString();
    const { db, close } = await openMemory();
    for (const bytes of [
      whole.subarray(0, whole.length - 40),
      gzipSync(lines.slice(0, lines.lastIndexOf('{'))),
      gzipSync(lines.split('\n').toSpliced(7, 1).join('\n')),
      gzipSync(lines.slice(lines.indexOf('\n') + 1)),
      Buffer.from('no gzip'),
    ]) {
      const broken = join(directory, newId());
      await writeFile(broken, bytes);
      expect(await runCommand('restore', [broken], db)).toMatchObject({ problem: expect.any(String) });
      expect(await db.select().from(accounts)).toEqual([]);
    }
    await close();
  });

  test('nothing is put back over accounts that are there', async () => {
    const { file } = await fill();
    expect(await runCommand('restore', [file], endpoint().db)).toMatchObject({
      problem: expect.stringContaining('empty'),
    });
  });

  test('a backup that fails leaves no file', async () => {
    const file = join(directory, 'nowhere', 'file');
    expect(await runCommand('backup', [file], endpoint().db)).toMatchObject({ problem: expect.any(String) });
    expect((await readdir(directory)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
