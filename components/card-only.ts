import type { CardView, FootWords } from '../utils/model/card-view.ts';

/** What a card itself shows of a view: its details stay where they are put into words until somebody opens them. */
export function cardOnly(
  { past: _past, unsure: _unsure, door, arrives: _arrives, elsewhere: _elsewhere, ...card }: CardView,
  feet: Readonly<Record<string, FootWords>>,
): CardView {
  return { ...card, ...(door?.total !== undefined && { mine: door.line }), feet };
}
