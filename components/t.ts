import { i18n } from '#i18n';

const said = new Map<string, string>();

/**
 * i18n.t, remembering what it said: asking the browser takes tens of microseconds each time, and a timeline full of
 * cards asks for the same dozen words over and over. The language can't change while a page lives.
 */
export const t = ((...args: Parameters<typeof i18n.t>) => {
  const question = args.join('\u0000');
  let words = said.get(question);
  if (words === undefined) {
    words = i18n.t(...args);
    said.set(question, words);
  }
  return words;
}) as typeof i18n.t;
