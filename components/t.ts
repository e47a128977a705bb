import { i18n } from '#i18n';

const said = new Map<string, string>();

/**
 * i18n.t, remembering what it said: asking the browser takes a tenth of a millisecond, and a timeline full of cards
 * asks for the same dozen words over and over. A text with substitutions is asked for once, with marks in their
 * places. The language can't change while a page lives.
 */
export const t = ((...args: Parameters<typeof i18n.t>) => {
  const [key, second] = args;
  const parts: unknown = second;
  if (!Array.isArray(parts)) {
    const question = `${key}\u0000${second ?? ''}`;
    const words = said.get(question) ?? i18n.t(...args);
    said.set(question, words);
    return words;
  }
  const question = `${key}\u0000${parts.length}`;
  const marked =
    said.get(question) ?? i18n.t(key, parts.map((_, index) => String.fromCharCode(1 + index)) as never);
  said.set(question, marked);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the marks are control characters, which no text holds.
  return marked.replace(/[\u0001-\u0009]/g, (mark) => String(parts[mark.charCodeAt(0) - 1]));
}) as typeof i18n.t;
