import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { ListRows, WishesView } from '../../components/list-view.ts';
import type { Wish } from '../../components/wish.ts';
import { type Newest, type NewestRows, readNewestRows } from '../../utils/store/newest-rows.ts';

type Ready = Extract<WishesView, { readonly state: 'ready' }>;

/** As many as a popup draws at first. */
const ROWS = 20;
/** Characters of one wish: a large picture comes with the list itself. */
const MOST = 60_000;
const KEY = 'first rows';

/** The top of the list as it was drawn last, in the words of that build and language. */
interface FirstRows {
  readonly of: string;
  readonly clock: string;
  /** Where the last of them stands; absent where they are all there are. */
  readonly from?: Newest['from'];
  /** By id: the row that it was drawn from, and the wish. */
  readonly rows: Readonly<Record<string, readonly [mark: string, wish: Wish]>>;
  readonly named: Pick<Ready, 'collections' | 'views'>;
}

/**
 * The top of the list as it is now, before the store is loaded: which rows there are is read from the database, and
 * when they are those that were drawn last they are there at once. Undefined where the store must say.
 */
export async function readFirstRows(): Promise<Ready | undefined> {
  const first = kept();
  const newest = first && (await readFrom(first.from));
  return newest && viewOf(newest, first);
}

/** Keeps the top of the list for the next opening. What the browser has no room for is drawn later then. */
export async function keepFirstRows({ rows, collections, views }: Ready): Promise<void> {
  const wishes = new Map(rows.ids(0, ROWS).map((id, index) => [id, rows.at(index)]));
  const last = wishes.size === ROWS ? rows.at(ROWS - 1) : undefined;
  const from = last && ([last.savedAt, last.id] as const);
  const newest = await readFrom(from);
  const drawn = (newest?.rows ?? []).flatMap(({ id, mark }) => {
    const wish = wishes.get(id);
    return wish && JSON.stringify(wish).length < MOST ? [[id, [mark, wish]] as const] : [];
  });
  const first: FirstRows = {
    of: build(),
    clock: newest?.clock ?? '',
    ...(from && { from }),
    rows: Object.fromEntries(drawn),
    named: { collections, views },
  };
  try {
    localStorage.setItem(KEY, JSON.stringify(first));
  } catch {
    forgetFirstRows();
  }
}

/** For when all is deleted. */
export function forgetFirstRows(): void {
  localStorage.removeItem(KEY);
}

/** One more than are drawn, so that it is seen when there are others. */
function readFrom(from: Newest['from']): Promise<NewestRows | undefined> {
  return readNewestRows({ indexedDB, IDBKeyRange }, { from, most: ROWS + 1 });
}

function kept(): FirstRows | undefined {
  try {
    const first = JSON.parse(localStorage.getItem(KEY) ?? 'null') as FirstRows | null;
    return first?.of === build() ? first : undefined;
  } catch {
    return undefined; // storage that is blocked or damaged: the rows are on their way
  }
}

function build(): string {
  return `${browser.runtime.getManifest().version} ${i18n.t('lang')}`;
}

/** Only where all of it is as it was: half a list would jump when the rest of it comes. */
function viewOf({ rows: newest, saved, counts, clock }: NewestRows, first: FirstRows): Ready | undefined {
  if (first.clock !== clock) return undefined;
  const wishes = newest.flatMap(({ id, mark }) => {
    const [drawn, wish] = first.rows[id] ?? [];
    return wish && drawn === mark ? [wish] : [];
  });
  if (wishes.length < newest.length) return undefined;
  const rows: ListRows = {
    total: Math.max(saved, newest.length),
    at: (index) => wishes[index],
    ids: (from, to) => newest.slice(from, to).map(({ id }) => id),
    indexOf: (id) => newest.findIndex((row) => row.id === id),
  };
  return { state: 'ready', rows, saved, counts, ...first.named, writable: true };
}
