import { z } from 'zod';
import { addressOf, type PageId, readPageId } from './page-id.ts';

/** Products remembered of a page: as many as it keeps itself. The first ones are forgotten. */
const MOST_KEYS = 2000;
/** Pages remembered; the oldest is forgotten, since nobody tells when a tab was closed. */
const MOST_PAGES = 40;
const NAME = 'page ';
const marksSchema = z.array(z.tuple([z.string(), z.boolean()]));

/** Where it is remembered who has asked for what: it outlives the worker, not the browser (`storage.session`). */
export interface FollowedMemory {
  read(): Promise<Readonly<Record<string, unknown>>>;
  write(entries: Readonly<Record<string, unknown>>): Promise<void>;
  remove(names: readonly string[]): Promise<void>;
}

/** By product key: whether the page was told that it is saved; undefined while it has been told nothing. */
export type Marks = ReadonlyMap<string, boolean | undefined>;

/** Which page, or frame of one, has looked up which products, and what it was told of them. */
export interface Followed {
  readonly pages: ReadonlyMap<PageId, Marks>;
  /** Takes over what an earlier worker remembered; anything that is not its writing is ignored. */
  restore(entries: Readonly<Record<string, unknown>>): void;
  /** A new page: nothing was asked there yet. With the page of a tab go the frames of the last one. */
  renew(page: PageId): void;
  /** Undefined leaves what was told before. */
  mark(page: PageId, told: Iterable<readonly [key: string, saved: boolean | undefined]>): void;
}

export function createFollowed(memory: FollowedMemory, report: (error: unknown) => void): Followed {
  const pages = new Map<PageId, Map<string, boolean | undefined>>();

  const unwritten = new Set<PageId>();
  let isWriting = false;
  /** One write at a time; what changes meanwhile goes with the next. */
  async function remember(page: PageId) {
    unwritten.add(page);
    if (isWriting) return;
    isWriting = true;
    while (unwritten.size > 0) {
      const entries = [...unwritten].map((one) => [NAME + one, writable(pages.get(one))]);
      unwritten.clear();
      await memory.write(Object.fromEntries(entries)).catch(report);
    }
    isWriting = false;
  }

  function forget(gone: readonly PageId[]) {
    for (const page of gone) {
      pages.delete(page);
      unwritten.delete(page);
    }
    if (gone.length > 0) memory.remove(gone.map((page) => NAME + page)).catch(report);
  }

  return {
    pages,
    restore(entries) {
      for (const [name, value] of Object.entries(entries)) {
        const page = name.startsWith(NAME) ? readPageId(name.slice(NAME.length)) : undefined;
        const marks = marksSchema.safeParse(value);
        if (page !== undefined && marks.success) pages.set(page, new Map(marks.data));
      }
    },
    renew(page) {
      const { tabId, frameId } = addressOf(page);
      if (frameId === 0)
        forget([...pages.keys()].filter((other) => other !== page && addressOf(other).tabId === tabId));
      pages.delete(page);
      pages.set(page, new Map());
      void remember(page);
      forget([...pages.keys()].slice(0, -MOST_PAGES));
    },
    mark(page, told) {
      const marks = pages.get(page) ?? new Map<string, boolean | undefined>();
      pages.set(page, marks);
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
      void remember(page);
    },
  };
}

function writable(marks: Marks | undefined): (readonly [string, boolean])[] {
  return [...(marks ?? [])].flatMap(([key, saved]) => (saved === undefined ? [] : [[key, saved] as const]));
}
