/**
 * Something to be drawn in a card: a text, or an element with its class and what it holds. Said by the background, so that
 * no timeline carries what decides on it; text in it stays text.
 * - `a`: a link out, in the place of a class where it leads.
 * - `svg`: a line, in the place of a class its path in a box of 16 by 16.
 * - `style`: a style sheet, with no class.
 */
export type Drawn = string | DrawnElement;

export type DrawnElement = readonly [
  tag: 'div' | 'span' | 'p' | 'h3' | 'b' | 'small' | 'button' | 'a' | 'svg' | 'style',
  look: string,
  ...children: Drawn[],
];
