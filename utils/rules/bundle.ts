import type { Redirector } from '../links/redirectors.ts';
import type { ShortLink } from '../links/short-links.ts';
import type { Merchant } from '../merchants/merchant.ts';
import type { Site } from '../sites/site.ts';

/**
 * A site as it is served: how its pages are read. Where its script runs is the manifest's to say, so hosts and frames
 * are never served.
 */
export type ServedSite = Pick<Site, 'id' | 'name' | 'layouts'>;

/** A bundle counts for no longer than this many days. */
export const MOST_DAYS = 366;

/**
 * The rules of one day: all that a site or a shop can break by changing its pages. Values only. Platforms are not among
 * them: they would hold on any host there is.
 */
export interface RulesBundle {
  /** As YYYYMMDDnn, of today or before; it only ever goes up. */
  readonly version: number;
  /**
   * Epoch milliseconds, at most MOST_DAYS ahead. After it the bundle counts no more, so that nobody can hold newer ones
   * back for long.
   */
  readonly until: number;
  /** Those that are missing stay as they are built in. */
  readonly sites: readonly ServedSite[];
  /** All of them: one that is missing is no shop any more. */
  readonly merchants: readonly Merchant[];
  readonly redirectors: readonly Redirector[];
  readonly shortLinks: readonly ShortLink[];
}
