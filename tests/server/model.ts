import fc from 'fast-check';
import { type Cell, formatStamp, type PullRecord } from '../../utils/model/sync-wire.ts';

/** One push: record ids with the cells pushed for them. */
export type Push = readonly (readonly [id: string, cells: ReadonlyMap<string, Cell>])[];

/** The rules in a few lines: the greater stamp wins, and a new version only where something won. */
export class Model {
  readonly #records = new Map<string, { ver: number; cells: Map<string, Cell> }>();
  #ver = 0;

  /** Gives the version of each pushed record. */
  push(push: Push): number[] {
    return push.map(([id, cells]) => {
      const before = this.#records.get(id) ?? { ver: 0, cells: new Map<string, Cell>() };
      const winners = [...cells].filter(([field, cell]) => cell.t > (before.cells.get(field)?.t ?? ''));
      if (winners.length === 0) return before.ver;
      this.#ver += 1;
      this.#records.set(id, { ver: this.#ver, cells: new Map([...before.cells, ...winners]) });
      return this.#ver;
    });
  }

  pull(cursor: number): { cursor: number; recs: PullRecord[] } {
    const recs = [...this.#records]
      .filter(([, record]) => record.ver > cursor)
      .toSorted(([, a], [, b]) => a.ver - b.ver)
      .map(([id, { ver, cells }]) => ({ id, ver, cells: Object.fromEntries(cells) }));
    return { cursor: this.#ver, recs };
  }
}

/** Pushes to few records and fields, with stamps close together, so that they meet often. */
export function histories(now: number, maxLength: number): fc.Arbitrary<Push[]> {
  const cell = fc.record({
    t: fc
      .tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 0, max: 2 }), fc.constantFrom('a', 'b'))
      .map(([ms, counter, node]) => formatStamp(now + ms, counter, node.repeat(16))),
    v: fc.option(fc.string({ unit: 'binary', maxLength: 20 })),
  });
  const field = fc.constantFrom('core', 'note', 'del', 'constructor', 'valueof');
  const cells = fc
    .uniqueArray(fc.tuple(field, cell), { selector: ([name]) => name, maxLength: 4 })
    .map((entries) => new Map(entries));
  const push = fc.array(fc.tuple(fc.constantFrom('1'.repeat(32), '2'.repeat(32)), cells), { maxLength: 4 });
  return fc.array(push, { minLength: 1, maxLength });
}

/** The records of a push as they are sent. */
export function asSent(push: Push) {
  return push.map(([id, cells]) => ({ id, cells: Object.fromEntries(cells) }));
}
