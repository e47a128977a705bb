import { mayHave, nameBits, type Tag, tagCode } from './tag.ts';
import { createTextCollector } from './text-collector.ts';

const HTML = tagCode('html');
const META = tagCode('meta');
const LINK = tagCode('link');
const BASE = tagCode('base');
const TITLE = tagCode('title');
const CONTENT = nameBits('content');
const MAX_TAGS = 500;

/** What the page's head says: language, title, canonical address and every named `<meta>`. */
export function createMetaTags() {
  const named = new Map<string, string[]>();
  const head = { lang: '', title: '', canonical: '', base: '' };
  let title: { depth: number; collector: ReturnType<typeof createTextCollector> } | undefined;

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
      } else if (tag.code === TITLE && !head.title && !title) {
        title = { depth, collector: createTextCollector() };
      }
    },
    closed(depth: number): void {
      if (!title || title.depth < depth) return;
      head.title = title.collector.text;
      title = undefined;
    },
    text(raw: string): void {
      title?.collector.add(raw);
    },
    listening: () => title !== undefined,
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
