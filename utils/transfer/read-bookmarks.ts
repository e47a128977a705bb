import { type Candidate, oneLine } from './candidate.ts';

const LINK = /<a\b(?<attributes>[^>]*)>(?<title>[^<]*)/gi;
const HREF = /\bhref\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s>]+))/i;
const TAGS = /\btags\s*=\s*"(?<tags>[^"]*)"/i;

/**
 * The links of a bookmarks file, as every browser writes one (the Netscape format), or of any other HTML page. Read as a
 * text: nothing in it runs, and nothing of it is loaded.
 */
export function* readBookmarks(html: string): Generator<Candidate> {
  let line = 1;
  let counted = 0;
  for (const { 0: whole, index, groups } of html.matchAll(LINK)) {
    for (let at = html.indexOf('\n', counted); at >= 0 && at < index; at = html.indexOf('\n', at + 1))
      line += 1;
    counted = index;
    const { attributes = '', title = '' } = groups ?? {};
    const href = HREF.exec(attributes)?.groups;
    const url = decode(href?.double ?? href?.single ?? href?.bare ?? '').trim();
    if (!/^https?:\/\//i.test(url)) {
      // javascript:, place:, folders' own addresses: never anything to save.
      yield { line, url: undefined, text: decode(title) || whole };
      continue;
    }
    const tags = TAGS.exec(attributes)?.groups?.tags;
    yield {
      line,
      url,
      title: oneLine(decode(title)),
      tags: tags ? decode(tags).split(',').filter(Boolean) : undefined,
      text: decode(title) || url,
    };
  }
}

/** True for what is a bookmarks file, or HTML at all. */
export function isHtml(text: string): boolean {
  return /^\s*(?:<!doctype|<html|<dl|<meta|<!--)/i.test(text.slice(0, 2000));
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : whole;
  });
}
