import type { Plugin } from 'vite';
import { marks, pageTable } from '../utils/links/page-table.ts';
import { packTightly } from './pack-text.ts';

/** Puts the packed table of shops and redirectors in the place of utils/links/page-table.ts, which works it out. */
export function pageTablePlugin(): Plugin {
  return {
    name: 'feedcart:page-table',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('/utils/links/page-table.ts')) return undefined;
      const text = pageTable();
      return [
        "import { inflate } from './inflate.ts';",
        `export const pageTable = () => inflate(${JSON.stringify(await packTightly(text))}, ${text.length});`,
        `export const marks = ${JSON.stringify(marks)};`,
      ].join('\n');
    },
  };
}
