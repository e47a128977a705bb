/** Fewer letters than this may stand in any post. */
const LEAST = 8;
/** As many letters are compared: timelines fold what is longer. */
const MOST = 60;

/** What sites draw as something else: links, and names of small pictures in brackets. */
const REDRAWN = /https?:\/\/\S+|\[[^\]\s]{1,12}\]/giu;

/**
 * Whether what a page shows of a post is a text that was to be posted. Compared are the letters of its first run that sites
 * leave as it is: they break lines, shorten links, draw emoji and fold long texts, each in its own way.
 */
export function isPosted(text: string, shown: string): boolean {
  const wanted = text
    .split(REDRAWN)
    .map(lettersOf)
    .find(({ length }) => length >= LEAST);
  return wanted !== undefined && lettersOf(shown).includes(wanted.slice(0, MOST));
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
