import type { WishesView } from '../../components/list-view.ts';
import type { Wish } from '../../components/wish.ts';
import type { Newest } from '../../utils/store/newest-rows.ts';

/** A list as it is drawn. */
export type Ready = Extract<WishesView, { readonly state: 'ready' }>;

const KEY = 'first rows';

/** The top of the list as it was drawn last, in the words of that build and language. */
export interface KeptRows {
  readonly of: string;
  readonly clock: string;
  /** Where the last of them stands; absent where they are all there are. */
  readonly from?: Newest['from'];
  /** By id: the row that it was drawn from, and the wish. */
  readonly rows: Readonly<Record<string, readonly [mark: string, wish: Wish]>>;
  readonly named: Pick<Ready, 'collections' | 'views'>;
}

/** What was kept, by whatever build; undefined where there is nothing. */
export function readKeptRows(): KeptRows | undefined {
  try {
    return (JSON.parse(localStorage.getItem(KEY) ?? 'null') as KeptRows | null) ?? undefined;
  } catch {
    return undefined; // storage that is blocked or damaged: the rows are on their way
  }
}

/** What the browser has no room for is drawn later the next time. */
export function keepRows(rows: KeptRows): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(rows));
  } catch {
    localStorage.removeItem(KEY);
  }
}
