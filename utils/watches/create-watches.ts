import type { Observation } from '../model/observation.ts';
import { type ProductRef, productKey } from '../model/product.ts';
import { isQuietHour, type WatchNotice, type WatchSettings } from '../model/watch.ts';
import { observationsByKey } from '../store/observations.ts';
import { getOffers } from '../store/offers.ts';
import { readSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { write } from '../store/write.ts';
import { isAnyWatched } from './is-any-watched.ts';
import { DIGEST_OF, keepNotices, noteTold, readNotices } from './notices.ts';
import { dueItems, offerKeyOf, putWatching, toWatched, type Watched } from './watched.ts';
import { weighItem } from './weigh.ts';

const HOUR = 3_600_000;
/** The most items that are asked for in one round: the next one goes on. */
export const MOST_ASKED = 20;
/** The most that are looked at for whether their shop answers. */
const MOST_LOOKED_AT = 200;
/** How far an item's next look is spread, either way, so that shops don't see one browser's wishes in one second. */
const JITTER = 0.2;
/** What was doubted is read again so soon, once: a page that was wrong for a moment ends the doubt by itself. */
const DOUBT_AFTER = 40 * 60_000;

export interface WatchesOptions {
  readonly store: Store;
  /** Whether the product's shop may be asked and answers: what its visitors alone see is never asked for. */
  readonly answers: (product: ProductRef) => Promise<boolean>;
  /** Asks for what is older than `longest` milliseconds, with manners; resolves when all has been kept. */
  readonly ask: (products: readonly ProductRef[], longest: number) => Promise<void>;
  /** Shows it to the shopper; false where the browser may not. Showing one twice must show it once. */
  readonly show: (notice: WatchNotice) => Promise<boolean>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** 0 to 1. */
  readonly random: () => number;
  /** The hour of the day (0 to 23) that it is for the shopper at that moment. */
  readonly hourOf: (moment: number) => number;
}

export interface Watches {
  /** Looks at what is due and tells what there is to tell. Two at once are one. False when nothing is watched. */
  round(): Promise<boolean>;
}

/** Looks after watched items: asks their shops now and then, weighs what was read, and tells their shopper. */
export function createWatches(options: WatchesOptions): Watches {
  const { store, now, random } = options;
  let running: Promise<boolean> | undefined;

  const nextAt = (after: number) => now() + Math.round(after * (1 + JITTER * (2 * random() - 1)));

  async function round(): Promise<boolean> {
    const { watches: settings } = await readSettings(store);
    const every = settings.everyHours * HOUR;
    await skipFuture(every);
    const batch: Watched[] = [];
    const silent: Watched[] = [];
    for (const item of await dueItems(store, now(), MOST_LOOKED_AT)) {
      if (batch.length >= MOST_ASKED) break;
      if (await options.answers(item.product)) batch.push(item);
      else silent.push(item);
    }
    if (batch.length > 0) {
      await options.ask(
        batch.map(({ product }) => product),
        every * (1 - JITTER) * 0.9,
      );
    }
    // What its shopper has read on a visit counts, also where nobody may ask.
    if (batch.length + silent.length > 0) await conclude([...batch, ...silent], every);
    await tell(settings);
    return isAnyWatched(store);
  }

  /** A clock that was ahead must not leave an item unwatched until it has caught up. */
  async function skipFuture(every: number): Promise<void> {
    const latest = now() + 2 * every;
    const ahead = () => store.database.recs.where('watchAt').above(latest).limit(MOST_LOOKED_AT);
    if ((await ahead().primaryKeys()).length === 0) return;
    await write(store, async (writer) => {
      const rows = await ahead().toArray();
      for (const row of rows) {
        const item = toWatched(row);
        if (item) await putWatching(writer, item, { ...item.watching, nextAt: now() });
      }
    });
  }

  /** Weighs all that was read of these items; the marks, the next look and what is to be told are one transaction. */
  async function conclude(items: readonly Watched[], every: number): Promise<void> {
    const { observations, offers, notices, recs } = store.database;
    await write(
      store,
      async (writer) => {
        const at = now();
        const observed = await observationsByKey(store, [
          ...new Set(items.map(({ product }) => productKey(product))),
        ]);
        const stored = await getOffers(store, items.map(offerKeyOf));
        // Changed meanwhile by its shopper or another device, it is weighed as it is now.
        const rows = await recs.bulkGet(items.map(({ id }) => id));
        const found: WatchNotice[] = [];
        for (const item of rows.flatMap((row) => toWatched(row) ?? [])) {
          const seen: readonly Observation[] = observed.get(productKey(item.product)) ?? [];
          const { marks, notices: told } = weighItem(item, seen, at);
          found.push(...told);
          const doubted = stored.get(offerKeyOf(item))?.unconfirmed;
          const isNew = doubted !== undefined && at - doubted.observedAt < DOUBT_AFTER;
          const after = isNew ? Math.min(DOUBT_AFTER / (1 - JITTER), every) : every;
          await putWatching(writer, item, { nextAt: nextAt(after), seenAt: at, marks });
        }
        await keepNotices(store, found, at);
      },
      [observations, offers, notices],
    );
  }

  /** Shows what has not been shown yet, unless it is a quiet hour or the day has had its share. */
  async function tell({ quiet, perDay }: WatchSettings): Promise<void> {
    if (isQuietHour(quiet, options.hourOf(now()))) return;
    const at = now();
    const recent = await readNotices(store, at - 2 * DIGEST_OF, at);
    const isToday = ({ toldAt = 0 }: WatchNotice) => toldAt > at - DIGEST_OF && toldAt <= at;
    const waiting = recent.filter((notice) => notice.toldAt === undefined && notice.at > at - DIGEST_OF);
    let left = perDay - recent.filter(isToday).length;
    for (const notice of waiting.toReversed()) {
      if (left <= 0) return;
      if (!(await stillHolds(notice))) continue;
      if (!(await options.show(notice))) return;
      await noteTold(store, notice.id, now());
      left -= 1;
    }
  }

  /** What was true in the night may be over in the morning, or be of no interest any more. */
  async function stillHolds({ item, rule }: WatchNotice): Promise<boolean> {
    const watched = toWatched(await store.database.recs.get(item));
    return watched?.watching.marks[rule]?.reached === true;
  }

  return {
    round() {
      running ??= round().finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}
