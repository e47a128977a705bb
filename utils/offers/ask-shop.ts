import { type PageReading, readPage } from '../extract/read-page.ts';
import type { OfferSource, ProductPage } from '../model/offer.ts';
import type { UnknownReason } from '../model/product-view.ts';
import type { StoredOffer } from '../model/stored-offer.ts';
import { type AskPorts, askWithin } from './ask-within.ts';
import type { Target } from './door.ts';
import { inUtf8 } from './in-utf8.ts';
import type { JsonAsk } from './json-address.ts';
import { mayFetch } from './may-fetch.ts';
import type { Wish } from './polite-fetch.ts';
import { readJson } from './read-json.ts';

/** Decoded bytes of a page: the largest product pages have 3 MB, and their structured data may stand at the very end. */
const MAX_PAGE_BYTES = 3_000_000;
/** Of an answer made for machines. */
const MAX_JSON_BYTES = 512_000;
/** A name of a state is sent back no longer than this, so that it can't become a name for the asker. Milliseconds. */
const ETAG_LIFE = 7 * 86_400_000;

/** What an address was called, and which one it is. */
export type Etag = NonNullable<StoredOffer['etag']>;

/** What asking a shop gave; `asked` is false when no request left, so that there is nothing to remember. */
export type Answer =
  | {
      readonly page: ProductPage;
      readonly url: URL;
      readonly source?: OfferSource;
      readonly etag?: Etag | undefined;
    }
  /** As it was: what is kept of it still holds. */
  | { readonly unchanged: true }
  | { readonly reason: UnknownReason; readonly asked: boolean };

/** Asks a shop for a product: its public data where it has any and that can be understood, else the page. */
export async function askShop(target: Target, ports: AskPorts, known?: StoredOffer): Promise<Answer> {
  const json = target.json && (await askJson(target, target.json, ports, known));
  return json ?? askPage(target, ports, known);
}

async function askPage({ url, hosts }: Target, ports: AskPorts, known?: StoredOffer): Promise<Answer> {
  const wish = (at: URL): Wish<PageReading> => ({
    url: at,
    accept: 'text/html,application/xhtml+xml;q=0.9',
    etag: etagOf(at, known, ports.now()),
    wants: (type) => type === 'text/html' || type === 'application/xhtml+xml',
    maxBytes: MAX_PAGE_BYTES,
    read: async (body, contentType) => readPage(inUtf8(body.stream, contentType), at.href),
  });
  const found = await askWithin({ url, hosts }, wish, refusalIn, ports);
  if (!('value' in found)) return found;
  const { value, url: at, etag } = found;
  return 'page' in value
    ? { page: value.page, url: at, etag: etag === undefined ? undefined : { url: at.href, value: etag } }
    : { reason: 'not-a-product', asked: true };
}

function refusalIn(value: PageReading): 'wall' | 'log-in' | undefined {
  const reason = 'reason' in value ? value.reason : undefined;
  return reason === 'wall' || reason === 'log-in' ? reason : undefined;
}

/** Undefined where the page has to be asked: there is no such data, or not in the form that the shop's file says. */
async function askJson(
  { url: page, hosts }: Target,
  { address, json, currency, isCertain }: JsonAsk,
  ports: AskPorts,
  known?: StoredOffer,
): Promise<Answer | undefined> {
  const url = mayFetch(address, hosts);
  // What a visitor sees may be in a currency of his own choice.
  const read = known?.offer?.source === 'visit' ? undefined : known?.offer;
  const inCurrency = currency ?? read?.prices[0]?.amount.currency;
  if (!url || (!isCertain && !read) || (json.currency === undefined && inCurrency === undefined))
    return undefined;
  const wish = (at: URL): Wish<ProductPage | undefined> => ({
    url: at,
    accept: 'application/json',
    etag: etagOf(at, known, ports.now()),
    wants: (type) => /^(?:application|text)\/(?:[\w.-]+\+)?(?:json|javascript)$/.test(type),
    maxBytes: MAX_JSON_BYTES,
    read: async (body) => readJson(await new Response(body.stream).text(), json, inCurrency),
  });
  const found = await askWithin({ url, hosts }, wish, () => undefined, ports);
  if ('unchanged' in found) return found;
  // Data often have a host of their own: where that one is silent, the page may answer; where it refuses, nobody asks on.
  if ('reason' in found) return found.reason === 'blocked' ? found : undefined;
  const { value, etag } = found;
  const isSaid = value?.offers.some(
    ({ prices, availability }) => prices.length > 0 || availability !== 'unknown',
  );
  if (!value || !isSaid) return undefined;
  return {
    page: value,
    url: page,
    source: 'json',
    etag: etag === undefined ? undefined : { url: found.url.href, value: etag },
  };
}

/** What to call the state that is kept, where it is one that stands: anything else is to be read anew. */
function etagOf(url: URL, known: StoredOffer | undefined, now: number): string | undefined {
  if (!known?.offer || known.reason || known.unconfirmed || known.etag?.url !== url.href) return undefined;
  return Math.abs(now - known.checkedAt) < ETAG_LIFE ? known.etag.value : undefined;
}
