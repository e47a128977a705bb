import type { PriceReading } from '../model/parse-price.ts';
import { parsePrice } from '../model/parse-price.ts';
import type { PriceHint } from '../model/price-amounts.ts';

/** A price as it is drawn on the page. */
export interface DrawnPrice {
  readonly element: Element;
  readonly text: string;
  readonly reading: PriceReading;
  /** Pixels: the price is what is written largest. */
  readonly size: number;
  readonly isStruck: boolean;
}

/** Text nodes looked at, and how far down: a product's price stands near the top. */
const MOST_TEXTS = 20_000;
const MOST_DOWN = 1600;
/** Longer texts are prose. */
const MAX_TEXT = 40;
/** Levels between a sign, its number and its decimals, which are often elements of their own. */
const LEVELS = 3;
/** A number alone may be anything. */
const SIGN = /\p{Sc}|[元円원]|\b[A-Z]{3}\b|\b(?:kr|zł|Kč|Ft|lei|руб)\b/u;
/** What is drawn there is about other things, or other products. */
const ELSEWHERE =
  'header, footer, nav, aside, script, style, noscript, template, select, [aria-hidden="true"]';
const STRUCK = 's, del, strike';

/** Every price that can be seen near the top of the page, in document order. */
export function drawnPrices(document: Document, hint: PriceHint): DrawnPrice[] {
  const { body, defaultView: view } = document;
  if (!body || !view) return [];
  const found = new Map<Element, DrawnPrice>();
  const walker = document.createTreeWalker(body, 4 /* NodeFilter.SHOW_TEXT */);
  for (let seen = 0; seen < MOST_TEXTS && walker.nextNode(); seen += 1) {
    const { parentElement, nodeValue } = walker.currentNode;
    if (!parentElement || !/\d/.test(nodeValue ?? '')) continue;
    const priced = pricedAround(parentElement, hint);
    if (!priced || found.has(priced.element) || !isDrawn(priced.element, view)) continue;
    const { element } = priced;
    if (element.closest(ELSEWHERE) || leadsAway(element, document)) continue;
    const isStruck = hasLine(element, view) || hasLine(parentElement, view);
    found.set(element, { ...priced, size: sizeOf(element, view), isStruck });
  }
  return [...found.values()];
}

/** The smallest element around a number that says a price, with its sign. */
function pricedAround(
  from: Element,
  hint: PriceHint,
): Pick<DrawnPrice, 'element' | 'text' | 'reading'> | undefined {
  let element: Element | null = from;
  for (let level = 0; element && level <= LEVELS; level += 1, element = element.parentElement) {
    const text = squeezed(element.textContent);
    if (text.length > MAX_TEXT) return undefined;
    const reading = SIGN.test(text) ? parsePrice(text, hint) : undefined;
    // "¥" and "19" are a price only with the ".90" that stands beside them.
    const around = element.parentElement && squeezed(element.parentElement.textContent);
    if (reading && !(around && isNumberGoingOn(around, text))) return { element, text, reading };
  }
  return undefined;
}

function isNumberGoingOn(around: string, text: string): boolean {
  const end = around.indexOf(text) + text.length;
  return around.length <= MAX_TEXT && /^[.,]?\d/.test(around.slice(end)) && /\d[.,]?$/.test(text);
}

/** Signs, numbers and decimals on lines of their own are one price. */
export function squeezed(text: string | null): string {
  return (text ?? '')
    .replace(/\s+/g, ' ')
    .replace(/(\p{Sc}) (?=\d)/gu, '$1')
    .replace(/(\d) ?([.,]) ?(?=\d)/g, '$1$2')
    .trim();
}

function isDrawn(element: Element, view: Window): boolean {
  const { top, width, height } = element.getBoundingClientRect();
  if (width < 1 || height < 1 || top + view.scrollY > MOST_DOWN) return false;
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** In a link to something else: a product recommended beside this one. */
function leadsAway(element: Element, { location }: Document): boolean {
  const href = element.closest('a[href]')?.getAttribute('href');
  const to = href ? URL.parse(href, location.href) : null;
  return (
    to !== null &&
    /^https?:$/.test(to.protocol) &&
    to.pathname + to.search !== location.pathname + location.search
  );
}

function hasLine(element: Element, view: Window): boolean {
  if (element.closest(STRUCK)) return true;
  for (
    let one: Element | null = element, level = 0;
    one && level < LEVELS;
    one = one.parentElement, level += 1
  ) {
    if (view.getComputedStyle(one).textDecorationLine.includes('line-through')) return true;
  }
  return false;
}

/** Of the largest digit: signs and decimals are written smaller. */
function sizeOf(element: Element, view: Window): number {
  const all = [element, ...element.querySelectorAll('*')].filter((one) =>
    [...one.childNodes].some((node) => node.nodeType === 3 && /\d/.test(node.nodeValue ?? '')),
  );
  return Math.max(0, ...all.map((one) => Number.parseFloat(view.getComputedStyle(one).fontSize) || 0));
}
