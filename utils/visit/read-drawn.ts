import { absoluteUrl } from '../extract/absolute-url.ts';
import { cleanText } from '../extract/clean-text.ts';
import type { PageOffer, Price, PriceKind, ProductPage } from '../model/offer.ts';
import { type PriceReading, parsePrice } from '../model/parse-price.ts';
import type { PriceHint } from '../model/price-amounts.ts';
import { isShown } from './drawn-lines.ts';
import { drawnStock } from './drawn-stock.ts';
import { type DrawnPrice, drawnPrices, squeezed } from './price-nodes.ts';

/** Pixels: what is written smaller is no product's price. */
const LEAST_SIZE = 14;
/** Characters of the box that a price and its words stand in. */
const MAX_BOX = 90;
/** Text nodes looked at for the product's name. */
const MOST_TEXTS = 3000;
/** What shops write behind a product's name. */
const SUFFIX =
  /\s*[-–—_|｜]\s*(?:tmall\.com|[^-–—_|｜]*?(?:淘宝|天猫|京东|拼多多|小红书|抖音|唯品会|1688|商城|官网))[^-–—_|｜]*$/i;

/** A page as its visitor sees it. */
export interface Drawn {
  readonly page: ProductPage;
  /** Where its price stands: it may change there. */
  readonly element: Element;
}

/**
 * Reads the price that is written largest near the top, what it is struck from, and whether it can be bought: for pages
 * that say nothing to machines; of others, what they tell, decides on the stock, too. Only where the address is known to
 * be one product's. Undefined where no price stands out.
 */
export function readDrawn(document: Document, hint: PriceHint, told?: ProductPage): Drawn | undefined {
  const { title, heading } = titleOf(document);
  const prices = drawnPrices(document, hint).filter(({ size }) => size >= LEAST_SIZE);
  const main = largest(prices.filter(({ isStruck, reading }) => !isStruck && isPrice(reading)));
  if (!main || !title) return undefined;
  const [price, named] = pricesOf(main, hint);
  if (!price) return undefined;
  const struck = prices.find((one) => one.isStruck && isBelow(price, one) && isBeside(main, one));
  const list = named ?? (struck && listOf(struck));
  const offer: PageOffer = {
    prices: [price, ...(list ? [list] : [])],
    ...drawnStock(document, heading ?? main.element, told),
    ...(main.reading.ambiguous && { isGuess: true }),
  };
  const image = imageOf(document);
  return { page: { title, ...(image && { image }), offers: [offer] }, element: main.element };
}

/** The largest; of equals the first. */
function largest(prices: readonly DrawnPrice[]): DrawnPrice | undefined {
  let best: DrawnPrice | undefined;
  for (const one of prices) if (!best || one.size > best.size) best = one;
  return best;
}

function isPrice({ kind, amount }: PriceReading): boolean {
  return kind !== 'free' && kind !== 'recurring' && amount.minor > 0 && amount.currency !== undefined;
}

/** With the kind that the words beside it say (券后, 拼单价, 起), and the list price that they name. */
function pricesOf({ element, reading }: DrawnPrice, hint: PriceHint): Price[] {
  const { currency, minor } = reading.amount;
  if (currency === undefined) return [];
  const amount = { minor, currency };
  const said = saidAround(element, reading, hint);
  const { list } = said;
  const prices: Price[] = [{ kind: reading.range ? 'from' : kindOf(said), amount }];
  if (list?.currency === currency) prices.push({ kind: 'list', amount: { minor: list.minor, currency } });
  return prices;
}

/** What the smallest box says that says more of this price than its number. */
function saidAround(element: Element, reading: PriceReading, hint: PriceHint): PriceReading {
  if (kindOf(reading) !== 'sale') return reading;
  let said = reading;
  for (let box = element.parentElement; box; box = box.parentElement) {
    const text = squeezed(box.textContent);
    if (text.length > MAX_BOX) break;
    const around = parsePrice(text, hint);
    if (around?.amount.minor !== reading.amount.minor) continue;
    said = around;
    if (kindOf(around) !== 'sale' && around.list) break;
  }
  return said;
}

function kindOf({ kind }: PriceReading): PriceKind {
  return kind === 'free' || kind === 'recurring' || kind === 'list' ? 'sale' : kind;
}

function isBelow({ amount }: Price, { reading }: DrawnPrice): boolean {
  return reading.amount.currency === amount.currency && reading.amount.minor > amount.minor;
}

/** In one box, which holds no other part of the page. */
function isBeside(one: DrawnPrice, other: DrawnPrice): boolean {
  let box: Element | null = one.element;
  while (box && !box.contains(other.element)) box = box.parentElement;
  return box !== null && squeezed(box.textContent).length <= 3 * MAX_BOX;
}

function listOf({ reading }: DrawnPrice): Price | undefined {
  const { minor, currency } = reading.amount;
  return currency === undefined ? undefined : { kind: 'list', amount: { minor, currency } };
}

/** The product's name, and where it stands on the page, if it does. */
function titleOf(document: Document): { title: string | undefined; heading: Element | undefined } {
  const shown = document.querySelector('h1') ?? undefined;
  const heading = squeezed(shown?.textContent ?? '');
  const head = document.title.replace(SUFFIX, '').trim();
  // A heading that the page's own name does not hold is the shop's.
  const isNamed = heading.length > 3 && document.title.includes(heading);
  const title = isNamed ? heading : head || heading;
  const stands = shown && isNamed && isShown(shown) ? shown : placeOf(title, document);
  return { title: cleanText(title), heading: stands };
}

/** The first element that shows a name and nothing else. */
function placeOf(title: string, document: Document): Element | undefined {
  if (title === '' || !document.body) return undefined;
  const walker = document.createTreeWalker(document.body, 4 /* NodeFilter.SHOW_TEXT */);
  for (let seen = 0; seen < MOST_TEXTS && walker.nextNode(); seen += 1) {
    const { parentElement, nodeValue } = walker.currentNode;
    if (parentElement && squeezed(nodeValue) === title && isShown(parentElement)) return parentElement;
  }
  return undefined;
}

function imageOf(document: Document): string | undefined {
  const said = document.querySelector('meta[property="og:image"]')?.getAttribute('content');
  // A page may say what is no address of a picture: then it is the one that it shows.
  return (
    absoluteUrl(said ?? undefined, document.baseURI) ??
    absoluteUrl(largestPicture(document), document.baseURI)
  );
}

/** The first large, roughly square one near the top. */
function largestPicture(document: Document): string | undefined {
  for (const picture of [...document.querySelectorAll('img')].slice(0, 60)) {
    const { width, height, top } = picture.getBoundingClientRect();
    if (width > 250 && height > 250 && top < 900 && /^https?:/.test(picture.currentSrc))
      return picture.currentSrc;
  }
  return undefined;
}
