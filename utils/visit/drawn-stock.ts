import { createSeenStock, decideStock, MAX_LINE, type SeenStock, WINDOW } from '../extract/seen-stock.ts';
import { isVariant } from '../extract/stock-scope.ts';
import { isBuyButton, readStock } from '../extract/stock-words.ts';
import { type Availability, isGone, type PageOffer, type ProductPage } from '../model/offer.ts';
import { isOff, isShown, linesAfter } from './drawn-lines.ts';

/** Labels of buttons; longer texts are none. */
const MAX_LABEL = 24;
const MOST_LABELS = 3000;
/** Buttons that the words for reading any shop's page don't have: of shops that only their visitors see. */
const BUY = /^(?:领券购买|立即抢购|马上抢购|立即下单|马上购买|加购|参与拼单|去拼单|立即支付|确认购买)/;
/** Those that lead to what was put there before, on every page of a shop. */
const TO_CART = /^(?:我的)?(?:购物车|購物車)\s*\d*$/;
/** What stands in the place of the button that buys while there is none to buy. Of a price that falls nothing is said. */
const TELL_ME =
  /^(?:(?:e?mail|notify|alert|tell|remind) me(?: when (?:it is |it's )?(?:available|back|in stock|back in stock))?|notify when available|join (?:the )?wait(?:ing )?list|(?:到货|到貨|补货|補貨|有货|有貨)(?:通知|提醒)(?:我)?|(?:再)?入荷(?:の)?(?:お知らせ|通知|リクエスト).{0,8}|재?입고 ?(?:알림|알람|통보).{0,6}|(?:bei verfügbarkeit )?benachrichtigen|(?:m['’]avertir|me prévenir|prévenez-moi|av[ií]s(?:ar|enme|ame)me?|avísame|avise-me|avvisami).{0,20})$/i;
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
  /** A line of its own has said that the product is gone. */
  let isSaid = false;
  for (const { text, isButton, isOff: isDead, isAside } of linesAfter(document, from)) {
    // A button that can be pressed and says "Sold out" is no line of a text.
    stock.add(text, { isOff: isDead || (isButton && !isBuy(text)), isAside });
    // The product's own button, and it does not buy: any that does, further down, is another product's.
    if (isSaid && isButton && (TELL_ME.test(text) || (isDead && isBuy(text))))
      return { ...stock.seen(), canBuy: false };
    isSaid ||= !isButton && !isAside && !isVariant(text) && isGoneBy(text);
    size += text.length;
    if (stock.canBuy() || size > WINDOW) break;
  }
  // Many a page has it at the edge of the window, far from the heading in its source.
  const seen = stock.seen();
  return seen.canBuy ? seen : { ...seen, canBuy: hasBuyButton(document) };
}

function isGoneBy(line: string): boolean {
  const words = line.length > MAX_LINE ? undefined : readStock(line, false);
  return words !== undefined && isGone(words.availability);
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
