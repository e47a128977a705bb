import type { Entry } from '../../utils/catalogue/index.ts';
import { fold } from '../../utils/catalogue/index.ts';

/** A record id that ends in a number. */
export function idOf(number: number): string {
  return number.toString(16).padStart(32, '0');
}

/** An entry that is found by its title; what a test wants different. */
export function entry(number: number, title: string, different: Partial<Entry> = {}): Entry {
  return {
    id: idOf(number),
    savedAt: 1_700_000_000_000 + number,
    text: fold(title),
    shop: 'shop.example',
    tags: [],
    stock: 'unknown',
    isLowest: false,
    isAtTarget: false,
    ...different,
  };
}
