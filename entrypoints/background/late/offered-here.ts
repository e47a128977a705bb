import type { Card, CardItem } from '../../../utils/cards/index.ts';
import { type Offered, offeredBy } from '../../../utils/creators/index.ts';
import { cleanText } from '../../../utils/extract/clean-text.ts';

/**
 * What of a card can stand under a post, in words as they may be drawn: a signature tells whose they are, not that they
 * stay on their line.
 */
export function offeredHere(
  card: Pick<Card, 'items'>,
  creator: string,
  allowed: ReadonlySet<string>,
): readonly Offered[] {
  return offeredBy(card, creator, allowed).map((one) => ({ ...one, item: inPlainWords(one.item) }));
}

function inPlainWords({ title, text, own, ...rest }: CardItem): CardItem {
  const lines = text?.split('\n').map((line) => cleanText(line) ?? '');
  return {
    ...rest,
    title: cleanText(title) ?? title,
    ...(lines && { text: lines.join('\n').trim() }),
    ...(own && {
      own: {
        ...own,
        ...(own.variants && {
          variants: own.variants.map((variant) => ({
            ...variant,
            name: cleanText(variant.name) ?? variant.name,
          })),
        }),
      },
    }),
  };
}
