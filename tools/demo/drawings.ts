import type { Colour, Drawing, Shape } from './picture.ts';

const CLAY: Colour = [188, 108, 76];
const CREAM: Colour = [246, 240, 228];
const INK: Colour = [52, 60, 70];
const LEAF: Colour = [92, 138, 98];
const MUSTARD: Colour = [222, 176, 84];
const ROSE: Colour = [206, 122, 118];
const SEA: Colour = [96, 140, 162];
const STEEL: Colour = [168, 178, 186];
const WOOD: Colour = [166, 124, 88];

/** A shape on a soft ground, with the shade it stands in. */
function still(from: Colour, to: Colour, ...shapes: Shape[]): Drawing {
  const shade: Shape = { oval: [50, 84, 30, 4], fill: [to[0] - 26, to[1] - 26, to[2] - 26] };
  return { from, to, shapes: [shade, ...shapes] };
}

const WARM: readonly [Colour, Colour] = [
  [250, 244, 236],
  [236, 224, 208],
];
const COOL: readonly [Colour, Colour] = [
  [240, 245, 248],
  [216, 226, 232],
];
const GREEN: readonly [Colour, Colour] = [
  [242, 247, 240],
  [218, 230, 216],
];

/** What the demo's goods look like. */
export const drawings = {
  mug: still(
    ...WARM,
    { ring: [70, 56, 11, 5], fill: CLAY },
    { box: [28, 36, 40, 46, 8], fill: CLAY },
    { oval: [48, 37, 20, 4], fill: INK },
  ),
  teapot: still(
    ...GREEN,
    { ring: [24, 56, 12, 5], fill: SEA },
    { box: [70, 46, 18, 7, 3], fill: SEA },
    { oval: [50, 60, 27, 22], fill: SEA },
    { box: [36, 36, 28, 6, 3], fill: INK },
    { oval: [50, 33, 5, 4], fill: INK },
  ),
  lamp: still(
    ...COOL,
    { box: [47, 44, 6, 36, 3], fill: INK },
    { box: [32, 78, 36, 6, 3], fill: INK },
    { box: [24, 20, 52, 28, 14], fill: MUSTARD },
  ),
  scarf: still(
    ...COOL,
    { box: [26, 22, 48, 14, 7], fill: ROSE },
    { box: [34, 26, 16, 56, 4], fill: ROSE },
    { box: [34, 62, 16, 5, 0], fill: CREAM },
    { box: [34, 71, 16, 5, 0], fill: CREAM },
    { box: [54, 26, 16, 44, 4], fill: [190, 106, 104] },
  ),
  notebook: still(
    ...WARM,
    { box: [28, 18, 46, 64, 4], fill: LEAF },
    { box: [28, 18, 8, 64, 3], fill: [70, 110, 78] },
    { box: [44, 32, 22, 4, 2], fill: CREAM },
    { box: [44, 40, 16, 4, 2], fill: CREAM },
  ),
  plant: still(
    ...GREEN,
    { oval: [38, 36, 10, 20], fill: LEAF },
    { oval: [62, 36, 10, 20], fill: [76, 122, 84] },
    { oval: [50, 30, 10, 22], fill: [108, 154, 110] },
    { box: [32, 54, 36, 30, 6], fill: CLAY },
  ),
  candle: still(
    ...WARM,
    { oval: [50, 24, 4, 8], fill: MUSTARD },
    { box: [49, 30, 2, 8, 1], fill: INK },
    { box: [32, 38, 36, 46, 5], fill: CREAM },
    { box: [38, 52, 24, 16, 2], fill: MUSTARD },
  ),
  kettle: still(
    ...COOL,
    { ring: [50, 38, 20, 5], fill: INK },
    { box: [70, 50, 16, 7, 3], fill: STEEL },
    { oval: [50, 64, 26, 20], fill: STEEL },
    { oval: [50, 46, 8, 4], fill: INK },
  ),
  // The lower half of the ring is painted over, so the ground is one colour.
  headphones: still(
    COOL[1],
    COOL[1],
    { ring: [50, 48, 26, 6], fill: INK },
    { box: [20, 50, 60, 29, 0], fill: COOL[1] },
    { box: [18, 46, 14, 30, 6], fill: SEA },
    { box: [68, 46, 14, 30, 6], fill: SEA },
  ),
  bowl: still(
    GREEN[1],
    GREEN[1],
    { oval: [50, 56, 32, 26], fill: CREAM },
    { box: [14, 26, 72, 26, 0], fill: GREEN[1] },
    { oval: [50, 52, 32, 6], fill: SEA },
    { box: [40, 78, 20, 6, 2], fill: CREAM },
  ),
  board: still(
    ...WARM,
    { box: [26, 30, 48, 52, 10], fill: WOOD },
    { box: [44, 14, 12, 20, 6], fill: WOOD },
    { oval: [50, 21, 3, 3], fill: CREAM },
    { box: [34, 44, 32, 2, 1], fill: [146, 104, 72] },
    { box: [34, 58, 32, 2, 1], fill: [146, 104, 72] },
  ),
  blanket: still(
    ...WARM,
    { box: [20, 44, 60, 14, 7], fill: MUSTARD },
    { box: [20, 57, 60, 13, 6], fill: CREAM },
    { box: [20, 69, 60, 14, 7], fill: ROSE },
  ),
  camera: still(
    ...COOL,
    { box: [38, 26, 24, 14, 4], fill: INK },
    { box: [18, 34, 64, 46, 7], fill: INK },
    { oval: [50, 57, 17, 17], fill: STEEL },
    { oval: [50, 57, 11, 11], fill: SEA },
  ),
} satisfies Record<string, Drawing>;

export type DrawingName = keyof typeof drawings;
