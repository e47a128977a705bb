import type { Draft } from '../model/draft.ts';
import { formatMoney } from '../model/money.ts';

/** What the picture of a draft shows, for whoever can't see it. */
export function altText({ listings, prices }: Draft, locale: string): string {
  return listings
    .map(({ title, price }, index) => {
      const cost = prices && price ? formatMoney(price, locale) : undefined;
      return `${index + 1}. ${[title.trim(), cost].filter(Boolean).join(', ')}`;
    })
    .join('\n');
}
