import type { CardView, FootWords } from '../utils/model/card-view.ts';

/** What a card itself shows of a view: its details stay where they are put into words until somebody opens them. */
export function cardOnly(
  { past: _, unsure: __, door, arrives: ___, elsewhere: ____, ...card }: CardView,
  feet: Readonly<Record<string, FootWords>>,
): CardView {
  return { ...card, ...(door?.total !== undefined && { mine: door.line }), feet };
}
