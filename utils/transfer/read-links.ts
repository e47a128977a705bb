import { type Candidate, oneLine } from './candidate.ts';

/** An address in a text; what a sentence puts behind it is none of it. */
const ADDRESS = /https?:\/\/[^\s<>"'`、。，；！？）】》」]+/giu;
/** Farther from a link nothing is its name. */
const MAX_NAME = 500;
const TRAILING = /[.,;:!?)\]}]+$/;

/**
 * Every web address of a pasted text, line by line. What stands before the only one of a line is what it is called
 * ("Teapot: https://…"), as in most lists that people write.
 */
export function* readLinks(text: string): Generator<Candidate> {
  let number = 0;
  for (const line of linesOf(text)) {
    number += 1;
    if (line.trim() === '') continue;
    const found = [...line.matchAll(ADDRESS)];
    const [only] = found;
    if (!only) yield { line: number, url: undefined, text: line };
    for (const { 0: url, index } of found) {
      const before = found.length === 1 ? line.slice(Math.max(0, index - MAX_NAME), index) : '';
      const after = found.length === 1 ? line.slice(index + url.length).slice(0, MAX_NAME) : '';
      yield {
        line: number,
        url: withoutTail(url),
        title: nameIn(before) ?? nameIn(after),
        text: found.length === 1 ? line : url,
      };
    }
  }
}

/** A bracket that was opened within the address belongs to it. */
function withoutTail(url: string): string {
  const bare = url.replace(TRAILING, '');
  const tail = url.slice(bare.length);
  return tail.startsWith(')') && bare.includes('(') ? `${bare})` : bare;
}

/** Without the marks of a list, of Markdown, and between a name and its link. */
function nameIn(text: string): string | undefined {
  const bare = text.trim().replace(/^(?:[>*+•·–—-]\s*)*(?:\[[ xX]?\]\s)?(?:\d{1,4}[.)、]\s*)?/u, '');
  return oneLine(bare.replace(/^[\s<>[\])(:：|,–—-]+/u, '').replace(/[\s<>:：|,–—([\]-]{1,20}$/u, ''));
}

/** The lines of a text, however they are ended; none is copied before it is wanted. */
export function* linesOf(text: string): Generator<string> {
  let from = 0;
  while (from <= text.length) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    if (end < 0 && from === text.length) return;
    yield text.slice(from, text[to - 1] === '\r' ? to - 1 : to);
    from = to + 1;
  }
}
