import { i18n } from '#i18n';
import type { DraftView, ListingView } from '../../components/compose/compose-view.ts';
import { payeeWords } from '../../components/payee-words.ts';
import { priceWords } from '../../components/price-words.ts';
import { stockOf } from '../../components/stock.ts';
import { uiLocale } from '../../components/ui-locale.ts';
import {
  audienceOf,
  checkListing,
  labelFor,
  linkOf,
  lint,
  offerNow,
  platforms,
  render,
} from '../../utils/compose/index.ts';
import { identify } from '../../utils/links/index.ts';
import { paidBy } from '../../utils/links/paid-by.ts';
import { nameIn, shopName } from '../../utils/merchants/shop-name.ts';
import type { Draft, Listing } from '../../utils/model/draft.ts';
import { offerKey } from '../../utils/model/product.ts';
import type { StoredOffer } from '../../utils/model/stored-offer.ts';
import { getOffers, getPictures, readDrafts, readSettings, type Store } from '../../utils/store/index.ts';

/** A draft with all that is known of what it offers. */
export interface ComposedDraft {
  readonly view: DraftView;
  /** What was read last, by the id of the listing. */
  readonly readings: ReadonlyMap<string, StoredOffer>;
}

/** Reads the draft that was edited last; undefined where there is none. `now`: epoch milliseconds. */
export async function readDraftView(store: Store, now: number): Promise<ComposedDraft | undefined> {
  const draft = (await readDrafts(store))[0];
  if (!draft) return undefined;
  const keys = draft.listings.flatMap((one) =>
    one.kind === 'shop' && one.product ? [offerKey(one.product)] : [],
  );
  const [offers, pictures, { allowedHosts }] = await Promise.all([
    getOffers(store, keys),
    getPictures(
      store,
      draft.listings.flatMap((one) => (one.kind === 'own' ? one.pictures : one.pictures.slice(0, 1))),
    ),
    readSettings(store),
  ]);
  const allowed = new Set(allowedHosts);
  const readings = new Map(
    draft.listings.flatMap((one): [string, StoredOffer][] => {
      const reading = one.kind === 'shop' && one.product ? offers.get(offerKey(one.product)) : undefined;
      return reading ? [[one.id, reading]] : [];
    }),
  );
  const listings = draft.listings.map((listing) =>
    toListingView(listing, readings.get(listing.id), pictures, allowed),
  );
  return { readings, view: { draft, listings, preview: previewOf(draft, allowed, now) } };
}

function toListingView(
  listing: Listing,
  reading: StoredOffer | undefined,
  pictures: ReadonlyMap<string, string>,
  allowed: ReadonlySet<string>,
): ListingView {
  const flags = checkListing(listing, reading);
  const picture = pictures.get(listing.pictures[0] ?? '');
  if (listing.kind === 'own')
    return {
      listing,
      shop: i18n.t('compose.ownGoods'),
      flags,
      pictures,
      ...(picture !== undefined && { picture }),
    };
  const { posted, product } = listing;
  const offer = offerNow(listing, reading);
  const price = offer && priceWords({ offer })?.amount;
  const image = picture ?? reading?.image;
  return {
    listing,
    shop: product ? shopName(product.merchant, i18n.t('lang')) : (URL.parse(posted)?.hostname ?? posted),
    payee: payeeWords(paidBy(identify(posted, allowed))),
    flags,
    ...(image !== undefined && { picture: image }),
    ...(price !== undefined && { shopPrice: price }),
    ...(offer && { stock: stockOf(offer) }),
  };
}

function previewOf(draft: Draft, allowed: ReadonlySet<string>, now: number): DraftView['preview'] {
  const platform = platforms[draft.platform];
  const { parts } = render(draft, platform, uiLocale());
  const isPaid = draft.listings.some((one) => {
    if (one.kind === 'own') return true;
    const { kind } = paidBy(identify(linkOf(one) ?? '', allowed));
    return kind === 'creator' || kind === 'network';
  });
  const on = new Date(now).toISOString().slice(0, 10);
  const findings = lint({ draft, platform, parts, isPaid, on });
  return {
    platform: {
      id: platform.id,
      name: nameIn(platform.name, i18n.t('lang')),
      most: platform.limits[0].most,
    },
    parts,
    findings,
    label: labelFor(findings),
    audience: audienceOf(draft, platform),
    always: platform.audience,
    hasLinks: platform.links,
  };
}
