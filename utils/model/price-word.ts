import { leadingPrice, type Price } from './offer.ts';

/** The shopper's word on a price that waits for one, and which price they were shown: it holds for no other. */
export interface PriceWord {
  readonly isRight: boolean;
  /** The name of that price. */
  readonly price: string;
}

/** The price that a card shows of these, by its kind, amount and currency: "sale-1999-USD". */
export function nameOfShown(prices: readonly Price[]): string | undefined {
  const price = leadingPrice(prices);
  return price && `${price.kind}-${price.amount.minor}-${price.amount.currency}`;
}

/** A word as the look of the button that gives it: "right sale-1999-USD". */
export function lookOfWord({ isRight, price }: PriceWord): string {
  return `${isRight ? 'right' : 'wrong'} ${price}`;
}

/** The word that a pressed button gives; undefined for any other button. */
export function wordOfLook(look: string): PriceWord | undefined {
  const [, word, price = ''] = /^(right|wrong) (\S+)$/.exec(look) ?? [];
  return word === undefined ? undefined : { isRight: word === 'right', price };
}
