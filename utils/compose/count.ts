/**
 * How a platform counts a text.
 * - `weibo`: two half-width characters are one; a link is ten, whatever its length up to 140.
 * - `x`: weighted by script, emoji two, a link 23.
 * - `bluesky`: graphemes, after links have been shortened; `bluesky-bytes`: the same as UTF-8.
 * - `mastodon`: graphemes, a link 23, of a mention only the name.
 * - `units`: UTF-16, as pages count in JavaScript. `bytes`: UTF-8.
 */
export type CountBy = 'weibo' | 'x' | 'bluesky' | 'bluesky-bytes' | 'mastodon' | 'units' | 'bytes';

/** A link in a text ends at a blank and before any character that no URL has. */
const LINK = /https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]+/gi;
/** What ends a sentence and no link. */
const TAIL = /[.,!?:;'")\]]+$/;
const X_LINK = 23;
/** Names that X makes links of without a scheme; only those that are met in texts about goods. */
const BARE =
  /(?<![\w@./-])(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,5}(?:com|net|org|shop|store|app|dev|info|xyz|io|ai|tv|me|co|cn|hk|tw|jp|kr|uk|de|fr|it|es|eu|us|ca|au)(?![\w-])(?:\/[\w.~:/?#@!$&'()*+,;=%-]*)?/gi;
/** Weights of the platform's configuration: code points that count as one, all others as two. */
const SINGLE: readonly (readonly [from: number, to: number])[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];
const EMOJI = /\p{RGI_Emoji}/gv;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const utf8 = new TextEncoder();

/** The length of a text as its platform counts it. */
export function countBy(by: CountBy, text: string): number {
  switch (by) {
    case 'weibo':
      return countWeibo(text);
    case 'x':
      return countX(text);
    case 'bluesky':
      return countGraphemes(shortenLinks(text));
    case 'bluesky-bytes':
      return utf8.encode(shortenLinks(text)).length;
    case 'mastodon':
      return countMastodon(text);
    case 'units':
      return text.length;
    case 'bytes':
      return utf8.encode(text).length;
  }
}

/** What people call characters. */
export function splitGraphemes(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** Calls back with each link of a text, and puts what it gives in the link's place. */
export function replaceLinks(text: string, replace: (link: string) => string): string {
  return text.replace(LINK, (found) => {
    const tail = TAIL.exec(found)?.[0] ?? '';
    return replace(found.slice(0, found.length - tail.length)) + tail;
  });
}

function countGraphemes(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) count += 1;
  return count;
}

function countWeibo(text: string): number {
  let halves = 0;
  const rest = replaceLinks(text.trim(), (link) => {
    halves += link.length <= 140 ? 20 : link.length - 120;
    return '';
  });
  for (const character of rest) halves += character.charCodeAt(0) > 0xff ? 2 * character.length : 1;
  return Math.ceil(halves / 2);
}

function countX(text: string): number {
  let weight = 0;
  const add = (more: number) => () => {
    weight += more;
    // Stands for what was counted, so that its neighbours don't become one character.
    return '\n';
  };
  const withoutLinks = replaceLinks(text.normalize('NFC'), add(X_LINK - 1)).replace(BARE, add(X_LINK - 1));
  for (const character of withoutLinks.replace(EMOJI, add(1))) {
    const code = character.codePointAt(0) ?? 0;
    weight += SINGLE.some(([from, to]) => code >= from && code <= to) ? 1 : 2;
  }
  return weight;
}

function countMastodon(text: string): number {
  const shown = replaceLinks(text, () => 'x'.repeat(X_LINK));
  return countGraphemes(shown.replace(/(?<![\w/])(@\w+)@[\w.-]+\w/g, '$1'));
}

/** As its composer does before it counts: the host, and thirteen characters of a path that is longer than fifteen. */
function shortenLinks(text: string): string {
  return replaceLinks(text, (link) => {
    const url = URL.parse(link);
    if (!url) return link;
    const path = (url.pathname === '/' ? '' : url.pathname) + url.search + url.hash;
    return url.host + (path.length > 15 ? `${path.slice(0, 13)}...` : path);
  });
}
