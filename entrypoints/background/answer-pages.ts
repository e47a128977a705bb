import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { cardOnly } from '../../components/card-only.ts';
import { toCardView } from '../../components/to-card-view.ts';
import { shopName } from '../../utils/merchants/shop-name.ts';
import type { Followers } from '../../utils/messages/followers.ts';
import type { ProductQuery, ProtocolMap } from '../../utils/messages/index.ts';
import { createPageDoor, type Page } from '../../utils/messages/page-door.ts';
import type { PageId } from '../../utils/messages/page-id.ts';
import type { CardView } from '../../utils/model/card-view.ts';
import type { GoodsStep } from '../../utils/model/goods.ts';
import { offerKey, type ProductRef } from '../../utils/model/product.ts';
import type { ProductView } from '../../utils/model/product-view.ts';
import { merchantOfKey } from '../../utils/model/seen-elsewhere.ts';
import {
  HOVER_LIFE,
  type LookUpOptions,
  type OfferQuery,
  type Offers,
  type Resolution,
} from '../../utils/offers/index.ts';
import type { Rules } from '../../utils/rules/index.ts';
import { siteFor } from '../../utils/sites/site-for.ts';
import { type Settings, type Store, savedKeys, saveItem } from '../../utils/store/index.ts';
import { answerSettings } from './answer-settings.ts';
import type { Attached, CreatorsHere } from './creators-when-wanted.ts';
import type { DoorHere } from './door-here.ts';
import { atThisDoor } from './door-of.ts';
import type { Drifts } from './drift-here.ts';
import { createPosts, type PostAbout, readAbout } from './posts-here.ts';
import { settingsAt } from './quiet-here.ts';
import { trueQuery } from './true-query.ts';
import { permitted } from './user-sites-here.ts';
import { onMessage } from './wakes.ts';
import { whatIsSaved } from './what-is-saved.ts';

export interface PagePorts {
  readonly store: Store;
  readonly settings: () => Promise<Settings>;
  readonly offers: Offers;
  readonly followers: Followers;
  readonly rules: Rules;
  readonly drifts: Drifts;
  readonly door: DoorHere;
  readonly creators: CreatorsHere;
  /** Where a short link led when it was asked; undefined when it never was. */
  readonly ledTo: (address: string) => Promise<string | undefined>;
  /** Where a short link leads. */
  readonly resolve: (posted: string) => Promise<Resolution>;
  /** Called after something was put on the wishlist. */
  readonly saved: () => void;
  readonly report: (error: unknown) => void;
}

/** A product as a page asks about it, and what its reader has just answered. */
export interface Asked extends ProductQuery {
  readonly step?: GoodsStep | undefined;
}

/** A product as it really is, with what its post says of it. */
export interface Understood {
  readonly about: PostAbout;
  readonly query: OfferQuery;
}

/** Goods of a creator's own, whose shop is the creator. */
export interface OwnGoodsHere {
  readonly view: ProductView;
  readonly product: ProductRef;
  readonly attached: Attached;
  readonly card: CardView;
}

/** What pages are answered with, for an answer that has a file of its own. */
export interface AnswerPorts extends PagePorts {
  readonly nameOf: (product: Pick<ProductRef, 'merchant'>) => string;
  readonly allowedHosts: () => Promise<ReadonlySet<string>>;
  readonly ownGoods: (page: Page, asked: Asked) => OwnGoodsHere | undefined;
  /** A page's word for a product, made true; undefined for what no shop of ours has. */
  readonly understand: (
    asked: Asked,
    page: Page,
    allowed: ReadonlySet<string>,
  ) => Promise<Understood | undefined>;
  readonly worded: (view: ProductView) => CardView;
  /** Tells all pages what has become of these products. */
  readonly spread: (views: readonly ProductView[]) => void;
}

/** The browser ends a background whose answer takes five minutes; a page that still waits asks anew. Milliseconds. */
const SETTLED_WITHIN = 60_000;

