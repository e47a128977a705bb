import type { CardItem } from '../../utils/cards/index.ts';
import { identify } from '../../utils/links/index.ts';

/** What is wrong with where a card leads, in a sentence; undefined when nothing is. Readers judge by the same. */
export function problemOfLinks(items: readonly CardItem[]): string | undefined {
  for (const [at, { url, own }] of items.entries()) {
    const where = `Product ${at + 1}`;
    if (url !== undefined) {
      const { state } = identify(url);
      if (state === 'unresolved')
        return `${where}: a short link hides where it leads; give the shop's own link.`;
      if (state === 'other' && !own) return `${where}: the link is not a product of a shop.`;
    }
    if (own && identify(own.pay).state === 'unresolved')
      return `${where}: a short link hides where it leads; give the payment page's own address.`;
  }
  return undefined;
}
