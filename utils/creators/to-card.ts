import { CARD_LIMITS, type CardItem, cardSchema } from '../cards/index.ts';
import { cardLinkProblem } from '../links/card-link.ts';
import type { OffCard } from '../model/own-card.ts';

/** What one of the goods would be on a card; undefined where it has no name or no link yet. */
export interface Offering {
  readonly title: string;
  readonly item: CardItem | undefined;
}

/** What of a draft can be signed, and what can't. */
export interface DraftCard {
  readonly items: readonly CardItem[];
  readonly off: readonly { readonly title: string; readonly why: OffCard }[];
  /** UTF-8 bytes that must go before it can be signed; 0 where it fits. */
  readonly over: number;
}

/** Tells before anything is published what an endpoint would refuse. */
export function toCard(offerings: readonly Offering[]): DraftCard {
  const judged = offerings.map(({ title, item }) => ({
    title,
    item,
    why: item ? problemOf(item) : ('no-link' as const),
  }));
  const items = judged.flatMap(({ item, why }) => (item && !why ? [item] : []));
  return {
    items,
    off: judged.flatMap(({ title, why }) => (why ? [{ title, why }] : [])),
    over: Math.max(0, bytesOf(items) - CARD_LIMITS.bytes),
  };
}

/** What a card has besides its goods, at its longest that is met: names of platform, author and post. */
const HEAD = { v: 1 as const, platform: 'x', author: 'a', post: 'p', seq: 1, at: 0 };
const HEAD_BYTES = 300;

function problemOf(item: CardItem): OffCard | undefined {
  const problem = cardLinkProblem(item);
  if (problem) return problem;
  return cardSchema.safeParse({ ...HEAD, items: [item] }).success ? undefined : 'unsigned';
}

function bytesOf(items: readonly CardItem[]): number {
  return new TextEncoder().encode(JSON.stringify(items)).length + HEAD_BYTES;
}
