import { z } from 'zod';

/** Products remembered of a tab: as many as its page keeps. The first ones are forgotten. */
const MOST_KEYS = 2000;
/** Tabs remembered; the one whose page is oldest is forgotten, since nobody tells when a tab was closed. */
const MOST_TABS = 40;
const TAB = /^tab (\d+)$/;
const marksSchema = z.array(z.tuple([z.string(), z.boolean()]));

/** Where it is remembered who has asked for what: it outlives the worker, not the browser (`storage.session`). */
export interface FollowedMemory {
  read(): Promise<Readonly<Record<string, unknown>>>;
  write(entries: Readonly<Record<string, unknown>>): Promise<void>;
  remove(names: readonly string[]): Promise<void>;
}

/** By product key: whether the page was told that it is saved; undefined while it has been told nothing. */
export type Marks = ReadonlyMap<string, boolean | undefined>;

/** Which tab has looked up which products, and what it was told of them. */
export interface Followed {
  readonly tabs: ReadonlyMap<number, Marks>;
  /** Takes over what an earlier worker remembered; anything that is not its writing is ignored. */
  restore(entries: Readonly<Record<string, unknown>>): void;
  /** A new page in the tab: nothing was asked there yet. */
  renew(tab: number): void;
  /** Undefined leaves what was told before. */
  mark(tab: number, told: Iterable<readonly [key: string, saved: boolean | undefined]>): void;
}

export function createFollowed(memory: FollowedMemory, report: (error: unknown) => void): Followed {
  const tabs = new Map<number, Map<string, boolean | undefined>>();

  const unwritten = new Set<number>();
  let isWriting = false;
  /** One write at a time; what changes meanwhile goes with the next. */
  async function remember(tab: number) {
    unwritten.add(tab);
    if (isWriting) return;
    isWriting = true;
    while (unwritten.size > 0) {
      const entries = [...unwritten].map((one) => [`tab ${one}`, writable(tabs.get(one))]);
      unwritten.clear();
      await memory.write(Object.fromEntries(entries)).catch(report);
    }
    isWriting = false;
  }

  return {
    tabs,
    restore(entries) {
      for (const [name, value] of Object.entries(entries)) {
        const tab = TAB.exec(name)?.[1];
        const marks = marksSchema.safeParse(value);
        if (tab !== undefined && marks.success) tabs.set(Number(tab), new Map(marks.data));
      }
    },
    renew(tab) {
      tabs.delete(tab);
      tabs.set(tab, new Map());
      void remember(tab);
      const forgotten = [...tabs.keys()].slice(0, -MOST_TABS);
      for (const old of forgotten) tabs.delete(old);
      if (forgotten.length > 0) memory.remove(forgotten.map((old) => `tab ${old}`)).catch(report);
    },
    mark(tab, told) {
      const marks = tabs.get(tab) ?? new Map<string, boolean | undefined>();
      tabs.set(tab, marks);
      for (const [key, saved] of told) {
        const known = saved ?? marks.get(key);
        // Re-inserted, so that the map's order is by age.
        marks.delete(key);
        marks.set(key, known);
      }
      for (const key of marks.keys()) {
        if (marks.size <= MOST_KEYS) break;
        marks.delete(key);
      }
      void remember(tab);
    },
  };
}

function writable(marks: Marks | undefined): (readonly [string, boolean])[] {
  return [...(marks ?? [])].flatMap(([key, saved]) => (saved === undefined ? [] : [[key, saved] as const]));
}
