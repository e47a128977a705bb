import type { Fetch } from '../../../utils/endpoint/send.ts';
import { formatStamp, stampTime } from '../../../utils/model/sync-wire.ts';
import type { RecordRow } from '../../../utils/store/record.ts';
import { changeSettings } from '../../../utils/store/settings.ts';
import { contentsOf } from '../content.ts';
import { seeded } from '../random.ts';
import { edit } from './edits.ts';
import { simulatedEndpoint } from './endpoint.ts';
import { type Life, live } from './life.ts';
import type { Disk } from './memory-database.ts';
import type { HistoryOptions } from './options.ts';
import { createOracle, createStampWatch } from './oracle.ts';

const START = 1_700_000_000_000;
const DAY = 86_400_000;
/** How far a stamp of a device that knows the time may be from it: others' may lie a minute ahead. */
const NEAR = 65_000;

/** Plays one history, the same for the same seed, and returns what is wrong at its end: nothing, it is hoped. */
export async function play(seed: number, options: HistoryOptions): Promise<string[]> {
  const random = seeded(seed);
  const chance = (odds: number) => random() < odds;
  const below = (bound: number) => Math.floor(random() * bound);
  let time = START;
  let faults = true;
  let edits = 0;
  const skews = [...options.skews];
  const server = simulatedEndpoint(() => time);
  const oracle = createOracle();
  const stamps = createStampWatch(() => time);
  const wrong: string[] = [];
  const disks: Disk[] = skews.map((_, index) => newDisk(index));
  const lives: Life[] = [];
  /** Copies of requests that a slow way delivers late, after others that were sent later. */
  const late: (() => Promise<unknown>)[] = [];
  /** Devices that have heard the server's time since their clock was set. */
  const inStep = new Set<number>();
  const editor = {
    random,
    oracle,
    unique: () => `e${++edits}`,
    stamped(device: number, stamp: string) {
      const off = Math.abs(stampTime(stamp) - time);
      if (inStep.has(device) && off > NEAR) wrong.push(`device ${device} stamps ${off} ms off`);
    },
  };

  const network =
    (index: number): Fetch =>
    async (url, init) => {
      const life = lives[index];
      if (
        life &&
        'isBusy' in life.store.database &&
        Reflect.apply(Object(life.store.database).isBusy, null, [])
      )
        wrong.push('a transaction was open during a request');
      if (typeof init.body === 'string' && !options.encrypted) stamps.sent(init.body);
      time += below(50);
      if (!faults) return server.fetch(url, init);
      if (chance(0.08)) throw new TypeError('request dropped');
      if (chance(0.04)) return trouble(below(4));
      if (chance(0.05)) {
        late.push(() => server.fetch(url, init));
        throw new TypeError('delayed');
      }
      const answer = await server.fetch(url, init);
      if (chance(0.08)) await server.fetch(url, init);
      if (chance(0.08)) late.push(() => server.fetch(url, init));
      if (chance(0.08)) throw new TypeError('reply lost');
      // The user goes on while the answer is on its way.
      if (life && chance(0.15)) {
        time += below(3000);
        await edit(life, index, editor);
      }
      return answer;
    };

  function boot(index: number): Life {
    const disk = disks[index] ?? newDisk(index);
    let drawn = 0;
    const life = live({
      disk,
      random,
      fetch: network(index),
      now: () => time + (skews[index] ?? 0),
      // Ids that no other device, life or draw has.
      randomBytes: (count) =>
        Uint8Array.from({ length: count }, (_, at) => (at === 0 ? index : at === 1 ? ++drawn : below(256))),
    });
    lives[index] = life;
    return life;
  }

  /** Lets a device do something for as long as it lives; a killed one starts again. */
  async function as(index: number, work: (life: Life) => Promise<unknown>): Promise<unknown> {
    const life = lives[index] ?? boot(index);
    if (faults && chance(0.2)) life.killIn(below(90));
    const result = await life.run(() => work(life));
    if (life.isDead()) boot(index);
    else life.killIn(Number.POSITIVE_INFINITY);
    return result;
  }

  const secret = options.encrypted ? { secret: '0'.repeat(31) + (seed % 10) } : {};
  for (const index of skews.keys()) {
    const endpoint = { url: 'https://sync.example', token: 'token', account: 'a', ...secret };
    await changeSettings(boot(index).store, { endpoint });
  }
  const round = async (index: number) => {
    const how = await as(index, ({ sync }) => sync.round({ force: true }));
    if (how === 'synced') inStep.add(index);
    return how;
  };
  for (let step = 0; step < options.steps; step++) {
    time += 1 + below(5000);
    const index = below(skews.length);
    const draw = random();
    if (draw < 0.5) await as(index, (life) => edit(life, index, editor));
    else if (draw < 0.88) await round(index);
    else if (draw < 0.91) await as(index, ({ sync }) => sync.decideRemovals('apply'));
    else if (draw < 0.94) await late.splice(below(late.length), 1)[0]?.();
    else if (draw < 0.965) server.backup();
    else if (draw < 0.98 && options.restores) server.restore();
    else if (options.jumps) {
      skews[index] = (below(3) - 1) * 500 * DAY;
      inStep.delete(index);
    } else time += below(DAY);
  }

  faults = false;
  for (const deliver of late) await deliver();
  for (let turn = 0; turn < 4; turn++) {
    for (const index of skews.keys()) {
      time += 10;
      const how = await round(index);
      if (how !== 'synced') wrong.push(`device ${index} ended ${String(how)}`);
      await as(index, ({ sync }) => sync.decideRemovals('apply'));
    }
  }

  const held = disks.map((disk) => rowsOf(disk));
  const texts = held.map((rows) => contentsOf(rows.map((row) => [row.id, row])));
  if (new Set(texts).size > 1) wrong.push('devices differ');
  if (stampsOf(server.records()) !== stampsOf(new Map(held[0]?.map((row) => [row.id, row]))))
    wrong.push('the server differs');
  const settings = disks.map((disk) => JSON.stringify(disk.get('settings')?.get('quiet')));
  if (new Set(settings).size > 1) wrong.push('settings differ');
  for (const life of lives) {
    const { pending, parked, removals } = await life.sync.state();
    if (pending + parked > 0 || removals) wrong.push(`left over: ${pending}, ${parked}, ${removals}`);
  }
  for (const [index, disk] of disks.entries()) {
    const count = disk.get('meta')?.get('itemCount');
    const shown = held[index]?.filter((row) => row.savedAt !== undefined).length ?? 0;
    if (count && 'value' in count && count.value !== shown) wrong.push('the count is wrong');
  }
  const right = !options.jumps && skews.every((skew) => skew === 0);
  return [...wrong, ...stamps.wrong, ...oracle.lost(held[0] ?? [], right)];
}

