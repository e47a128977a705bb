import type { CardProduct } from './card-product.ts';
import { el, mark, type Part, say } from './dom.ts';
import { isAsking, stateOf } from './product-words.ts';

/** Shop and stock, or why there is no price. */
export function createMetaLine(): Part<CardProduct> {
  const shop = el('bdi', 'shop');
  const where = el('span', 'where', shop);
  const dot = el('span', 'dot');
  const says = el('span');
  const state = el('span', '', dot, says);
  const element = el('div', 'meta', where, state);
  return {
    element,
    show(product) {
      const { tone, words } = stateOf(product);
      say(shop, product.shop);
      // A reason that names the shop needs no shop before it.
      where.hidden = tone === undefined && words.includes(product.shop);
      dot.hidden = tone === undefined;
      dot.className = `dot dot-${tone ?? 'unknown'}`;
      // A stock is a word or two and stays with its dot; a reason is as long as it is.
      state.className = tone ? 'stock' : '';
      say(says, words);
      element.title = words;
      mark(element, 'aria-busy', String(isAsking(product)));
    },
  };
}
