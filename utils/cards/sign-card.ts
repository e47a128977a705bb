import { toBase64Url } from '../model/base64-url.ts';
import type { SigningKey } from '../model/ed25519.ts';
import { CARD_LIMITS, type Card, type SignedCard } from './card.ts';
import { problemOf } from './problem-of.ts';
import { cardSchema } from './schema.ts';
import { signAs } from './signed-text.ts';

/** A signed card, or why there is none, in words for whoever wrote the card. */
export type Signing = { readonly signed: SignedCard } | { readonly problem: string };

/** Writes a card down once and signs that very text. */
export async function signCard(card: Card, { privateKey, publicKey }: SigningKey): Promise<Signing> {
  const parsed = cardSchema.safeParse(card);
  if (!parsed.success) return { problem: problemOf(parsed.error) };
  const text = JSON.stringify(parsed.data);
  if (new TextEncoder().encode(text).length > CARD_LIMITS.bytes)
    return { problem: `The card is longer than ${CARD_LIMITS.bytes} bytes: shorten its words.` };
  return { signed: { card: text, sig: await signAs('card', text, privateKey), key: toBase64Url(publicKey) } };
}

/** The card that takes back whatever is there before it. */
export function withdrawalOf(card: Pick<Card, 'platform' | 'author' | 'post' | 'seq'>, at: number): Card {
  const { platform, author, post, seq } = card;
  return { v: 1, platform, author, post, seq: seq + 1, items: [], at };
}
