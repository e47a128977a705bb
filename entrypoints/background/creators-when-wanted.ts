import { browser } from 'wxt/browser';
import type { CardItem } from '../../utils/cards/index.ts';
import type { Standing } from '../../utils/creators/index.ts';
import type { AttachedAnswer, AttachedProduct, PostSeen } from '../../utils/model/attached.ts';
import type { GoodsNow, GoodsStep } from '../../utils/model/goods.ts';
import type { Offer } from '../../utils/model/offer.ts';
import type { ProductView } from '../../utils/model/product-view.ts';
import { readSettings, type Settings, type Store } from '../../utils/store/index.ts';
import { openingsHere } from './openings-here.ts';
import { whenWanted } from './when-wanted.ts';

/** What cards are remembered by in `storage.session`, before the site and the post (late/known-cards.ts). */
export const CARD = 'card ';

/** What a creator says of one product under one post. */
export interface Attached {
  /** The creator as the page names them. */
  readonly name: string;
  readonly standing: Standing;
  readonly item: CardItem;
  /** What they say, as an offer that is theirs. */
  readonly said: Offer;
  /** Of goods of their own: what can be reserved, and what is. */
  readonly goods?: GoodsNow | undefined;
}

/** Goods of a creator's own, which no shop knows. */
export interface OwnGoods {
  readonly product: AttachedProduct;
  readonly view: ProductView;
}

/** What creators have attached to the posts that pages show. */
export interface CreatorsHere {
  /** Resolves when it is known what was attached while an earlier worker was there. */
  ready(): Promise<void>;
  /** Null where the reader does not want to know, or nobody can be asked. */
  attached(site: string, posts: readonly PostSeen[]): Promise<AttachedAnswer | null>;
  /** What was said of a product under a post that a page has asked for. */
  about(site: string, post: string | undefined, key: string, step?: GoodsStep): Attached | undefined;
  /** What is no shop's: goods of the creator's own. */
  goods(site: string, post: string | undefined, key: string): OwnGoods | undefined;
  /** Counts that cards were opened, where the reader wants that. */
  opened(site: string, posts: readonly PostSeen[]): Promise<boolean>;
  /** Does what a button in the details of own goods says; what is to be said of it then. */
  answer(
    site: string,
    post: string | undefined,
    key: string,
    answer: string | undefined,
  ): Promise<GoodsStep | undefined>;
}

export interface CreatorsPorts {
  readonly store: Store;
  /** Something else may hold of these products. */
  readonly doubt: (isDoubtful: (key: string) => boolean) => void;
  readonly report: (error: unknown) => void;
}

/** Whom the reader wants to be asked; undefined where nobody. */
export function creatorsEndpoint({ creators, endpoint }: Settings): string | undefined {
  return creators.on ? (creators.url ?? endpoint?.url) : undefined;
}

/**
 * What creators attach, for readers who want to know: for everybody else nothing of it is loaded. What an earlier worker
 * has left is found again, whatever the settings say now.
 */
export function creatorsWhenWanted(ports: CreatorsPorts): CreatorsHere {
  const { store, report } = ports;
  const openings = openingsHere(store, report);
  /** Undefined as long as no card is known. */
  let here: CreatorsHere | undefined;
  const load = whenWanted(async () => {
    const { creatorsHere } = await import('./late/creators-here.ts');
    here = creatorsHere({ ...ports, openings });
    return here;
  });
  const look = async () => {
    const entries = await browser.storage.session.get(null);
    return Object.keys(entries).some((name) => name.startsWith(CARD));
  };
  let left: Promise<boolean> | undefined;
  const isAnyLeft = () => {
    left ??= look().catch((error: unknown) => {
      report(error);
      return false;
    });
    return left;
  };
  const ready = async () => {
    if (here || (await isAnyLeft())) await (await load()).ready();
  };

  return {
    ready,
    async attached(site, posts) {
      if (creatorsEndpoint(await readSettings(store)) === undefined) return null;
      return (await load()).attached(site, posts);
    },
    async opened(site, posts) {
      await ready();
      return here ? here.opened(site, posts) : true;
    },
    about: (site, post, key, step) => here?.about(site, post, key, step),
    goods: (site, post, key) => here?.goods(site, post, key),
    answer: async (site, post, key, answer) => here?.answer(site, post, key, answer),
  };
}
