/** Latin, Greek and Cyrillic accents. Not the marks of kana and Hangul: there they are other letters. */
const ACCENTS = /[\u0300-\u036f]/g;
const HIRAGANA = /[\u3041-\u3096]/g;
const BREAKS = /[\s\p{Cc}]+/gu;

/**
 * Text as it is searched, both what is looked for and what is looked through: no case, no accents, full and half width
 * alike, hiragana as katakana, in one line.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(HIRAGANA, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(BREAKS, ' ')
    .trim();
}

/** Writing that puts no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

let segmenter: Intl.Segmenter | undefined;

/**
 * The words of a query, folded: each must stand somewhere in what is found. What is written without spaces is cut into
 * words, so that they are found in another order, too.
 */
export function wordsOf(query: string): readonly string[] {
  const parts = fold(query).split(' ').filter(Boolean);
  const words = parts.flatMap((part) => {
    if (!UNSPACED.test(part)) return [part];
    segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
    return [...segmenter.segment(part)].map(({ segment }) => segment.trim()).filter(Boolean);
  });
  return [...new Set(words)];
}
