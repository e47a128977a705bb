import { cleanMarkupText } from './clean-text.ts';
import type { Gather } from './gathering.ts';
import { addValue, type Item, localName } from './item.ts';
import { mayHave, nameBits, type Tag, tagCode } from './tag.ts';
import { splitStruck } from './text-collector.ts';

const NAMES = nameBits('itemscope', 'itemprop', 'typeof', 'property');
const MAX_ITEMS = 5000;
const META = tagCode('meta');
/** Properties whose value is an address, so that a link's href is the value rather than its text. */
const ADDRESSES = new Set([
  'url',
  'image',
  'availability',
  'itemCondition',
  'itemOffered',
  'additionalType',
  'logo',
  'seller',
]);

interface Scope {
  readonly item: Item;
  readonly depth: number;
}

/** Items written into the mark-up: microdata (itemscope, itemprop) and RDFa Lite (typeof, property). */
export function createItemMarkup(gather: Gather) {
  const roots: Item[] = [];
  const scopes: Scope[] = [];
  /** Items that say where else on the page, further down, their properties stand. */
  const refs = new Map<string, Item>();
  let count = 0;

  function open(tag: Tag, depth: number): void {
    const referrer = refs.size > 0 ? refs.get(tag.get('id') ?? '') : undefined;
    if (referrer) scopes.push({ item: referrer, depth });
    if (!mayHave(tag, NAMES)) return;
    const scope = scopes.at(-1)?.item;
    const type = tag.get('itemtype') ?? tag.get('typeof');
    const starts =
      tag.get('itemscope') !== undefined || (type !== undefined && tag.get('typeof') !== undefined);
    // A page's <meta property="og:…"> is no statement about an open item.
    const property = tag.get('property');
    const names = (tag.get('itemprop') ?? (property?.includes('og:') ? '' : (property ?? '')))
      .split(/\s+/)
      .filter((name) => name !== '')
      .map(localName);
    if (starts && ++count <= MAX_ITEMS) {
      const item: Item = {
        types: (type ?? '').split(/\s+/).filter(Boolean).map(localName),
        props: new Map(),
      };
      const id = tag.get('itemid') ?? tag.get('resource');
      if (id !== undefined) item.id = id;
      for (const ref of tag.get('itemref')?.split(/\s+/) ?? []) if (ref) refs.set(ref, item);
      if (scope && names.length > 0) for (const name of names) addValue(scope, name, item);
      else roots.push(item);
      scopes.push({ item, depth });
    } else if (scope && names.length > 0) {
      read(scope, names, tag, depth);
    }
  }

  function read(item: Item, names: readonly string[], tag: Tag, depth: number): void {
    const said = tag.get('content') ?? tag.get('src') ?? tag.get('datetime') ?? tag.get('data');
    const href = tag.get('href') ?? tag.get('resource');
    const value =
      said ??
      (names.some((name) => ADDRESSES.has(name)) ? href : undefined) ??
      (tag.code === META ? '' : undefined);
    const add = (text: string) => {
      for (const name of names) addValue(item, name, text);
    };
    if (value === undefined)
      gather(depth, (text) => {
        // A price's text may hold the old one too, struck out; elsewhere struck-out text is gone.
        const { kept, struck } = splitStruck(text);
        const clean = cleanMarkupText(names.includes('price') ? text : kept) ?? cleanMarkupText(struck);
        if (clean !== undefined) add(clean);
      });
    else add(value);
  }

  return {
    open,
    closed(depth: number): void {
      while ((scopes.at(-1)?.depth ?? -1) >= depth) scopes.pop();
    },
    /** The items that are in no other item, in page order. */
    roots,
  };
}
