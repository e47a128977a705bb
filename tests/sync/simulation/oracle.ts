import { DELETED, stampTime } from '../../../utils/model/sync-wire.ts';
import type { RecordRow } from '../../../utils/store/record.ts';

/** Knows what was written by whom, and says at the end what of it is lost. */
export interface Oracle {
  /** A write that its device has confirmed. */
  readonly wrote: (device: number, id: string, field: string, value: string | null) => void;
  /** What is wrong with the records that all devices hold at the end. */
  readonly lost: (rows: readonly RecordRow[], clocksAreRight: boolean) => string[];
}

interface Writes {
  readonly byDevice: Map<number, string | null>;
  last: string | null;
}

export function createOracle(): Oracle {
  const writes = new Map<string, Writes>();
  return {
    wrote(device, id, field, value) {
      const known = writes.get(`${id} ${field}`) ?? { byDevice: new Map(), last: value };
      known.byDevice.set(device, value);
      known.last = value;
      writes.set(`${id} ${field}`, known);
    },
    lost(rows, clocksAreRight) {
      const held = new Map(rows.map((row) => [row.id, row]));
      return [...writes].flatMap(([name, { byDevice, last }]) => {
        const [id = '', field = ''] = name.split(' ');
        const cell = held.get(id)?.cells[field];
        if (!cell) return [`${name} is not there`];
        // The last word of the only device that wrote it stands, whatever the clocks say; of several, one's last word.
        const allowed = clocksAreRight ? [last] : [...byDevice.values()];
        return allowed.includes(cell.v) ? [] : [`${name} is ${cell.v}, wanted ${allowed.join(' or ')}`];
      });
    },
  };
}

/** Stamps made twice, or from a clock that nobody has, in what the endpoint was sent. */
export function createStampWatch(now: () => number): {
  readonly sent: (body: string) => void;
  readonly wrong: string[];
} {
  const seen = new Map<string, string>();
  const wrong: string[] = [];
  return {
    wrong,
    sent(body) {
      const { recs }: { recs: { id: string; cells: Record<string, { t: string; v: string | null }> }[] } =
        JSON.parse(body);
      for (const { id, cells } of recs) {
        for (const [field, { t, v }] of Object.entries(cells)) {
          const place = `${id} ${field} ${t}`;
          const before = seen.get(place);
          if (before !== undefined && before !== JSON.stringify(v) && field !== DELETED)
            wrong.push(`${place} has two values`);
          seen.set(place, JSON.stringify(v));
          if (stampTime(t) > now() + 20 * 366 * 86_400_000) wrong.push(`${place} is of no time`);
        }
      }
    },
  };
}
