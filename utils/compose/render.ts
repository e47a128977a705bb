import type { Draft, Listing } from '../model/draft.ts';
import { formatMoney } from '../model/money.ts';
import type { Platform } from './platform.ts';
import { type Block, type Part, splitBlocks } from './split.ts';

/** A draft in the words of a platform. */
export interface Rendering {
  /** One a post; a platform without threads has one, however long. */
  readonly parts: readonly Part[];
}

/** What stands in a text in place of angle brackets, where none may stand. */
const BRACKETS: Readonly<Record<string, string>> = { '<': '‹', '>': '›' };

/**
 * The texts of a draft on a platform: the label, what the creator says, the goods in their order with their links byte for
 * byte. `locale`: how prices are written.
 */
export function render(draft: Draft, platform: Platform, locale: string): Rendering {
  const isOne = draft.listings.length === 1;
  const goods = draft.listings.map((listing, index): Block => {
    const number = isOne ? '' : `${index + 1}. `;
    const price = draft.prices && listing.price ? formatMoney(listing.price, locale) : undefined;
    const head = number + [listing.title.trim(), price].filter(Boolean).join(' · ');
    const link = platform.links ? linkOf(listing) : undefined;
    const lines = [head.trim(), listing.description?.trim()].filter((line) => line);
    return {
      listing: listing.id,
      text: plain(lines.join('\n'), platform),
      ...(link !== undefined && { link }),
    };
  });
  const words = draft.words.trim();
  const blocks = words === '' ? goods : [{ text: plain(words, platform) }, ...goods];
  return { parts: splitBlocks(blocks, draft.labels[platform.id]?.trim() ?? '', platform) };
}

/** What of a listing is opened: the creator's link, or where own goods are paid for. */
export function linkOf(listing: Listing): string | undefined {
  return listing.kind === 'shop' ? listing.posted : listing.pay;
}

function plain(text: string, { id }: Platform): string {
  return id === 'youtube' ? text.replace(/[<>]/g, (found) => BRACKETS[found] ?? found) : text;
}
