import type { Choices, Filters, Sort } from '../utils/catalogue/index.ts';
import type { Wish } from './wish.ts';

/** What is looked for: the words, what is left out, the order. */
export interface Find {
  readonly text: string;
  readonly filters: Filters;
  readonly sort: Sort;
}

/** The list as it is when the popup opens. */
export const FIND_ALL: Find = { text: '', filters: {}, sort: 'newest' };

/** The rows of what was found. Only those near what is looked at are there; the others come when they are. */
export interface ListRows {
  readonly total: number;
  /** True while more may be found than `total`. */
  readonly isGrowing?: boolean;
  /** True while these are still the rows of what was looked for before. */
  readonly isBehind?: boolean;
  readonly at: (index: number) => Wish | undefined;
  /** The ids from one place up to another, as far as they are known. */
  readonly ids: (from: number, to: number) => readonly string[];
  /** -1 for what is not among them, or not known to be. */
  readonly indexOf: (id: string) => number;
}

/** How many wishes are what. */
export interface ListCounts {
  readonly available: number;
  readonly dropped: number;
  readonly lowest: number;
  readonly atTarget: number;
  readonly trash: number;
  /** By the id of the collection. */
  readonly lists: Readonly<Record<string, number>>;
}

export interface CollectionView {
  readonly id: string;
  readonly name: string;
}

/** A search that was given a name. */
export interface NamedFind extends CollectionView {
  readonly query: string;
  readonly filters: Filters;
  readonly sort: Sort;
}

/** What filters can be set to: a value, its words, and how many wishes it would leave. */
export type Options = readonly { readonly value: string; readonly words: string; readonly count: number }[];

/** The wishlist as far as it has been read. */
export type WishesView =
  | { readonly state: 'loading' }
  | {
      readonly state: 'ready';
      readonly rows: ListRows;
      /** How many are saved in all. */
      readonly saved: number;
      readonly counts: ListCounts;
      readonly collections: readonly CollectionView[];
      readonly views: readonly NamedFind[];
      /** False when a newer version of the extension owns the data: shown, and not changed. */
      readonly writable: boolean;
    }
  | { readonly state: 'failed' };

/** What a list of wishes can be filtered by. */
export type ChoiceOptions = Readonly<Record<Exclude<keyof Choices, 'lists'>, Options>>;

/** What can be done with wishes. Each can be undone. */
export interface WishActions {
  readonly remove: (ids: readonly string[]) => void;
  /** Into a collection; null takes them out of theirs. */
  readonly move: (ids: readonly string[], list: string | null) => void;
  /** Into a collection that is made for it. */
  readonly moveToNew: (ids: readonly string[], name: string) => void;
  readonly addTag: (ids: readonly string[], tag: string) => void;
  readonly removeTag: (ids: readonly string[], tag: string) => void;
  /** Into the product post that is being written. */
  readonly toPost: (ids: readonly string[]) => void;
  readonly setNote: (id: string, note: string) => void;
  /** Puts a wish before the one in that place of the list as it is shown. */
  readonly place: (id: string, before: number) => void;
  readonly renameCollection: (id: string, name: string) => void;
  readonly removeCollection: (id: string) => void;
  readonly keepView: (name: string) => void;
  readonly removeView: (id: string) => void;
}

/** True when nothing is left out. */
export function isUnfiltered({ text, filters }: Find): boolean {
  return text.trim() === '' && Object.keys(filters).length === 0;
}
