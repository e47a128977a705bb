import { cover, gridOf } from '../../utils/compose/index.ts';

/** One of the goods as it stands in the picture. */
export interface GridItem {
  readonly title: string;
  /** In words; undefined where none is to stand there. */
  readonly price?: string | undefined;
  /** A data: URL: an address would tell its host that somebody composes, and spoil the canvas. */
  readonly picture?: string | undefined;
}

const GAP = 8;
const INK = '#14181c';
const GROUND = '#eceef0';
const FONT = 'system-ui, "PingFang SC", "Hiragino Sans", "Noto Sans CJK SC", sans-serif';

/** Draws up to nine goods in a square of three by three. `width`: pixels. */
export async function drawGrid(
  canvas: HTMLCanvasElement,
  items: readonly GridItem[],
  width: number,
): Promise<void> {
  const pictures = await Promise.all(items.map(({ picture }) => load(picture)));
  const grid = gridOf(items.length, width, GAP);
  canvas.width = grid.width;
  canvas.height = Math.round(grid.height);
  const context = canvas.getContext('2d');
  if (!context) return;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const [index, { x, y, size }] of grid.cells.entries()) {
    const item = items[index];
    const picture = pictures[index];
    if (!item) continue;
    context.fillStyle = GROUND;
    context.fillRect(x, y, size, size);
    if (picture) {
      const part = cover(picture.naturalWidth, picture.naturalHeight);
      context.drawImage(picture, part.x, part.y, part.side, part.side, x, y, size, size);
    } else writeTitle(context, item.title, x, y, size);
    if (item.price !== undefined) writePrice(context, item.price, x, y, size);
  }
}

async function load(picture: string | undefined): Promise<HTMLImageElement | undefined> {
  if (!picture?.startsWith('data:image/')) return undefined;
  const image = new Image();
  image.src = picture;
  try {
    await image.decode();
  } catch {
    return undefined; // not a picture after all: its title stands there
  }
  return image.naturalWidth > 0 ? image : undefined;
}

function writeTitle(
  context: CanvasRenderingContext2D,
  title: string,
  x: number,
  y: number,
  size: number,
): void {
  const height = size / 11;
  context.font = `600 ${height}px ${FONT}`;
  context.fillStyle = INK;
  context.textBaseline = 'top';
  const lines: string[] = [''];
  for (const word of title.match(/[\p{Script=Latin}\d]+\s*|./gu) ?? []) {
    const line = lines.at(-1) ?? '';
    if (context.measureText(line + word).width <= size * 0.84) lines[lines.length - 1] = line + word;
    else lines.push(word.trimStart());
  }
  for (const [index, line] of lines.slice(0, 4).entries())
    context.fillText(line, x + size * 0.08, y + size * 0.1 + index * height * 1.4, size * 0.84);
}

function writePrice(
  context: CanvasRenderingContext2D,
  price: string,
  x: number,
  y: number,
  size: number,
): void {
  const height = size / 10;
  context.font = `700 ${height}px ${FONT}`;
  const width = Math.min(context.measureText(price).width + height * 1.2, size * 0.9);
  const box = { x: x + size * 0.05, y: y + size * 0.95 - height * 1.8, width, height: height * 1.8 };
  context.fillStyle = 'rgb(255 255 255 / 0.94)';
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, box.height / 2);
  context.fill();
  context.fillStyle = INK;
  context.textBaseline = 'middle';
  context.fillText(
    price,
    box.x + height * 0.6,
    box.y + box.height / 2 + height * 0.05,
    box.width - height * 1.2,
  );
}
