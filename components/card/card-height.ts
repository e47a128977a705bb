/** Heights of the card's parts in CSS pixels; card.css draws the same. */
const ROW = 92;
const STRIP = 84;
const FOOT = 32;
const GRID_ROW = 132;
const GAP = 1;
const BORDER = 2;

/** The height of a card: known from the number of its products, before anything is known of them. */
export function cardHeight(products: number, grid: boolean, folded = false): number {
  if (folded) return FOOT + BORDER;
  if (products < 2) return ROW + FOOT + BORDER;
  if (!grid) return STRIP + ROW + FOOT + BORDER;
  const rows = Math.ceil(products / 3);
  return rows * GRID_ROW + (rows - 1) * GAP + FOOT + BORDER;
}
