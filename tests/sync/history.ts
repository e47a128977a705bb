import { IDBFactory } from 'fake-indexeddb';
import type { Fetch } from '../../utils/endpoint/send.ts';
import { removeItem, restoreItem, saveItem } from '../../utils/store/items.ts';
import { countItems } from '../../utils/store/list.ts';
import { newItem } from '../store/make-store.ts';
import { contents, type Device, makeDevice, writeField } from './device.ts';
import { seeded } from './random.ts';

/** The endpoint under test, as much of it as a history needs. */
export interface SimulatedServer {
  readonly fetch: Fetch;
  readonly url?: string;
  readonly token?: string;
  /** The operator restores the last backup, or takes one. */
  readonly backup: () => Promise<void>;
  readonly restore: () => Promise<void>;
  /** What it holds, as `contentsOf` has it. Undefined where only the devices can be compared. */
  readonly contents?: () => Promise<string>;
}

export interface HistoryOptions {
  readonly steps: number;
  /** Milliseconds each device's clock is off. */
  readonly skews: readonly number[];
  readonly restores: boolean;
}

const DAY = 86_400_000;
const SKEWS = [0, 0, 300, -90_000, 45_000, 7_200_000, -400 * DAY];

/** Options drawn from the seed: half of the histories have right clocks, so that lost updates can be told. */
export function drawOptions(seed: number): HistoryOptions {
  const random = seeded(seed ^ 0x5eed);
  const skewed = random() < 0.5;
  const skews = [1, 2, 3].map(() => (skewed ? (SKEWS[Math.floor(random() * SKEWS.length)] ?? 0) : 0));
  return { steps: 40, skews, restores: random() < 0.5 };
}

/** Plays one random history of three devices and returns what is wrong at its end: nothing, it is hoped. */
export async function playHistory(
  seed: number,
  { steps, skews, restores }: HistoryOptions,
  start: (now: () => number) => Promise<SimulatedServer>,
): Promise<string[]> {
  const random = seeded(seed);
  const chance = (odds: number) => random() < odds;
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  let time = 1_700_000_000_000;
  let faults = true;
  const server = await start(() => time);
  /** Oracle two: the last value written of every field, by anyone. */
  const last = new Map<string, string>();
  const saved = new Set<string>();
  const devices: Device[] = [];
  const deaths: (() => void)[] = [];

  /** The network between a device and the server; a killed device's requests never end. */
  function network(index: number): Fetch {
    return async (url, init) => {
      const self = devices[index];
      time += Math.floor(random() * 50);
      if (faults && chance(0.1)) throw new TypeError('request dropped');
      if (faults && chance(0.05)) return kill(index);
      const answer = await server.fetch(url, init);
      if (faults && chance(0.1)) await server.fetch(url, init);
      if (faults && chance(0.1)) throw new TypeError('reply lost');
      if (faults && chance(0.05)) return kill(index);
      // The user goes on while the answer is on its way.
      if (faults && self && chance(0.15)) await edit(self, index);
      return answer;
    };
  }

  async function kill(index: number): Promise<Response> {
    await restart(index);
    return new Promise(() => undefined);
  }

  async function restart(index: number): Promise<void> {
    devices[index]?.store.database.close();
    await boot(index, devices[index]);
    deaths[index]?.();
  }

  async function boot(index: number, before?: Device): Promise<void> {
    devices[index] = await makeDevice({
      fetch: network(index),
      now: () => time + (skews[index] ?? 0),
      random,
      disk: before?.store.disk ?? new IDBFactory(),
      ...(before && { name: before.store.database.name }),
      ...(server.url !== undefined && { url: server.url }),
      ...(server.token !== undefined && { token: server.token }),
    });
  }

  async function edit(device: Device, index: number): Promise<void> {
    time += 1 + Math.floor(random() * 3000);
    const rows = await device.store.database.recs.toArray();
    const row = chance(0.35) ? undefined : pick(rows);
    if (!row) {
      const id = await saveItem(device.store, newItem(`${index}-${time}`));
      saved.add(id);
    } else if (row.dead) {
      if (chance(0.4)) {
        for (const [field, cell] of Object.entries(row.cells)) last.set(`${row.id} ${field}`, String(cell.v));
        last.set(`${row.id} del`, 'null');
        await restoreItem(device.store, row.id);
      }
    } else if (chance(0.2)) {
      last.set(`${row.id} del`, '1');
      await removeItem(device.store, row.id);
    } else {
      const field = pick(['note', 'list']) ?? 'note';
      last.set(`${row.id} ${field}`, `${index} ${time}`);
      await writeField(device, row.id, field, `${index} ${time}`);
    }
  }

  /** A round, or as much of it as the device lives through. */
  async function sync(index: number): Promise<string> {
    const device = devices[index];
    if (!device) return 'off';
    const death = new Promise<string>((resolve) => {
      deaths[index] = () => resolve('killed');
    });
    const life = device.sync.round({ force: true }).catch((error: unknown) => {
      // A dead device's database is shut; a living one's is not.
      if (devices[index] === device) throw error;
      return 'killed';
    });
    return Promise.race([life, death]);
  }

  for (const index of skews.keys()) await boot(index);
  for (let step = 0; step < steps; step++) {
    time += 1 + Math.floor(random() * 5000);
    const index = Math.floor(random() * skews.length);
    const device = devices[index];
    const draw = random();
    if (!device) continue;
    if (draw < 0.55) await edit(device, index);
    else if (draw < 0.92) await sync(index);
    else if (draw < 0.95) await restart(index);
    else if (draw < 0.975) await server.backup();
    else if (restores) await server.restore();
  }

  faults = false;
  const confirmed = async (device: Device) => {
    // The user is asked before many items go; here they agree.
    if ((await device.sync.state()).removals) await device.sync.decideRemovals('apply');
  };
  const wrong: string[] = [];
  for (let turn = 0; turn < 3; turn++) {
    for (const index of skews.keys()) {
      time += 10;
      const how = await sync(index);
      if (how !== 'synced') wrong.push(`device ${index} ended ${how}`);
      const device = devices[index];
      if (device) await confirmed(device);
    }
  }
  const held = await Promise.all(devices.map(contents));
  if (new Set(held).size > 1) wrong.push('devices differ');
  if (server.contents && (await server.contents()) !== held[0]) wrong.push('the server differs');
  for (const { store, sync: client } of devices) {
    if ((await client.state()).pending > 0) wrong.push('something is still to be sent');
    const rows = await store.database.recs.toArray();
    const shown = rows.filter((row) => row.savedAt !== undefined).length;
    if ((await countItems(store)) !== shown) wrong.push('the count is wrong');
    for (const id of saved)
      if (!rows.some((row) => row.id === id && row.cells.core)) wrong.push(`${id} is lost`);
    if (skews.some((skew) => skew !== 0)) continue;
    for (const [name, value] of last) {
      const [id, field = ''] = name.split(' ');
      const got = String(rows.find((row) => row.id === id)?.cells[field]?.v);
      if (got !== value) wrong.push(`lost update of ${name}: wanted ${value}, got ${got}`);
    }
  }
  for (const { store } of devices) store.database.close();
  return wrong;
}
