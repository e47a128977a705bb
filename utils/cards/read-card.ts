import { CARD_LIMITS, type Card, type SignedCard } from './card.ts';
import { problemOf } from './problem-of.ts';
import { cardSchema } from './schema.ts';
import { isSignedAs } from './signed-text.ts';

/**
 * What a signed card turned out to be. `because` is for whoever publishes.
 * - `unsupported`: this browser can't check signatures.
 */
export type CardReading =
  | { readonly card: Card }
  | { readonly problem: 'too-big' | 'signature' | 'schema' | 'unsupported'; readonly because: string };

/**
 * The door for cards: size, signature over the text as it came, JSON, schema; each is looked at only after the one
 * before has passed. Whose key it is, whether the post is the one asked for and whether a later card exists is still to
 * be asked: see keyAt(). Never throws. About 0.3 ms: read only what is about to be shown.
 */
export async function readCard(signed: SignedCard): Promise<CardReading> {
  const { card: text } = signed;
  // UTF-8 takes at least as many bytes as there are units.
  if (text.length > CARD_LIMITS.bytes || new TextEncoder().encode(text).length > CARD_LIMITS.bytes)
    return { problem: 'too-big', because: `The card is longer than ${CARD_LIMITS.bytes} bytes.` };
  const isTrue = await isSignedAs('card', text, signed);
  if (isTrue === 'unsupported') return { problem: isTrue, because: 'Signatures can’t be checked here.' };
  if (!isTrue) return { problem: 'signature', because: 'The signature is not by this key over this card.' };
  return readCardText(text);
}

/** What the text of a card says, whoever has signed it. */
export function readCardText(text: string): CardReading {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: 'schema', because: 'The card is not JSON.' };
  }
  const parsed = cardSchema.safeParse(json);
  return parsed.success ? { card: parsed.data } : { problem: 'schema', because: problemOf(parsed.error) };
}
