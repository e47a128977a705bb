import { decodeEntities } from './entities.ts';

/** The longest text a card keeps, in graphemes. */
const MAX_GRAPHEMES = 300;
/** One grapheme may carry thousands of combining marks: text is first cut to this many UTF-16 units. */
const MAX_UNITS = 3000;
/** A grapheme with more marks than any script needs is an attack on the layout. */
const TOO_MANY_MARKS = /(\p{M}{8})\p{M}+/gu;
const CONTROLS = /(?!\s)[\p{Cc}\u200b]/gu;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Text of a page as it may be stored: valid Unicode, one line, no control characters, at most 300
 * graphemes; undefined when nothing is left. Mark-up in it is text and stays text.
 */
export function cleanText(raw: string): string | undefined {
  const line = raw
    .slice(0, MAX_UNITS)
    .toWellFormed()
    .replace(CONTROLS, '')
    .replace(TOO_MANY_MARKS, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= MAX_GRAPHEMES) return line || undefined;
  let end = 0;
  let count = 0;
  for (const { index, segment } of segmenter.segment(line)) {
    if (count++ === MAX_GRAPHEMES) break;
    end = index + segment.length;
  }
  return line.slice(0, end).trim();
}

/** cleanText() of mark-up text: entities are decoded first, once. */
export function cleanMarkupText(raw: string): string | undefined {
  return cleanText(decodeEntities(raw.slice(0, MAX_UNITS * 2)));
}
