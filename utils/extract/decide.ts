import { exponentOf, type Money } from '../model/money.ts';
import { type Availability, isGone, type PageOffer, type Price, type ProductPage } from '../model/offer.ts';
import type { PriceHint } from '../model/price-amounts.ts';
import { absoluteUrl } from './absolute-url.ts';
import { bestAvailability } from './availability.ts';
import { choose } from './cross-check.ts';
import { toMoney, toPrice } from './decimal.ts';
import { defined, type OfferFacts, type ProductFacts } from './facts.ts';
import { currencyOf, type PageMoney } from './offer-currency.ts';
import { decideStock } from './seen-stock.ts';
import type { SeenFacts } from './visible.ts';

const MAX_OFFERS = 50;

/**
 * The facts about one product, the most trusted source first, as one page. Price, list price and currency
 * are of one source; what the shopper sees beside the heading confirms them, or says which other source is right.
 */
export function decide(
  sources: readonly ProductFacts[],
  base: string,
  hint: PriceHint,
  seen?: SeenFacts,
): ProductPage | undefined {
  const first = <K extends keyof ProductFacts>(key: K): ProductFacts[K] | undefined =>
    sources.map((facts) => facts[key]).find((value) => value !== undefined);
  const title = first('title');
  if (title === undefined) return undefined;
  const currencies = new Set(
    sources
      .flatMap((facts) => facts.offers.map((offer) => offer.currency))
      .filter((code) => code !== undefined),
  );
  // A source that says no currency may borrow it from the page when all the rest agree on one.
  const [agreed] = currencies.size === 1 ? currencies : [];
  const money = { hint, seen, agreed };
  const offers = sources.map((facts) => offersOf(facts, base, money)).filter((some) => some.length > 0);
  const [main, ...variants] = choose(offers, seen);
  const said = [main, ...offers.map((some) => some[0])]
    .map((offer) => known(offer?.availability))
    .find((state) => state !== undefined);
  const isMixed =
    new Set(sources.flatMap((facts) => facts.offers.map((offer) => offer.availability))).size > 1;
  const availability = decideStock(said, isMixed, seen);
  const inventoryLevel =
    main?.inventoryLevel ??
    (availability === seen?.stock?.availability ? seen.stock.inventoryLevel : undefined);
  return defined<ProductPage>({
    title,
    image: sources.map((facts) => absoluteUrl(facts.image, base)).find((image) => image !== undefined),
    brand: first('brand'),
    sku: first('sku') ?? first('mpn'),
    gtin: first('gtin'),
    mpn: first('mpn'),
    shipping: sources.flatMap((facts) => facts.offers).find(({ shipping }) => shipping)?.shipping,
    arrives: seen?.arrives,
    rating: first('rating'),
    offers: [
      { ...(main ?? { prices: [] }), availability, ...(inventoryLevel !== undefined && { inventoryLevel }) },
      ...variants,
    ].slice(0, MAX_OFFERS),
  });
}

function known(state: Availability | undefined): Availability | undefined {
  return state === 'unknown' ? undefined : state;
}

interface Read {
  readonly facts: OfferFacts;
  readonly offer: PageOffer;
  readonly minor: number | undefined;
}

