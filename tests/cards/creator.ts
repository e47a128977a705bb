import { type Card, type SignedCard, signCard } from '../../utils/cards/index.ts';
import { toBase64Url } from '../../utils/model/base64-url.ts';
import { type SigningKey, signingKeyOf } from '../../utils/model/ed25519.ts';

export const AT = Date.UTC(2026, 10, 22);

/** The same key for the same number, so that a test that fails fails again. */
export async function keyNumber(n: number): Promise<SigningKey & { readonly text: string }> {
  const key = await signingKeyOf(Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? n : at)));
  return { ...key, text: toBase64Url(key.publicKey) };
}

/** A card for a post of Lin's with one product of a shop. */
export function aCard(change: Partial<Card> = {}): Card {
  return {
    v: 1,
    platform: 'bluesky',
    author: 'lin.example.com',
    post: '3kxyz',
    seq: 1,
    at: AT,
    items: [
      {
        title: 'Enamel kettle',
        url: 'https://www.amazon.com/dp/B0CHX1W1XY?tag=lin-20',
        price_minor: 4900,
        currency: 'USD',
        stock: 3,
        shop: 'Amazon',
      },
    ],
    ...change,
  };
}

/** Signed, where the card is one. */
export async function signed(card: Card, key: SigningKey): Promise<SignedCard> {
  const signing = await signCard(card, key);
  if ('problem' in signing) throw new Error(signing.problem);
  return signing.signed;
}
