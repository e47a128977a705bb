import type { Audience } from '../model/draft.ts';

/** Goods that a post may not offer to readers somewhere. */
export interface ForbiddenGoods {
  readonly id: 'tobacco' | 'prescription' | 'health';
  /** What they are called; words of Latin letters stand alone, others anywhere. */
  readonly words: readonly string[];
  /** They are forbidden only beside such words; without them they are warned of. */
  readonly beside?: readonly string[];
}

/** A rule on how an advertisement must say that it is one: a value, with who says so and since when. */
export interface DisclosureRule {
  readonly id: string;
  readonly audience: Audience;
  /** As it is cited. */
  readonly cites: string;
  /** The first day, YYYY-MM-DD; undefined where none is known. */
  readonly from?: string;
  /**
   * What makes a post one that the rule is about: `link`: any shopping link; `paid`: what its author gains by it, an
   * affiliate id or goods of their own.
   */
  readonly trigger: 'link' | 'paid';
  /** Any of these is a disclosure; the first is what is inserted. */
  readonly accepts: readonly [string, ...string[]];
  /** What people write in its place, and what is none. */
  readonly notEnough?: readonly string[];
  /** Characters before it, at most; it stands before any link in any case. */
  readonly within: number;
  readonly forbids?: readonly ForbiddenGoods[];
  readonly sources: readonly string[];
}