/** Answers what content scripts ask. */
export function answerPages(ports: PagePorts): void {
  const { store, settings, offers, followers, rules, drifts, creators, ledTo, resolve, saved, report } =
    ports;
  const door = createPageDoor(browser.runtime.id, async (standing) => {
    const known = siteFor(standing, []);
    if (known || standing.isFrame) return known;
    const site = siteFor(standing, (await settings()).userSites);
    return site && (await permitted(standing.url.hostname)) ? site : undefined;
  });
  const nameOf = ({ merchant }: Pick<ProductRef, 'merchant'>) => shopName(merchant, i18n.t('lang'));
  const posts = createPosts();
  const worded = (view: ProductView) => {
    const now = Date.now();
    const shop = nameOf({ merchant: merchantOfKey(view.key) });
    return toCardView(atThisDoor(view, ports.door.now(), now, nameOf), shop, now);
  };
  /** A view as a page needs it: with what is said of its own posts, without what only details show. */
  const forPage = (page: PageId, view: ProductView, card = worded(view)) => {
    const title = card.title ?? posts.titleOf(page, view.key);
    const named = title === undefined ? card : { ...card, title };
    return cardOnly(named, posts.feet(page, view, named, Date.now()));
  };
  const ownGoods: AnswerPorts['ownGoods'] = (page, { product, post, step }) => {
    const goods = creators.goods(page.site.id, post, offerKey(product));
    const attached = goods && creators.about(page.site.id, post, goods.view.key, step);
    if (!attached) return undefined;
    const { view, product: own } = goods;
    return { view, product: own.product, attached, card: toCardView(view, attached.name, Date.now()) };
  };
  // One for all tabs: whoever has looked a product up hears what comes of another's asking, too.
  const spread: AnswerPorts['spread'] = (views) => {
    const byCard = new Map(views.map((view) => [worded(view), view]));
    followers.spread([...byCard.keys()], (page, card) => {
      const view = byCard.get(card);
      return view ? forPage(page, view, card) : card;
    });
  };
  const allowedHosts = async () => new Set((await settings()).allowedHosts);

  answerSettings({ door, store, settings, rules, posts, followers });

  onMessage('settled', async ({ sender }) => {
    await door.enter(sender);
    await Promise.race([offers.settled(), new Promise((resolve) => setTimeout(resolve, SETTLED_WITHIN))]);
    return true;
  });

  /** A page's word for a product, made true, with what its post says; undefined for what no shop of ours has. */
  const understand: AnswerPorts['understand'] = async (asked, page, allowed) => {
    const query = trueQuery(asked.product, allowed);
    if (!query || offerKey(query.product) !== offerKey(asked.product)) return undefined;
    const said = await readAbout(asked, { site: page.site, allowed, ledTo, now: Date.now() });
    const attached = creators.about(page.site.id, asked.post, offerKey(asked.product), asked.step);
    const about = { ...said, ...(attached && { attached, theirs: attached.said }) };
    return { about, query: { ...query, postedAt: about.postedAt } };
  };

  /** A database that fails takes no card away: what is on the list is not known then. */
  const noneSaved = (error: unknown): ReadonlySet<string> => {
    report(error);
    return new Set();
  };

  const lookUp = async (page: Page, data: unknown, options: LookUpOptions = {}) => {
    await Promise.all([rules.ready(), ports.door.ready(), creators.ready()]);
    const allowed = await allowedHosts();
    const queries: OfferQuery[] = [];
    const refused: ProductView[] = [];
    const own: CardView[] = [];
    for (const asked of door.queries(data)) {
      const key = offerKey(asked.product);
      const goods = ownGoods(page, asked);
      if (goods) {
        const about = { postedAt: undefined, payee: undefined, theirs: undefined, attached: goods.attached };
        posts.remember(page.id, key, asked.post ?? '', about);
        own.push(forPage(page.id, goods.view, goods.card));
        continue;
      }
      const understood = await understand(asked, page, allowed);
      if (understood) {
        queries.push(understood.query);
        if (asked.post !== undefined) posts.remember(page.id, key, asked.post, understood.about);
      } else refused.push({ key, pending: false, saved: false, reason: 'refused' });
    }
    const ownKeys = own.map(({ key }) => key);
    const keys = [...queries.map(({ product }) => offerKey(product)), ...ownKeys];
    const views = await followers.lookUp(page.id, keys, async () =>
      (await offers.lookUp(queries, spread, options)).map((view) => forPage(page.id, view)),
    );
    const onList = own.length > 0 ? await savedKeys(store, ownKeys).catch(noneSaved) : undefined;
    const owned = own.map((card) => ({ ...card, saved: onList?.has(card.key) === true }));
    return [...views, ...owned, ...refused.map((view) => forPage(page.id, view))];
  };

  onMessage('lookUp', async ({ data, sender }) => {
    const page = await door.enter(sender);
    drifts.recognised(page.site.id);
    return lookUp(page, data);
  });

  onMessage('attached', async ({ data, sender }) => {
    const page = await door.enter(sender);
    await rules.ready();
    return creators.attached(page.site.id, door.posts(data));
  });

  onMessage('opened', async ({ data, sender }) => {
    const page = await door.enter(sender);
    // Of a private window nothing is kept.
    return sender.tab?.incognito !== true && creators.opened(page.site.id, door.posts(data));
  });

  onMessage('refresh', async ({ data, sender }) =>
    lookUp(await door.enter(sender), data, { longest: HOVER_LIFE }),
  );

  onMessage('details', async ({ data, sender }) => {
    const page = await door.enter(sender);
    const { answer, ...wanted } = door.detailsQuery(data);
    await Promise.all([rules.ready(), ports.door.ready(), creators.ready()]);
    const { answerDetails } = await import('./late/answer-details.ts');
    return answerDetails(
      page,
      { ...wanted, answer },
      { ...ports, nameOf, allowedHosts, ownGoods, understand, spread, worded },
    );
  });

  onMessage('save', async ({ data, sender }): Promise<ReturnType<ProtocolMap['save']>> => {
    const page = await door.enter(sender);
    const request = door.saveRequest(data);
    await Promise.all([rules.ready(), creators.ready()]);
    try {
      const allowed = await allowedHosts();
      const item = await whatIsSaved(page, request, { store, creators, allowed, ledTo, nameOf });
      if (typeof item === 'string') return { saved: false, error: item };
      const id = await saveItem(store, item);
      followers.saved(page.id, offerKey(request.product));
      saved();
      return { saved: true, id };
    } catch (error) {
      report(error);
      return { saved: false, error: error instanceof Error ? error.name : 'unknown' };
    }
  });

  onMessage('resolve', async ({ data, sender }) => {
    const { url } = await door.enter(sender);
    await rules.ready();
    // Whatever a page wants: without the user's wish nobody is asked.
    if (settingsAt(await settings(), url).shortLinks === 'never') return { reason: 'needs-permission' };
    return resolve(door.posted(data));
  });

  onMessage('drift', async ({ data, sender }) => {
    const { site } = await door.enter(sender);
    await drifts.tell(site.id, door.structure(data));
  });
}
