import { el, part, say } from './dom.ts';
import type { PriceWords } from './price-words.ts';

/** The price with its kind before it; currency code and list price after it. */
export function priceLine(): HTMLElement {
  return el('div', 'price', el('small', 'kind'), el('b', 'amount'), el('small', 'code'), el('s', 'was'));
}

/** Fills in a price line. `unknown` is said where no price is known; without it the line is hidden then. */
export function showPrice(line: HTMLElement, price: PriceWords | undefined, unknown?: string): void {
  line.hidden = !price && unknown === undefined;
  say(part(line, 'amount'), price?.amount ?? unknown);
  say(part(line, 'kind'), price?.kind);
  say(part(line, 'code'), price?.code);
  say(part(line, 'was'), price?.was);
}
