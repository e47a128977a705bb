import type { CardItem } from '../../utils/cards/index.ts';
import {
  createReader,
  type FoundCard,
  keptIn,
  type Offered,
  offeredBy,
  type Standing,
  saidOf,
} from '../../utils/creators/index.ts';
import type { AttachedAnswer, PostSeen } from '../../utils/model/attached.ts';
import type { Offer } from '../../utils/model/offer.ts';
import type { ProductView } from '../../utils/model/product-view.ts';
import { readSettings, type Settings, type Store } from '../../utils/store/index.ts';

/** Posts whose cards are remembered while pages show them; the oldest are forgotten. */
const MOST_CARDS = 500;

/** What a creator says of one product under one post. */
export interface Attached {
  /** The creator as the page names them. */
  readonly name: string;
  readonly standing: Standing;
  readonly item: CardItem;
  /** What they say, as an offer that is theirs. */
  readonly said: Offer;
}

/** What creators have attached to the posts that pages show. */
export interface CreatorsHere {
  /** Null where the reader does not want to know, or nobody can be asked. */
  attached(site: string, posts: readonly PostSeen[]): Promise<AttachedAnswer | null>;
  /** What was said of a product under a post that a page has asked for. */
  about(site: string, post: string | undefined, key: string): Attached | undefined;
  /** A view of what is no shop's: goods of the creator's own. */
  goods(site: string, post: string | undefined, key: string): ProductView | undefined;
}

/** Whom the reader wants to be asked; undefined where nobody. */
export function creatorsEndpoint({ creators, endpoint }: Settings): string | undefined {
  return creators.on ? (creators.url ?? endpoint?.url) : undefined;
}

/** Reads what creators attach, with this browser's network, clock and memory. */
export function creatorsHere(store: Store, report: (error: unknown) => void): CreatorsHere {
  const reader = createReader({
    store: keptIn(store),
    fetch: (url, init) => fetch(url, init),
    now: () => Date.now(),
    random: () => Math.random(),
  });
  /** By site and post: what stands there. */
  const cards = new Map<string, { readonly card: FoundCard; readonly offered: readonly Offered[] }>();
  const nameOf = (site: string, post: string) => `${site} ${post}`;

  const remember = (site: string, card: FoundCard, offered: readonly Offered[]) => {
    const name = nameOf(site, card.seen.post);
    cards.delete(name);
    cards.set(name, { card, offered });
    for (const oldest of cards.keys()) {
      if (cards.size <= MOST_CARDS) return;
      cards.delete(oldest);
    }
  };

  const find = (site: string, post: string | undefined, key: string) => {
    const known = post === undefined ? undefined : cards.get(nameOf(site, post));
    const offered = known?.offered.find(({ product }) => product.key === key);
    return known && offered ? { card: known.card, offered } : undefined;
  };

  const toAttached = ({ card, offered }: NonNullable<ReturnType<typeof find>>): Attached => ({
    name: card.seen.name ?? card.seen.author,
    standing: card.standing,
    item: offered.item,
    said: saidOf(offered, card.card.at),
  });

  return {
    async attached(site, posts) {
      const settings = await readSettings(store);
      const endpoint = creatorsEndpoint(settings);
      if (endpoint === undefined) return null;
      const allowed = new Set(settings.allowedHosts);
      try {
        const found = await reader.find(endpoint, site, posts);
        for (const { post } of posts) cards.delete(nameOf(site, post));
        const answer = found.cards.flatMap((card) => {
          const offered = offeredBy(card.card, card.creator, allowed);
          if (offered.length === 0) return [];
          remember(site, card, offered);
          const { post, author } = card.seen;
          return [{ post, author, items: offered.map(({ product }) => product) }];
        });
        return { posts: answer, again: found.again };
      } catch (error) {
        report(error);
        throw error;
      }
    },
    about(site, post, key) {
      const found = find(site, post, key);
      return found && toAttached(found);
    },
    goods(site, post, key) {
      const found = find(site, post, key);
      if (!found?.offered.item.own || found.offered.item.url !== undefined) return undefined;
      const { item, said } = toAttached(found);
      return { key, title: item.title, offer: said, pending: false, saved: false };
    },
  };
}
