import type { Plugin } from 'vite';
import { marks, pageTable } from '../utils/links/page-table.ts';
import { squeeze } from '../utils/links/squeeze.ts';

/** The same for every bundle of a build. */
let code: string | undefined;

function write(): string {
  const { text, texts } = squeeze(pageTable());
  return [
    "import { expand } from './expand.ts';",
    `export const pageTable = () => expand(${JSON.stringify(text)}, ${JSON.stringify(texts)});`,
    `export const marks = ${JSON.stringify(marks)};`,
  ].join('\n');
}

/** Puts the squeezed table of shops and redirectors in the place of utils/links/page-table.ts, which works it out. */
export function pageTablePlugin(): Plugin {
  return {
    name: 'feedcart:page-table',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('/utils/links/page-table.ts')) return undefined;
      code ??= write();
      return code;
    },
  };
}
