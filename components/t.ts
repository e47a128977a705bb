import { i18n } from '#i18n';

const said = new Map<string, string>();
/** A private-use character, which no words of ours hold; the next eight stand for the next substitutions. */
const FIRST_MARK = 0xe000;

/**
 * i18n.t, remembering what it said: asking the browser takes a tenth of a millisecond, and a timeline full of cards
 * asks for the same dozen words over and over. A text with substitutions is asked for once, with marks in their
 * places. The language can't change while a page lives.
 */
export const t = ((...args: Parameters<typeof i18n.t>) => {
  const [name, second] = args;
  const key = String(name);
  const parts: unknown = second;
  if (!Array.isArray(parts)) {
    const question = `${key} ${String(second ?? '')}`;
    const words = said.get(question) ?? i18n.t(...args);
    said.set(question, words);
    return words;
  }
  const question = `${key} ${parts.length} parts`;
  const marks = parts.map((_, index) => String.fromCharCode(FIRST_MARK + index));
  const marked = said.get(question) ?? i18n.t(name, marks as never);
  said.set(question, marked);
  return marked.replace(/[\uE000-\uE008]/g, (mark) => String(parts[mark.charCodeAt(0) - FIRST_MARK]));
}) as typeof i18n.t;
