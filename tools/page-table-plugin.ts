import type { Plugin } from 'vite';
import { marks, pageTable } from '../utils/links/page-table.ts';
import { packText } from './pack-text.ts';

/** Puts the packed table of shops and redirectors in the place of utils/links/page-table.ts, which works it out. */
export function pageTablePlugin(): Plugin {
  return {
    name: 'feedcart:page-table',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('/utils/links/page-table.ts')) return undefined;
      const text = pageTable();
      return [
        "import { inflate } from './inflate.ts';",
        `export const pageTable = () => inflate(${JSON.stringify(packText(text))}, ${text.length});`,
        `export const marks = ${JSON.stringify(marks)};`,
      ].join('\n');
    },
  };
}
