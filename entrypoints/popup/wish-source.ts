import type { ListRows } from '../../components/list-view.ts';
import type { Wish } from '../../components/wish.ts';
import {
  type Catalogue,
  createCatalogue,
  EVERYTHING,
  type Found,
  type Query,
} from '../../utils/catalogue/index.ts';
import { offerKey } from '../../utils/model/product.ts';
import {
  countItems,
  followCatalogue,
  getItems,
  getOffers,
  isWritable,
  type ListCounts,
  type ListedItem,
  pageItems,
  readCounts,
  type Store,
  watch,
} from '../../utils/store/index.ts';
import { toWish } from './to-wish.ts';
import type { DoorCosts } from './watch-door.ts';
import { weighCatalogue } from './weigh-catalogue.ts';

/** What a popup draws at first and a little more. */
const FIRST_PAGE = 30;
/** Rows are read in steps of so many, and so many beyond what is looked at once somebody scrolls. */
const STEP = 20;

/** The wishlist as far as it has been looked at. */
export interface Wishes {
  readonly rows: ListRows;
  /** How many there are in all. */
  readonly saved: number;
  readonly counts: ListCounts;
  readonly writable: boolean;
}

export interface WishSource {
  /** Rows from `first` up to `end` are looked at. */
  readonly look: (first: number, end: number) => void;
  /** What is to be shown. The catalogue is read for anything but the whole list. */
  readonly find: (make: (catalogue: Catalogue) => Query, isAll: boolean) => void;
  /** All that the current query finds, once the whole catalogue has been read. */
  readonly whole: () => Promise<Found>;
  /** The catalogue once it is whole. */
  readonly catalogue: () => Promise<Catalogue>;
  readonly stop: () => void;
}

interface Front {
  readonly wishes: readonly Wish[];
  readonly saved: number;
  readonly counts: ListCounts;
  readonly writable: boolean;
}

/**
 * Calls `listener` with the newest wishes now and after every change of the store: one page, found by key, and counts that
 * are kept. What is beyond it, and any search, goes by the catalogue, which is read when it is first wanted, with a `rest`
 * between its parts; of the wishes themselves only those that are looked at are read, by their ids.
 */
export function watchWishes(
  store: Store,
  listener: (wishes: Wishes) => void,
  onError: (error: unknown) => void,
  rest?: () => Promise<void>,
): WishSource {
  const catalogue = createCatalogue();
  let front: Front | undefined;
  let makeQuery: (catalogue: Catalogue) => Query = () => EVERYTHING;
  let isAll = true;
  let range = { first: 0, end: STEP };
  /** What the query finds, and what of it is shown: once its rows are here. */
  let found: Found | undefined;
  let shown: Found | undefined;
  let stopFollowing: (() => void) | undefined;
  let stopRows: (() => void) | undefined;
  let read = new Map<string, Wish>();
  let readIds = '';
  let readDoor: DoorCosts | undefined;
  const weighed = weighCatalogue(store, catalogue, refresh, onError);
  const { promise: untilWhole, resolve: setWhole } = Promise.withResolvers<void>();
  let isWhole = false;

  const withReadings = async (items: readonly ListedItem[], door?: DoorCosts): Promise<Wish[]> => {
    const keys = items.map((item) => offerKey(item.product));
    const readings = await getOffers(store, keys);
    return items.map((item, index) => {
      const wish = toWish(item, readings.get(keys[index] ?? ''));
      const atDoor = door?.wordsOf(item.product, wish.offer);
      return atDoor === undefined ? wish : { ...wish, atDoor };
    });
  };
  const stopFront = watch(
    () =>
      Promise.all([
        pageItems(store, { limit: FIRST_PAGE }).then(({ items }) => withReadings(items)),
        countItems(store),
        readCounts(store),
        isWritable(store),
      ]),
    ([wishes, saved, counts, writable]) => {
      front = { wishes, saved, counts, writable };
      tell();
    },
    onError,
  );

  function tell(): void {
    if (!front) return;
    const { saved, counts, writable, wishes } = front;
    const rows = shown ? rowsOf(shown, read, isWhole) : frontRows(wishes, saved);
    const isBehind = !isAll && found === undefined;
    listener({ rows: isBehind ? { ...rows, isBehind } : rows, saved, counts, writable });
  }

  function follow(): void {
    stopFollowing ??= followCatalogue(
      store,
      (pages, whole) => {
        catalogue.set(pages);
        if (whole) {
          isWhole = true;
          setWhole();
        }
        // What is shown early stays until all of it is known.
        if (whole || found === undefined) refresh();
      },
      onError,
      rest,
    );
  }

  function refresh(): void {
    const query = makeQuery(catalogue);
    const isByCost = query.sort === 'landed';
    if (!isWhole && (isAll || query.sort !== 'newest')) return;
    if (isByCost && !weighed.isReady()) return;
    const next = catalogue.find(query);
    // The newest of the newest pages are right already, when they fill what is looked at; fewer might be none, which is said of a whole list.
    if (!isWhole && next.count < range.end) return;
    found = next;
    readRows(found, isByCost ? weighed.costs() : undefined);
  }

  function showFront(): void {
    stopRows?.();
    readIds = '';
    shown = undefined;
    tell();
  }

  /** Reads the rows that are looked at, and shows what was found once they are here. */
  function readRows(wanted: Found, door?: DoorCosts): void {
    const first = Math.max(0, Math.floor(range.first / STEP) * STEP - STEP);
    const end = Math.ceil(range.end / STEP) * STEP + (range.first > 0 ? STEP : 0);
    const ids = wanted.ids(first, end);
    const name = ids.join('');
    if (name === readIds && door === readDoor) {
      shown = wanted;
      tell();
      return;
    }
    readIds = name;
    readDoor = door;
    stopRows?.();
    stopRows = watch(
      async () => withReadings(await getItems(store, ids), door),
      (wishes) => {
        read = new Map(wishes.map((wish) => [wish.id, wish]));
        shown = found ?? wanted;
        tell();
      },
      onError,
    );
  }

  return {
    look(first, end) {
      range = { first, end };
      if (found) readRows(found, readDoor);
      else if (!isAll || end > FIRST_PAGE) follow();
    },
    find(make, all) {
      makeQuery = make;
      isAll = all;
      range = { first: 0, end: STEP };
      if (!all) follow();
      if (!isWhole) {
        // What was found early is not what is looked for now; until it is found the old rows stay, the whole list's own are there.
        found = undefined;
        if (all) showFront();
        else tell();
      }
      if (catalogue.count() > 0) refresh();
    },
    async whole() {
      follow();
      await untilWhole;
      return catalogue.find(makeQuery(catalogue));
    },
    async catalogue() {
      follow();
      await untilWhole;
      return catalogue;
    },
    stop() {
      stopFront();
      weighed.stop();
      stopFollowing?.();
      stopRows?.();
    },
  };
}

/** The newest page: what comes after it is known to be there, and not yet what it is. */
function frontRows(wishes: readonly Wish[], total: number): ListRows {
  return {
    total: Math.max(total, wishes.length),
    at: (index) => wishes[index],
    ids: (from, to) => wishes.slice(from, to).map(({ id }) => id),
    indexOf: (id) => wishes.findIndex((wish) => wish.id === id),
  };
}

function rowsOf(found: Found, read: ReadonlyMap<string, Wish>, isWhole: boolean): ListRows {
  return {
    total: found.count,
    ...(!isWhole && { isGrowing: true }),
    at: (index) => read.get(found.ids(index, index + 1)[0] ?? ''),
    ids: found.ids,
    indexOf: found.indexOf,
  };
}