/** A source's offers: first the one for the whole product, then the variants when there are several. */
function offersOf(facts: ProductFacts, base: string, money: PageMoney): PageOffer[] {
  const read = facts.offers.map((offer) => readOffer(offer, money));
  const [only] = read;
  if (only === undefined || read.length === 1) return only ? [only.offer] : [];
  const here = read.filter(({ facts: { url } }) => url !== undefined && sameVariant(url, base));
  const posted =
    (here.length === 1 ? here[0] : undefined) ??
    read.find(({ facts: { variant } }) => variant !== undefined && isNamed(variant, base));
  if (posted?.minor !== undefined)
    return [posted.offer, ...read.filter((one) => one !== posted).map(({ offer }) => offer)];
  const open = read.filter(({ offer }) => !isGone(offer.availability));
  const priced = (open.some(({ minor }) => minor !== undefined) ? open : read).filter(
    ({ minor }) => minor !== undefined,
  );
  const moneyOf = ({ offer: { prices } }: Read) => prices[0]?.amount.currency;
  // Of prices in several currencies only those in one may be compared: what the page shows, else what is said first.
  const shown = priced.find(({ offer: { prices } }) => isSeen(prices[0]?.amount, money));
  const currency = moneyOf(shown ?? priced[0] ?? only);
  const cheapest = priced
    .filter((one) => moneyOf(one) === currency)
    .toSorted((a, b) => (a.minor ?? 0) - (b.minor ?? 0))[0];
  const isFrom = read.some(
    (one) => one.minor !== undefined && moneyOf(one) === currency && one.minor !== cheapest?.minor,
  );
  const prices = (cheapest?.offer.prices ?? []).map(
    (price): Price => (isFrom && price.kind === 'sale' ? { ...price, kind: 'from' } : price),
  );
  const availability = bestAvailability(read.map(({ offer }) => offer.availability)) ?? 'unknown';
  const seller = new Set(read.map(({ offer }) => offer.seller)).size === 1 ? only.offer.seller : undefined;
  const whole: PageOffer = {
    prices,
    availability,
    ...(seller !== undefined && { seller }),
    ...(cheapest?.offer.isGuess && { isGuess: true }),
  };
  return [whole, ...read.filter(({ offer }) => offer.variant !== undefined).map(({ offer }) => offer)];
}

function readOffer(facts: OfferFacts, money: PageMoney): Read {
  const { currency, isGuess } = currencyOf(facts, money);
  const said = toPrice(facts.price, currency) ?? toPrice(facts.low, currency);
  const thousands = thousandsOf(facts.price, currency);
  // "1.299": one and a bit, or what some countries write for a thousand. What stands beside the name decides.
  const isThousands = thousands !== undefined && isSeen(thousands, money);
  const price: Price | undefined = isThousands ? { kind: 'sale', amount: thousands } : said;
  const isEither = thousands !== undefined && !isThousands && !isSeen(said?.amount, money);
  const list = toMoney(facts.list, currency);
  const high = toMoney(facts.high, currency);
  const minor = price?.amount.minor;
  const prices: Price[] = [];
  if (price && minor !== undefined) {
    const isLowest = facts.price === undefined && high !== undefined && high.minor > minor;
    prices.push(isLowest ? { ...price, kind: 'from' } : price);
    if (list && list.minor > minor) prices.push({ kind: 'list', amount: list });
  }
  const offer = defined<PageOffer>({
    prices,
    availability: facts.availability ?? 'unknown',
    inventoryLevel: facts.inventoryLevel,
    seller: facts.seller,
    variant: facts.variant,
    isGuess: (isGuess || isEither) && minor !== undefined ? true : undefined,
  });
  return { facts, offer, minor };
}

function isSeen(amount: Money | undefined, { seen }: PageMoney): boolean {
  return (
    amount !== undefined &&
    (seen?.amounts ?? []).some(
      (one) => one.amount.minor === amount.minor && one.amount.currency === amount.currency,
    )
  );
}

/** What a text with three digits behind its point is, if the point parts thousands, in a currency that has no third decimal. */
function thousandsOf(raw: OfferFacts['price'], currency: string | undefined): Money | undefined {
  if (typeof raw !== 'string' || currency === undefined || !/^\s*[1-9]\d{0,2}\.\d{3}\s*$/.test(raw))
    return undefined;
  const exponent = exponentOf(currency);
  return exponent === 1 || exponent === 2 ? toMoney(raw.replace('.', ''), currency) : undefined;
}

/** A shorter id may be any number of a query: a page, a size. */
const MIN_ID = 4;

/** True when the page's query or fragment has the variant's id as a value. */
function isNamed(variant: string, page: string): boolean {
  const here = URL.parse(page);
  return (
    variant.length >= MIN_ID &&
    [...(here?.searchParams ?? []), ...new URLSearchParams(here?.hash.slice(1))].some(
      ([, value]) => value === variant,
    )
  );
}

/** True when an offer's own address picks the same variant as the page's: same path, and a query that says so. */
function sameVariant(address: string, page: string): boolean {
  const offer = URL.parse(address, page);
  const here = URL.parse(page);
  if (!offer || !here || offer.pathname !== here.pathname) return false;
  return [...offer.searchParams].every(([name, value]) => here.searchParams.get(name) === value);
}
