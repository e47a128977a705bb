import { useState } from 'preact/hooks';
import type { ListRows } from './list-view.ts';

/** Which wishes are selected, and how that is changed. */
export interface Selecting {
  readonly count: number;
  readonly has: (id: string) => boolean;
  readonly ids: readonly string[];
  /** One more or one less; with a range, all between it and the last one that was toggled. */
  readonly toggle: (id: string, index: number, isRange: boolean) => void;
  /** All from one row to another. */
  readonly extend: (from: number, to: number) => void;
  readonly set: (ids: readonly string[]) => void;
  readonly clear: () => void;
}

/** A selection in a list; it outlives scrolling and searching. */
export function useSelection(rows: ListRows | undefined): Selecting {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<number>();
  const add = (from: number, to: number): void => {
    const between = rows?.ids(Math.min(from, to), Math.max(from, to) + 1) ?? [];
    setIds(new Set([...ids, ...between]));
  };
  return {
    count: ids.size,
    has: (id) => ids.has(id),
    ids: [...ids],
    toggle(id, index, isRange) {
      if (isRange && anchor !== undefined) add(anchor, index);
      else setIds(ids.has(id) ? new Set([...ids].filter((other) => other !== id)) : new Set([...ids, id]));
      if (!isRange) setAnchor(index);
    },
    extend(from, to) {
      add(anchor ?? from, to);
      if (anchor === undefined) setAnchor(from);
    },
    set: (all) => setIds(new Set(all)),
    clear() {
      setIds(new Set());
      setAnchor(undefined);
    },
  };
}
