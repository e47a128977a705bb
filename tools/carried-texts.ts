import { readFileSync } from 'node:fs';
import { oddWords, pageTable } from '../utils/links/page-table.ts';

/*
 * What pages need that is no script (the table of shops, style sheets) stands in the catalogue of messages, under the
 * default language, which every other one falls back to. A content script has no other text that it can read at once: a
 * file of the extension would have to be open to pages, and a string in the script is read by the parser in every page.
 */

const sheet = (path: string) => shortSheet(readFileSync(new URL(path, import.meta.url), 'utf8'));

/** By name, as getMessage knows them: no words of ours are called so. */
export const carriedTexts = {
  carriedWords: oddWords,
  carriedTable: pageTable,
  carriedLook: () => sheet('../components/tokens.css') + sheet('../components/in-page.css'),
  carriedCardLook: () => sheet('../components/card/card.css'),
} as const satisfies Record<string, () => string>;

/** The script of a module that gives each of the texts by a function of its own. */
export function textsModule(exported: Readonly<Record<string, keyof typeof carriedTexts>>): string {
  return [
    "import { browser } from 'wxt/browser';",
    ...Object.entries(exported).map(
      ([name, text]) => `export const ${name} = () => browser.i18n.getMessage('${text}');`,
    ),
  ].join('\n');
}

/** A catalogue of messages (messages.json) with the texts in it. */
export function withCarriedTexts(catalogue: string): string {
  const messages: Record<string, unknown> = JSON.parse(catalogue);
  for (const [name, text] of Object.entries(carriedTexts)) {
    // A single dollar begins a placeholder.
    messages[name] = { message: text().replaceAll('$', '$$$$') };
  }
  return JSON.stringify(messages);
}

/** A style sheet without its comments and the white space that means nothing; none of ours has either in a text. */
export function shortSheet(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(';}', '}')
    .trim();
}
