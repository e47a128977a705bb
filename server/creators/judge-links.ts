import type { CardItem } from '../../utils/cards/index.ts';
import { type CardLinkProblem, cardLinkProblem } from '../../utils/links/card-link.ts';

const SAID: Readonly<Record<CardLinkProblem, string>> = {
  'short-link': "a short link hides where it leads; give the shop's own link.",
  'no-product': 'the link is not a product of a shop.',
  'short-pay': "a short link hides where it leads; give the payment page's own address.",
};

/** What is wrong with where a card leads, in a sentence; undefined when nothing is. Readers judge by the same. */
export function problemOfLinks(items: readonly CardItem[]): string | undefined {
  for (const [at, item] of items.entries()) {
    const problem = cardLinkProblem(item);
    if (problem) return `Product ${at + 1}: ${SAID[problem]}`;
  }
  return undefined;
}
