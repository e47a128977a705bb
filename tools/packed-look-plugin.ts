import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { packTightly } from './pack-text.ts';

const SHEETS = {
  common: ['../components/tokens.css', '../components/in-page.css'],
  card: ['../components/card/card.css'],
};

/** Puts the packed style sheets in the place of components/card/card-look.ts, which holds them as they are. */
export function packedLookPlugin(): Plugin {
  const unpacking = async (name: string, paths: readonly string[]) => {
    const text = paths
      .map((path) => shortSheet(readFileSync(new URL(path, import.meta.url), 'utf8')))
      .join('');
    return `export const ${name} = () => inflate(${JSON.stringify(await packTightly(text))}, ${text.length});`;
  };
  return {
    name: 'feedcart:packed-look',
    enforce: 'pre',
    apply: 'build',
    async load(id) {
      if (!id.endsWith('/components/card/card-look.ts')) return undefined;
      const sheets = await Promise.all(Object.entries(SHEETS).map(([name, paths]) => unpacking(name, paths)));
      return ["import { inflate } from '../../utils/links/inflate.ts';", ...sheets].join('\n');
    },
  };
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
