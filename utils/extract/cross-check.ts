import type { Money } from '../model/money.ts';
import type { PageOffer, Price } from '../model/offer.ts';
import { isPaid, kindOf, type SeenFacts } from './visible.ts';

/** A sale takes no more than this off: beyond it the lower number is something else. */
const MOST_OFF = 5;

/**
 * Which source's offers to believe. Each source's first offer speaks for it. The first source with a price
 * wins, unless another one, or what stands beside the heading, shows that its price is the list price.
 */
export function choose(
  sources: readonly (readonly PageOffer[])[],
  seen: SeenFacts | undefined,
): readonly PageOffer[] {
  const priced = sources.filter(([main]) => main !== undefined && main.prices.length > 0);
  const [trusted] = priced;
  if (!trusted) return sources[0] ?? [];
  const price = paid(trusted);
  const corrected = priced.find((other) => {
    const lower = paid(other);
    return (
      sameMoney(listed(other), price) &&
      lower !== undefined &&
      price !== undefined &&
      lower.minor < price.minor
    );
  });
  if (corrected) return corrected;
  if (!seen || !price || seen.amounts.length === 0) return trusted;
  if (seen.amounts.some((one) => isPaid(one) && sameMoney(one.amount, price)))
    return withList(trusted, price, seen);
  // Not shown: another source's price may be.
  const shown = priced.find((other) =>
    seen.amounts.some((one) => isPaid(one) && sameMoney(one.amount, paid(other))),
  );
  if (shown) return shown;
  return asListPrice(trusted, price, seen) ?? trusted;
}

/** The list price that stands struck out or labelled beside the same price. */
function withList(offers: readonly PageOffer[], price: Money, seen: SeenFacts): readonly PageOffer[] {
  const [main, ...others] = offers;
  if (!main || listed(offers)) return offers;
  const at = seen.amounts.findIndex((one) => isPaid(one) && sameMoney(one.amount, price));
  const near = seen.amounts.slice(Math.max(0, at - 2), at + 3);
  const list = near
    .map((one) => (one.struck || one.meaning === 'list' ? one.amount : undefined))
    .find((amount) => isListOf(amount, price));
  if (list === undefined) return offers;
  return [{ ...main, prices: [...main.prices, listPrice(list.minor, price)] }, ...others];
}

/** The price is shown struck out and a lower one stands right beside it: that one is paid. */
function asListPrice(
  offers: readonly PageOffer[],
  price: Money,
  seen: SeenFacts,
): readonly PageOffer[] | undefined {
  const at = seen.amounts.findIndex(
    (one) => (one.struck || one.meaning === 'list') && sameMoney(one.amount, price),
  );
  const [main, ...others] = offers;
  if (at < 0 || !main) return undefined;
  const beside = [seen.amounts[at + 1], seen.amounts[at - 1]].find(
    (one) =>
      one !== undefined &&
      isPaid(one) &&
      isListOf(price, { minor: one.amount.minor, currency: one.amount.currency ?? '' }),
  );
  if (!beside) return undefined;
  const sale: Price = {
    kind: kindOf(beside),
    amount: { minor: beside.amount.minor, currency: price.currency },
  };
  return [{ ...main, prices: [sale, listPrice(price.minor, price)] }, ...others];
}

function listPrice(minor: number, { currency }: Money): Price {
  return { kind: 'list', amount: { minor, currency } };
}

function isListOf(list: { minor: number; currency?: string } | undefined, price: Money): list is Money {
  return (
    list?.currency === price.currency && list.minor > price.minor && list.minor <= price.minor * MOST_OFF
  );
}

function paid([main]: readonly PageOffer[]): Money | undefined {
  return main?.prices.find(({ kind }) => kind !== 'list')?.amount;
}

function listed([main]: readonly PageOffer[]): Money | undefined {
  return main?.prices.find(({ kind }) => kind === 'list')?.amount;
}

function sameMoney(a: { minor: number; currency?: string } | undefined, b: Money | undefined): boolean {
  return a !== undefined && b !== undefined && a.minor === b.minor && a.currency === b.currency;
}
