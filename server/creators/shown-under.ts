import { and, eq, isNull, like } from 'drizzle-orm';
import { cards, creators } from './tables.ts';

/**
 * Cards under posts whose hash begins so, of those that nobody has taken down: for a query of cards beside their creators.
 * @param prefix hexadecimal digits
 */
export function shownUnder(platform: string, prefix: string) {
  return and(
    eq(cards.platform, platform),
    like(cards.hash, `${prefix}%`),
    isNull(cards.hiddenAt),
    isNull(creators.hiddenAt),
  );
}
