import type { Plugin } from 'vite';
import { list as shopList, files as shops } from '../utils/merchants/list.ts';
import { list as siteList, files as sites } from '../utils/sites/list.ts';
import { packText } from './pack-text.ts';

/** `asked`: what is asked of them all, at every start of the background; the rest is asked of one now and then. */
const LISTS = {
  '/utils/merchants/list.ts': { files: shops, list: shopList, asked: ['id', 'name'] },
  '/utils/sites/list.ts': {
    files: sites,
    list: siteList,
    asked: ['id', 'name', 'matches', 'frames', 'clock'],
  },
};

/**
 * Puts what the files say in the place of those that look into their folders: a bundle has no folder. As they are data,
 * they are written packed: a fifth of their size, and unpacked in a few milliseconds when something of it is asked for.
 */
export function listsPlugin(): Plugin {
  return {
    name: 'feedcart:lists',
    enforce: 'pre',
    load(id) {
      const [, found] = Object.entries(LISTS).find(([path]) => id.endsWith(path)) ?? [];
      if (!found) return undefined;
      const { asked } = found;
      const heads = found.list.map((one) => picked(one, (name) => asked.includes(name)));
      const rests = found.list.map((one) => picked(one, (name) => !asked.includes(name)));
      const shapes = [...new Set(rests.map(shapeOf))];
      const text = asciiJson(rests);
      return [
        "import { inflate } from '../links/inflate.ts';",
        `export const files = ${JSON.stringify(found.files)};`,
        'let unpacked;',
        `const rests = () => (unpacked ??= JSON.parse(inflate(${JSON.stringify(packText(text))}, ${text.length})));`,
        'const rest = (at, name) => ({ enumerable: true, get: () => rests()[at][name] });',
        `const shapes = ${JSON.stringify(shapes)};`,
        'const whole = ([head, shape], at) =>',
        "  Object.defineProperties(head, Object.fromEntries(shapes[shape].split(' ').map((name) => [name, rest(at, name)])));",
        `export const list = /* @__PURE__ */ ${asciiJson(heads.map((head, at) => [head, shapes.indexOf(shapeOf(rests[at] ?? {}))]))}.map(whole);`,
      ].join('\n');
    },
  };
}

function picked(one: object, isWanted: (name: string) => boolean): object {
  return Object.fromEntries(Object.entries(one).filter(([name]) => isWanted(name)));
}

/** The names of its properties. */
function shapeOf(one: object): string {
  return Object.keys(one).join(' ');
}

/** JSON in which everything beyond ASCII is escaped: what is packed is ASCII. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
