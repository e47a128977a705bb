import { z } from 'zod';
import type { CardView } from '../model/card-view.ts';
import { createFollowed, type FollowedMemory, type Marks } from './followed.ts';
import type { PageId } from './page-id.ts';
import type { News } from './protocol.ts';

/** Changes that follow one another are told of together. Milliseconds. */
const GATHER_MS = 50;
const SETTINGS = 'settings';
const settingsSchema = z.string();

export interface FollowerPorts {
  readonly memory: FollowedMemory;
  /** Which of these products are on the wishlist. */
  readonly savedKeys: (keys: readonly string[]) => Promise<ReadonlySet<string>>;
  /** All of the settings that pages are told a part of, as text: another text is news to every page. */
  readonly settings: () => Promise<string>;
  /** Tells a page; false when nobody is there. */
  readonly tell: (page: PageId, news: News) => Promise<boolean>;
  /** Calls `then` once after `ms` milliseconds. */
  readonly after: (ms: number, then: () => void) => void;
  readonly report: (error: unknown) => void;
}

interface Doubt {
  readonly isOf: (key: string) => boolean;
  /** What pages were told of since: that is newer than the doubt, and older than one that is raised later. */
  readonly told: Set<string>;
}

/** The pages that have looked products up, each told of its own products and of no other. */
export interface Followers {
  /** A page was loaded: what an earlier one has asked there counts no more. */
  enter(page: PageId): Promise<void>;
  /** Runs a look-up for a page; from then on it is told when one of these products changes. */
  lookUp(
    page: PageId,
    keys: readonly string[],
    ask: () => Promise<readonly CardView[]>,
  ): Promise<readonly CardView[]>;
  /** The page knows that it has saved this. */
  saved(page: PageId, key: string): void;
  /** Passes views on to every page that has looked these products up, as `forPage` makes them for it. */
  spread(views: readonly CardView[], forPage?: (page: PageId, view: CardView) => CardView): void;
  /** Something else may hold of these products: their pages are told so, soon. */
  doubt(isDoubtful: (key: string) => boolean): void;
  /** Wishlist or settings may have changed: what differs from what pages were told is told, soon. */
  compare(): void;
}

export function createFollowers(ports: FollowerPorts): Followers {
  const { memory, savedKeys, settings, tell, after, report } = ports;
  const followed = createFollowed(memory, report);
  let known: string | undefined;

  let doubts: Doubt[] = [];
  let isComparing = false;
  let isDue = false;
  /** How often the store has changed: a change during a look-up may have been too late for its answer. */
  let changes = 0;

  const restored = memory.read().then((entries) => {
    followed.restore(entries);
    known = settingsSchema.safeParse(entries[SETTINGS]).data;
    // Whatever changed while no background was alive.
    if (followed.pages.size > 0) compare();
  }, report);

  function schedule() {
    if (isDue) return;
    isDue = true;
    after(GATHER_MS, () => void restored.then(flush).catch(report));
  }

  function compare() {
    changes += 1;
    isComparing = true;
    schedule();
  }

  async function flush() {
    const doubted = doubts;
    const compared = isComparing;
    doubts = [];
    isComparing = false;
    isDue = false;
    const saved = compared ? await savedAmong(followed.pages.values()) : undefined;
    const areOther = compared && (await haveSettingsChanged());
    for (const [page, marks] of followed.pages) {
      const doubtful = new Map<string, boolean | undefined>();
      for (const [key, told] of marks) {
        const now = saved?.has(key);
        const isOther = told !== undefined && now !== undefined && told !== now;
        if (isOther || doubted.some(({ isOf, told: since }) => isOf(key) && !since.has(key)))
          doubtful.set(key, now);
      }
      if (doubtful.size > 0 || areOther) tellPage(page, marks, doubtful, areOther).catch(report);
    }
  }

  function savedAmong(all: Iterable<Marks>): Promise<ReadonlySet<string>> {
    return savedKeys([...new Set([...all].flatMap((marks) => [...marks.keys()]))]);
  }

  async function haveSettingsChanged(): Promise<boolean> {
    const before = known;
    const now = await settings();
    if (before === now) return false;
    known = now;
    await memory.write({ [SETTINGS]: now });
    return before !== undefined;
  }

  async function tellPage(page: PageId, marks: Marks, doubtful: Marks, areOther: boolean) {
    const isHeard = await tell(page, {
      ...(doubtful.size > 0 && { doubtful: [...doubtful.keys()] }),
      ...(areOther && { settings: true }),
    });
    // It asks again for what it shows; what it does not show it knows to be doubtful.
    if (isHeard && followed.pages.get(page) === marks) followed.mark(page, doubtful);
  }

  return {
    compare,
    doubt(isDoubtful) {
      doubts.push({ isOf: isDoubtful, told: new Set() });
      schedule();
    },
    async enter(page) {
      await restored;
      followed.renew(page);
      if (known === undefined) await haveSettingsChanged();
    },
    async lookUp(page, keys, ask) {
      await restored;
      const before = changes;
      followed.mark(
        page,
        keys.map((key) => [key, undefined]),
      );
      const views = await ask();
      followed.mark(
        page,
        views.map(({ key, saved }) => [key, saved]),
      );
      if (changes !== before) compare();
      return views;
    },
    saved: (page, key) => followed.mark(page, [[key, true]]),
    spread(views, forPage = (_, view) => view) {
      for (const { told } of doubts) for (const { key } of views) told.add(key);
      for (const [page, marks] of followed.pages) {
        const theirs = views.filter(({ key }) => marks.has(key)).map((view) => forPage(page, view));
        if (theirs.length === 0) continue;
        // The page may be gone by now; nobody waits for its news then.
        tell(page, { views: theirs }).catch(report);
        followed.mark(
          page,
          theirs.map(({ key, saved }) => [key, saved]),
        );
      }
    },
  };
}
