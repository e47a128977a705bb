/** Where one of the goods stands in a picture, in pixels. */
export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** How the pictures of so many goods stand together: three in a row, except where two look better. */
export function gridOf(
  count: number,
  width: number,
  gap: number,
): { readonly width: number; readonly height: number; readonly cells: readonly Cell[] } {
  const columns = count <= 1 ? 1 : count === 2 || count === 4 ? 2 : 3;
  const rows = Math.max(1, Math.ceil(count / columns));
  const size = (width - gap * (columns - 1)) / columns;
  const cells = Array.from({ length: count }, (_, index) => ({
    x: (index % columns) * (size + gap),
    y: Math.floor(index / columns) * (size + gap),
    size,
  }));
  return { width, height: rows * size + (rows - 1) * gap, cells };
}

/** The part of a picture that fills a square, from its middle. */
export function cover(
  width: number,
  height: number,
): { readonly x: number; readonly y: number; readonly side: number } {
  const side = Math.min(width, height);
  return { x: (width - side) / 2, y: (height - side) / 2, side };
}
