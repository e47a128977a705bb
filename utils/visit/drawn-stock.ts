import { createSeenStock, decideStock, type SeenStock, WINDOW } from '../extract/seen-stock.ts';
import { isBuyButton } from '../extract/stock-words.ts';
import type { Availability, PageOffer, ProductPage } from '../model/offer.ts';
import { isOff, isShown, linesAfter } from './drawn-lines.ts';

/** Labels of buttons; longer texts are none. */
const MAX_LABEL = 24;
const MOST_LABELS = 3000;
/** Buttons that the words for reading any shop's page don't have: of shops that only their visitors see. */
const BUY = /^(?:领券购买|立即抢购|马上抢购|立即下单|马上购买|加购|参与拼单|去拼单|立即支付|确认购买)/;
/** Those that lead to what was put there before, on every page of a shop. */
const TO_CART = /^(?:我的)?(?:购物车|購物車)\s*\d*$/;
const LABELS = 'button, [role="button"], a, div, span, input[type="button"], input[type="submit"]';
/** What stands there is of every page. */
const AROUND = 'header, footer, nav, aside, [role="navigation"]';

/**
 * The stock that a page shows between its product's heading, or its price, and the button that buys, by the rule for
 * pages' sources; `told` is what the page tells machines.
 */
export function drawnStock(
  document: Document,
  from: Element,
  told?: ProductPage,
): Pick<PageOffer, 'availability' | 'inventoryLevel'> {
  const seen = seenAfter(document, from);
  const states = new Set(told?.offers.map(({ availability }) => availability));
  const said = told?.offers[0]?.availability;
  const availability: Availability = decideStock(
    said === 'unknown' ? undefined : said,
    states.size > 1,
    seen,
  );
  const left = seen.stock?.inventoryLevel;
  return { availability, ...(left !== undefined && { inventoryLevel: left }) };
}

function seenAfter(document: Document, from: Element): SeenStock {
  const stock = createSeenStock(isBuy);
  let size = 0;
  for (const { text, isButton, isOff: isDead, isAside } of linesAfter(document, from)) {
    // A button that can be pressed and says "Sold out" is no line of a text.
    stock.add(text, { isOff: isDead || (isButton && !isBuy(text)), isAside });
    size += text.length;
    if (stock.canBuy() || size > WINDOW) break;
  }
  // Many a page has it at the edge of the window, far from the heading in its source.
  const seen = stock.seen();
  return seen.canBuy ? seen : { ...seen, canBuy: hasBuyButton(document) };
}

function isBuy(text: string): boolean {
  return text.length <= MAX_LABEL && !TO_CART.test(text) && (isBuyButton(text) || BUY.test(text));
}

function hasBuyButton(document: Document): boolean {
  let looked = 0;
  for (const label of document.querySelectorAll(LABELS)) {
    const text = labelOf(label);
    if (text === '' || text.length > MAX_LABEL) continue;
    looked += 1;
    if (looked > MOST_LABELS) return false;
    if (isBuy(text) && !isOff(label) && !label.closest(AROUND) && isShown(label)) return true;
  }
  return false;
}

function labelOf(label: Element): string {
  if (label.matches('input')) return (label.getAttribute('value') ?? '').trim();
  return (label.childElementCount > 2 ? '' : (label.textContent ?? '')).trim();
}
