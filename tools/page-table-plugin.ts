import type { Plugin } from 'vite';
import { marks, oddWords, pageTable } from '../utils/links/page-table.ts';
import { packTightly } from './pack-text.ts';

/** Puts the packed table of shops and redirectors in the place of utils/links/page-table.ts, which works it out; the words in one text with it. */
export function pageTablePlugin(): Plugin {
  return {
    name: 'feedcart:page-table',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('/utils/links/page-table.ts')) return undefined;
      const words = oddWords();
      const text = words + pageTable();
      return [
        "import { inflate } from './inflate.ts';",
        'let text;',
        `const all = () => (text ??= inflate(${JSON.stringify(await packTightly(text))}, ${text.length}));`,
        `export const oddWords = () => all().slice(0, ${words.length});`,
        `export const pageTable = () => all().slice(${words.length});`,
        `export const marks = ${JSON.stringify(marks)};`,
      ].join('\n');
    },
  };
}
