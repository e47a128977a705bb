import type { PriceWords } from '../../utils/model/card-view.ts';
import { el, type Part, say } from './dom.ts';

export interface PriceProps {
  readonly price: PriceWords | undefined;
  /** Said softly where no price is known; without it the line is hidden then. */
  readonly unknown?: string;
}

/** The price with its kind before it; currency code and list price after it. */
export function createPriceLine(): Part<PriceProps> {
  const [kind, amount, code, was] = [
    el('small', 'kind'),
    el('b', 'amount'),
    el('small', 'code'),
    el('s', 'was'),
  ];
  const element = el('div', 'price', kind, amount, code, was);
  return {
    element,
    show({ price, unknown }) {
      element.hidden = !price && unknown === undefined;
      say(amount, price?.amount);
      say(kind, price ? price.kind : unknown);
      say(code, price?.code);
      say(was, price?.was);
    },
  };
}
