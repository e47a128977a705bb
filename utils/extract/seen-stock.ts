import { type Availability, isGone } from '../model/offer.ts';
import { isVariant } from './stock-scope.ts';
import { isBuyButton, readStock, type StockWords } from './stock-words.ts';

/** A line longer than this is prose, not a statement. */
export const MAX_LINE = 90;
/** How much text after a heading belongs to it: price, stock and button stand near; reviews don't. */
export const WINDOW = 2500;

/** What the lines between a product's heading and its button say of its stock. */
export interface SeenStock {
  readonly stock?: StockWords | undefined;
  /** There is a button that buys. */
  readonly canBuy: boolean;
}

/** Where a line stands. */
export interface LinePlace {
  /** The label of a button that can't be pressed. */
  readonly isOff: boolean;
  /** In an entry of a list, on a badge, in what may not be shown: it may be said of one size, or of another state. */
  readonly isAside: boolean;
}

/** Reads the lines after a heading, one by one, in a page's source as in a page that is drawn. */
export function createSeenStock(isButton: (line: string) => boolean = isBuyButton) {
  let stock: StockWords | undefined;
  let canBuy = false;
  let isThere = false;
  let last = '';

  return {
    add(line: string, { isOff, isAside }: LinePlace): void {
      if (line.length > MAX_LINE) return;
      if (!isOff && isButton(line)) canBuy = true;
      // What comes after the button is about delivery, stores and other products.
      else if (!canBuy) {
        const words = readStock(line, isOff);
        // "XL" on a line, "sold out" on the next.
        const isOfSome = isAside || (words?.sureness === 'alone' && last.length < 20 && isVariant(last));
        isThere ||= words !== undefined && !isGone(words.availability);
        stock = surer(stock, isOfSome ? atMostPlain(words) : words);
      }
      last = line;
    },
    canBuy: () => canBuy,
    /** A page that says both shows one of them. */
    seen: (): SeenStock => ({ stock: isThere ? atMostPlain(stock) : stock, canBuy }),
  };
}

/**
 * An out-of-stock phrase beats what the data says: one of the moment or alone on its line, whatever stands beside it; any
 * other where no button buys. Otherwise the data, then the page's words. `isMixed`: the data says several things.
 */
export function decideStock(
  said: Availability | undefined,
  isMixed: boolean,
  seen: SeenStock | undefined,
): Availability {
  const words = seen?.stock;
  if (words && isGone(words.availability) && !(said !== undefined && isGone(said))) {
    // Where sizes differ, a plain phrase may be about one of them.
    const isOne = isMixed && said !== undefined;
    const isAlone = words.sureness === 'alone' && !isOne;
    const isPlain = words.sureness === 'plain' && !seen.canBuy && !isOne;
    const isAll = words.sureness === 'weak' && !seen.canBuy && said === undefined;
    if (words.sureness === 'sure' || isAlone || isPlain || isAll) return words.availability;
  }
  if (said !== undefined) return said;
  if (words && !isGone(words.availability)) return words.availability;
  return seen?.canBuy ? 'InStock' : 'unknown';
}

/** Of two statements the surer one, of equals the first. */
function surer(one: StockWords | undefined, other: StockWords | undefined): StockWords | undefined {
  return one && (!other || SURENESS.indexOf(one.sureness) >= SURENESS.indexOf(other.sureness)) ? one : other;
}

const SURENESS: readonly StockWords['sureness'][] = ['weak', 'plain', 'alone', 'sure'];

function atMostPlain(words: StockWords | undefined): StockWords | undefined {
  return words?.sureness === 'alone' ? { ...words, sureness: 'plain' } : words;
}
