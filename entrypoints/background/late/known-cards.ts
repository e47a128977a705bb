import { browser } from 'wxt/browser';
import { z } from 'zod';
import { cardSchema, goodsSchema } from '../../../utils/cards/index.ts';
import type { FoundCard, Offered } from '../../../utils/creators/index.ts';
import { CARD } from '../creators-when-wanted.ts';
import { offeredHere } from './offered-here.ts';

/** Posts whose cards are remembered while pages show them; the oldest are forgotten. */
const MOST_CARDS = 200;

/** What stands under a post, and whom it was asked of. */
export interface KnownCard {
  readonly card: FoundCard;
  readonly offered: readonly Offered[];
  readonly endpoint: string;
}

const keptSchema = z.object({
  card: z.object({
    card: cardSchema,
    standing: z.enum(['seen', 'endpoint', 'unverified']),
    creator: z.string(),
    seen: z.object({
      post: z.string(),
      author: z.string(),
      name: z.string().exactOptional(),
      code: z.string().exactOptional(),
    }),
    goods: z.array(goodsSchema),
    prefix: z.string().exactOptional(),
  }),
  endpoint: z.string(),
});

/** Cards by site and post, for as long as the browser runs: a worker that was stopped finds them again. */
export interface KnownCards {
  /** Resolves when it is known what an earlier worker has left. */
  ready(): Promise<void>;
  isEmpty(): boolean;
  get(site: string, post: string): KnownCard | undefined;
  keep(site: string, known: KnownCard): void;
  drop(site: string, post: string): void;
  /** Keeps what `change` makes of each. */
  change(change: (known: KnownCard) => KnownCard): void;
}

/** `allowed`: hosts that the user has allowed beyond the shops we know. */
export function createKnownCards(
  allowed: () => Promise<ReadonlySet<string>>,
  report: (error: unknown) => void,
): KnownCards {
  const { session } = browser.storage;
  const cards = new Map<string, KnownCard>();
  const nameOf = (site: string, post: string) => `${CARD}${site} ${post}`;
  let isRead: Promise<void> | undefined;

  const read = async () => {
    const [entries, hosts] = await Promise.all([session.get(null), allowed()]);
    for (const [name, value] of Object.entries(entries)) {
      const known = name.startsWith(CARD) ? keptSchema.safeParse(value).data : undefined;
      if (!known || cards.has(name)) continue;
      cards.set(name, { ...known, offered: offeredHere(known.card.card, known.card.creator, hosts) });
    }
  };
  const put = (name: string, known: KnownCard) => {
    // Re-inserted, so that the order is by age.
    cards.delete(name);
    cards.set(name, known);
    const { card, endpoint } = known;
    session.set({ [name]: { card, endpoint } }).catch(report);
  };
  const remove = (name: string) => {
    if (cards.delete(name)) session.remove(name).catch(report);
  };

  return {
    ready() {
      isRead ??= read().catch(report);
      return isRead;
    },
    isEmpty: () => cards.size === 0,
    get: (site, post) => cards.get(nameOf(site, post)),
    keep(site, known) {
      put(nameOf(site, known.card.seen.post), known);
      for (const oldest of cards.keys()) {
        if (cards.size <= MOST_CARDS) return;
        remove(oldest);
      }
    },
    drop: (site, post) => remove(nameOf(site, post)),
    change(change) {
      // As they stand now: what is put again stands behind the last.
      const all = [...cards];
      for (const [name, known] of all) {
        const changed = change(known);
        if (changed !== known) put(name, changed);
      }
    },
  };
}
