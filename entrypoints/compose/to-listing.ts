import { i18n } from '#i18n';
import { type LinkProblem, readLink } from '../../utils/compose/index.ts';
import { identify } from '../../utils/links/index.ts';
import { shopName } from '../../utils/merchants/shop-name.ts';
import { DRAFT_LIMITS, type PostedListing } from '../../utils/model/draft.ts';
import { leadingPrice, type Offer } from '../../utils/model/offer.ts';
import { offerKey, type ProductRef } from '../../utils/model/product.ts';
import {
  getItem,
  getOffers,
  keepPicture,
  type NewItem,
  type NewListing,
  readSettings,
  type Store,
} from '../../utils/store/index.ts';

/** What there is to know of something before it is put into a draft. */
interface Known {
  readonly posted: string;
  readonly title?: string | undefined;
  readonly product?: ProductRef | undefined;
  readonly image?: string | undefined;
  readonly offer?: Offer | undefined;
}

/**
 * What a link leads to, for a draft: the link stays as it was given. A short link, and a shop that nobody knows, say
 * nothing more than themselves.
 */
export async function listingOfLink(
  store: Store,
  text: string,
  pageTitle?: string,
): Promise<NewListing | { readonly problem: LinkProblem }> {
  const reading = readLink(text);
  if ('problem' in reading) return reading;
  const { product } = identify(reading.link, new Set((await readSettings(store)).allowedHosts));
  return makeListing(store, { posted: reading.link, product, title: pageTitle?.trim() || undefined });
}

/** A saved wish, for a draft; undefined where it is none any more. */
export async function listingOfWish(store: Store, id: string): Promise<NewListing | undefined> {
  const item = await getItem(store, id);
  return item && listingOfItem(store, item);
}

/** What is saved, or could be, for a draft. */
export function listingOfItem(
  store: Store,
  { posted, title, product, image, offer }: NewItem,
): Promise<NewListing> {
  return makeListing(store, { posted, title, product, image, offer });
}

async function makeListing(store: Store, known: Known): Promise<NewListing> {
  const { posted, product } = known;
  const reading = product && (await getOffers(store, [offerKey(product)])).get(offerKey(product));
  const offer = reading?.offer ?? known.offer;
  const image = known.image ?? reading?.image;
  const picture = image === undefined ? undefined : await keepPicture(store, image);
  const price = offer && leadingPrice(offer.prices)?.amount;
  return {
    kind: 'shop',
    posted,
    title: (reading?.title ?? known.title ?? nameOf(posted, product)).slice(0, DRAFT_LIMITS.title),
    pictures: picture === undefined ? [] : [picture],
    ...(product && { product }),
    ...(offer && { offer }),
    ...(price && { price }),
  };
}

/** What was offered before, for a draft, as it was then; undefined where nothing was kept that could be opened. */
export async function listingOfPosted(store: Store, posted: PostedListing): Promise<NewListing | undefined> {
  const { title, link, price, inventory, description, own, pictures, group } = posted;
  const said = {
    title,
    ...(price && { price }),
    ...(inventory !== undefined && { inventory }),
    ...(description !== undefined && { description }),
    // A group whose time is over is none to be joined.
    ...(group && group.until > store.now() && { group }),
  };
  if (own)
    return {
      kind: 'own',
      ...own,
      ...said,
      pictures: pictures ?? [],
      ...(link !== undefined && { pay: link }),
    };
  const listing = await listingOfLink(store, link ?? '', title);
  return 'problem' in listing ? undefined : { ...listing, ...said };
}

/** What a product is called before anything is known of it. */
export function nameOf(posted: string, product: ProductRef | undefined): string {
  if (!product) return URL.parse(posted)?.hostname ?? posted;
  return i18n.t('card.productOf', [shopName(product.merchant, i18n.t('lang')), product.id]);
}
