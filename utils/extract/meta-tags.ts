import type { Gather } from './gathering.ts';
import { mayHave, nameBits, type Tag, tagCode } from './tag.ts';

const HTML = tagCode('html');
const META = tagCode('meta');
const LINK = tagCode('link');
const BASE = tagCode('base');
const TITLE = tagCode('title');
const CONTENT = nameBits('content');
const MAX_TAGS = 500;

/** What the page's head says: language, title, canonical address and every named `<meta>`. */
export function createMetaTags(gather: Gather) {
  const named = new Map<string, string[]>();
  let isTitled = false;
  const head = { lang: '', title: '', canonical: '', base: '' };

  return {
    open(tag: Tag, depth: number): void {
      if (tag.code === META && mayHave(tag, CONTENT) && named.size < MAX_TAGS) {
        const content = tag.get('content');
        const name = tag.get('property') ?? tag.get('name') ?? tag.get('itemprop');
        if (!content?.trim() || !name) return;
        const key = name.trim().toLowerCase();
        const values = named.get(key);
        if (values) values.push(content);
        else named.set(key, [content]);
      } else if (tag.code === HTML) {
        head.lang ||= tag.get('lang') ?? '';
      } else if (tag.code === LINK && !head.canonical && tag.get('rel')?.toLowerCase() === 'canonical') {
        head.canonical = tag.get('href') ?? '';
      } else if (tag.code === BASE) {
        head.base ||= tag.get('href') ?? '';
      } else if (tag.code === TITLE && !isTitled) {
        isTitled = true;
        gather(depth, (text) => {
          head.title = text;
          isTitled = text !== '';
        });
      }
    },
    head,
    /** The first value under the first of the names that has one. */
    get(...names: string[]): string | undefined {
      for (const name of names) {
        const value = named.get(name)?.[0];
        if (value !== undefined) return value;
      }
      return undefined;
    },
    all: (name: string): readonly string[] => named.get(name) ?? [],
  };
}

export type MetaTags = ReturnType<typeof createMetaTags>;
