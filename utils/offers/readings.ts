import type { PriceWord } from '../model/price-word.ts';
import { offerKey, type ProductRef, productKey } from '../model/product.ts';
import type { StoredOffer } from '../model/stored-offer.ts';
import type { Answer } from './ask-shop.ts';
import { readKnown } from './known-offers.ts';
import type { RateOf } from './plausible.ts';
import type { OfferStore } from './ports.ts';

export interface ReadingsPorts {
  readonly store: Required<OfferStore>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly rateOf?: RateOf | undefined;
}

/** What is kept of products, changed by one at a time: each change is made of what the last one has left. */
export interface Readings {
  of(product: ProductRef): Promise<StoredOffer | undefined>;
  /** Keeps what came of asking or visiting. */
  keep(product: ProductRef, answer: Answer): Promise<StoredOffer>;
  /** Keeps a picture, a data: URL; false where nothing is kept of the product any more. */
  picture(product: ProductRef, image: string): Promise<boolean>;
  /** Keeps the shopper's word on a reading that waits; false when it does not wait, or no more. */
  readonly confirm: (product: ProductRef, word: PriceWord) => Promise<boolean>;
}

export function createReadings({ store, now, rateOf }: ReadingsPorts): Readings {
  /** The last change of each product: a word on a price must not be lost to a reading that was under way. */
  const last = new Map<string, Promise<unknown>>();

  function inTurn<T>(product: ProductRef, change: () => Promise<T>): Promise<T> {
    const key = productKey(product);
    const turn = (last.get(key) ?? Promise.resolve()).then(change);
    // Whoever waits for the change hears of its failure; the next one starts all the same.
    const settled = turn.then(
      () => undefined,
      () => undefined,
    );
    last.set(key, settled);
    void settled.then(() => {
      if (last.get(key) === settled) last.delete(key);
    });
    return turn;
  }

  const of = async (product: ProductRef) =>
    (await store.getOffers([offerKey(product)])).get(offerKey(product));

  return {
    of,
    keep: (product, answer) =>
      inTurn(product, async () => {
        const { acceptedOf, settle } = await import('./settle.ts');
        const keys = [offerKey(product), productKey(product)];
        const kept = await store.getOffers(keys);
        const [before, whole] = keys.map((key) => kept.get(key));
        // A variant has its product's picture until it has one of its own.
        const basis = before ?? (whole?.image ? { key: '', image: whole.image, checkedAt: 0 } : undefined);
        const stored = settle(product, basis, answer, now(), rateOf);
        await store.putOffer(stored, acceptedOf(product, before, stored, rateOf));
        return stored;
      }),
    picture: (product, image) =>
      inTurn(product, async () => {
        const stored = await of(product);
        if (stored) await store.putOffer({ ...stored, image }, []);
        return stored !== undefined;
      }),
    confirm: (product, word) =>
      inTurn(product, async () => {
        const { acceptedOf, confirmed } = await import('./settle.ts');
        // What the card shows of a variant may be the reading of the whole product: the word is on that one.
        const before = (await readKnown(store, [product], now)).of(product);
        const stored = confirmed(before, word);
        if (!stored) return false;
        const { variant: _, ...whole } = product;
        const said = stored.key === offerKey(product) ? product : whole;
        await store.putOffer(stored, acceptedOf(said, before, stored, rateOf));
        return true;
      }),
  };
}
