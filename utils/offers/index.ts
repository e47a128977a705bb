export { createOffers, type LookUpOptions, type Offers, type OffersOptions } from './create-offers.ts';
export { browserDrawing, type Drawing } from './drawing.ts';
export { HOVER_LIFE } from './freshness.ts';
export type { After, Fetch, OfferQuery, OfferStore, Permitted } from './ports.ts';
export { MOST_WORDS, postPrice } from './post-price.ts';
export type { Resolution, ShortLinkMemory } from './resolve-short-link.ts';
export { type HeadersEvent, type RedirectSight, seeRedirects } from './see-redirects.ts';
export { createShortLinks, type ShortLinksOptions } from './short-links.ts';
export { thumbnail } from './thumbnail.ts';
