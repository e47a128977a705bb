import type { Plugin } from 'vite';
import { files as shops } from '../utils/merchants/list.ts';
import { files as sites } from '../utils/sites/list.ts';

const LISTS = { '/utils/merchants/list.ts': shops, '/utils/sites/list.ts': sites };

/** Writes the imports out in the place of the files that look into their folders: a bundle has no folder. */
export function listsPlugin(): Plugin {
  return {
    name: 'feedcart:lists',
    enforce: 'pre',
    load(id) {
      const [, files] = Object.entries(LISTS).find(([path]) => id.endsWith(path)) ?? [];
      if (!files) return undefined;
      return [
        ...files.map((file, i) => `import value${i} from './${file}';`),
        `export const files = ${JSON.stringify(files)};`,
        `export const list = [${files.map((_, i) => `value${i}`).join(', ')}];`,
      ].join('\n');
    },
  };
}
