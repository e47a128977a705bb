import { courseOf, shownSeries } from '../history/index.ts';
import type { Observation } from '../model/observation.ts';
import { offerKey, type ProductRef, productKey } from '../model/product.ts';
import type { ProductView } from '../model/product-view.ts';
import type { SeenElsewhere } from '../model/seen-elsewhere.ts';
import type { StoredOffer } from '../model/stored-offer.ts';
import { isVariant } from './choose-offer.ts';
import type { OfferQuery, OfferStore } from './ports.ts';
import { type ViewState, viewOf } from './view-of.ts';

/** What is kept of some products, read at once. */
export interface Known {
  /** The last reading that answers for the product and its posted variant. */
  of(product: ProductRef): StoredOffer | undefined;
  /** What a card shows of it. */
  view(query: OfferQuery, stored: StoredOffer | undefined, state: ViewState): ProductView;
}

/** Reads what is kept of the products in a few reads, however many they are. */
export async function readKnown(
  store: Required<Pick<OfferStore, 'getOffers' | 'observations' | 'seenElsewhere'>>,
  products: readonly ProductRef[],
  now: () => number,
): Promise<Known> {
  const keys = [...new Set(products.flatMap((product) => [offerKey(product), productKey(product)]))];
  const offers = await store.getOffers(keys);
  const of = (product: ProductRef) => offers.get(offerKey(product)) ?? ofWhole(offers, product);
  const priced = products.filter((product) => of(product)?.offer?.prices.length);
  if (priced.length === 0)
    return { of, view: (query, stored, state) => viewWith(NOTHING, query, stored, state, now()) };
  const [observed, others] = await Promise.all([
    store.observations([...new Set(priced.map(productKey))]),
    store.seenElsewhere(priced.map((product) => ({ key: productKey(product), marks: of(product)?.marks }))),
  ]);
  const seen = { observed, others };
  return { of, view: (query, stored, state) => viewWith(seen, query, stored, state, now()) };
}

/** What is known of products beside their last readings, by productKey(). */
export interface Beside {
  readonly observed: ReadonlyMap<string, readonly Observation[]>;
  readonly others: ReadonlyMap<string, readonly SeenElsewhere[]>;
}

const NOTHING: Beside = { observed: new Map(), others: new Map() };

/** A view with the course of its price and where else the item was seen. */
export function viewWith(
  { observed, others }: Beside,
  { product, postedAt }: OfferQuery,
  stored: StoredOffer | undefined,
  state: ViewState,
  now: number,
): ProductView {
  const key = productKey(product);
  const offer = stored?.offer;
  // Which row it was is the row's to say: one of the whole product may stand in for a variant.
  const variant = stored?.key === key ? undefined : product.variant;
  const all = observed.get(key) ?? [];
  const course = offer && courseOf(all, { key, variant, offer, postedAt, now });
  const series = course && shownSeries(all, { key, variant, offer });
  return viewOf(offerKey(product), stored, { ...state, now, course, series, others: others.get(key) });
}

/** What was read of the product as a whole answers for a variant, too, where it is that variant's or one price for all. */
function ofWhole(offers: ReadonlyMap<string, StoredOffer>, product: ProductRef): StoredOffer | undefined {
  const whole = offers.get(productKey(product));
  const { variant } = product;
  if (!whole || variant === undefined) return whole;
  const { key, title, image, offer } = whole;
  const read = offer?.variant;
  // A visitor sees the price of what the page has chosen by itself.
  const isForAll =
    read === undefined && offer?.source !== 'visit' && !offer?.prices.some(({ kind }) => kind === 'from');
  if (isForAll || isVariant(read, variant)) return whole;
  // Its name and picture at least.
  return { key, ...(title !== undefined && { title }), ...(image !== undefined && { image }), checkedAt: 0 };
}
