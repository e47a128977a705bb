import type { CardProduct } from './card-product.ts';
import { el, part } from './dom.ts';
import { stateOf } from './product-words.ts';

/** Shop and stock, or why there is no price. */
export function metaLine(): HTMLElement {
  return el(
    'div',
    'meta',
    el('span', 'where', el('bdi', 'shop'), ' · '),
    el('span', 'dot'),
    el('span', 'state'),
  );
}

/** Fills in a meta line. */
export function showMeta(line: HTMLElement, product: CardProduct): void {
  const { tone, words } = stateOf(product);
  part(line, 'shop').textContent = product.shop;
  // A reason that names the shop needs no shop before it.
  part(line, 'where').hidden = tone === undefined && words.includes(product.shop);
  const dot = part(line, 'dot');
  dot.hidden = tone === undefined;
  dot.className = `dot dot-${tone ?? 'unknown'}`;
  part(line, 'state').textContent = words;
  line.title = words;
}
