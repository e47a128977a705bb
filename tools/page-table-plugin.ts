import type { Plugin } from 'vite';
import { marks } from '../utils/links/page-table.ts';
import { textsModule } from './carried-texts.ts';

/** Puts the carried table of shops and redirectors in the place of utils/links/page-table.ts, which works it out. */
export function pageTablePlugin(): Plugin {
  return {
    name: 'feedcart:page-table',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('/utils/links/page-table.ts')) return undefined;
      const texts = textsModule({ oddWords: 'carriedWords', pageTable: 'carriedTable' });
      return `${texts}\nexport const marks = ${JSON.stringify(marks)};`;
    },
  };
}
