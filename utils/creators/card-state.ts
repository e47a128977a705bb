import { type Card, type CardItem, cardSchema, readCardText } from '../cards/index.ts';
import type { CardState } from '../model/own-card.ts';
import type { OwnCardRow } from '../store/index.ts';

/**
 * How a card stands.
 * @param items what the draft would put onto the card now; undefined where there is no draft any more
 */
export function cardState(row: OwnCardRow, items: readonly CardItem[] | undefined): CardState {
  if (row.refused !== undefined) return 'refused';
  if (row.withdrawn) return row.published ? 'withdrawn' : 'waiting';
  if (items && !isSame(row, items)) return 'changed';
  return row.published ? 'published' : 'waiting';
}

/** The goods on a card as it was signed. */
export function itemsOf({ signed }: Pick<OwnCardRow, 'signed'>): readonly CardItem[] {
  const reading = readCardText(signed.card);
  return 'card' in reading ? reading.card.items : [];
}

function isSame({ signed }: OwnCardRow, items: readonly CardItem[]): boolean {
  const reading = readCardText(signed.card);
  return 'card' in reading && textOf(reading.card) === textOf({ ...reading.card, items });
}

/** As it would be signed: fields in the order of the schema. */
function textOf(card: Card): string | undefined {
  const { data } = cardSchema.safeParse(card);
  return data && JSON.stringify(data);
}
