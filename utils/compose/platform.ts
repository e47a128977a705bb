import type { Audience, PlatformId } from '../model/draft.ts';
import type { CountBy } from './count.ts';

/** How long a post may be, as its platform counts. */
export interface TextLimit {
  readonly by: CountBy;
  readonly most: number;
}

/** A platform, as far as a text for it goes: a value, no functions. */
export interface Platform {
  readonly id: PlatformId;
  readonly name: { readonly en: string; readonly 'zh-CN': string };
  /** All of them hold; the first is the one that its own counter shows. */
  readonly limits: readonly [TextLimit, ...TextLimit[]];
  /** Whether a longer text goes on in a second post. */
  readonly thread: boolean;
  /** False where a link in a text can't be opened, or must not stand there. */
  readonly links: boolean;
  /** Characters that stand above "more". */
  readonly fold: number;
  /** Readers that it has anyway. */
  readonly audience: readonly Audience[];
  /** Where its composer is, and what in that page it is: the box that is seen last counts. */
  readonly composer: {
    /** Match patterns. None: on hosts of its site (utils/sites) and those that its user has turned on. */
    readonly matches: readonly string[];
    /** Selectors, the surest first. */
    readonly boxes: readonly string[];
    /** Where a person goes to write one. */
    readonly opens?: string;
  };
}

/** Says what a platform's file holds. */
export function definePlatform<const T extends Platform>(platform: T): Platform {
  return platform;
}