function rowsOf(disk: Disk): RecordRow[] {
  return [...(disk.get('recs')?.values() ?? [])] as RecordRow[];
}

/** What is where, without values: the endpoint's may be sealed. */
function stampsOf(
  records: ReadonlyMap<string, { readonly cells: ReadonlyMap<string, { t: string }> | RecordRow['cells'] }>,
): string {
  return [...records]
    .map(([id, { cells }]) => {
      const list = cells instanceof Map ? [...cells] : Object.entries(cells);
      return `${id} ${list
        .map(([field, { t }]) => `${field} ${t}`)
        .sort()
        .join(' ')}`;
    })
    .sort()
    .join('\n');
}

/** A disk as the first start leaves it. */
function newDisk(index: number): Disk {
  const device = formatStamp(0, 0, String(index + 1).padStart(16, '0')).slice(16);
  const start = { ms: 0, counter: 0 };
  const clock = { ...start, device, offset: 0, floor: start };
  return new Map([
    [
      'meta',
      new Map([
        ['dataVersion', { key: 'dataVersion', value: 1 }],
        ['clock', { key: 'clock', value: clock }],
        ['itemCount', { key: 'itemCount', value: 0 }],
      ]),
    ],
  ]);
}

function trouble(kind: number): Response {
  if (kind === 0) return Response.json({ code: 'internal', message: '' }, { status: 500 });
  if (kind === 1) return new Response('<html>Log in</html>', { headers: { 'content-type': 'text/html' } });
  if (kind === 2) return new Response('', { status: 503, headers: { 'retry-after': '30' } });
  return new Response('{"epoch":1,', { headers: { 'content-type': 'application/json' } });
}
