import type { Cut, OfUrl, Reader, Shape } from '../sites/index.ts';
import { readPath } from '../sites/path-pattern.ts';
import type { Tree } from './tree.ts';

const LONGEST = 200;
/** Bidi marks and isolates: some sites wrap names in them; a stored name must not carry them. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** How many neighbours are looked at for what an entry itself doesn't say. */
const MOST_BEFORE = 20;

const SHAPES: Readonly<Record<Shape, RegExp>> = { digits: /^\d+$/, hex: /^[\da-f]+$/i, word: /^[\w-]+$/ };

/** From where a field is read. */
export interface Outlook {
  readonly location: URL | Location;
  readonly tree: Tree;
  /** Which matches count: not a quoted post's. All of them unless said. */
  readonly own?: (element: Element) => boolean;
}

/** The first reader that yields something, or undefined. */
export function readField(
  entry: Element,
  readers: readonly Reader[] | undefined,
  outlook: Outlook,
): string | undefined {
  for (const reader of readers ?? []) {
    const value = readOne(entry, reader, outlook);
    if (value) return value;
  }
  return undefined;
}

function readOne(entry: Element, reader: Reader, outlook: Outlook): string | undefined {
  if (reader.read === 'location') return readUrl(outlook.location, reader);
  if (!reader.up && !reader.beside) return readIn(entry, reader, outlook);
  const { location, tree } = outlook;
  // Outside of the entry nothing is its own.
  const outside = { location, tree };
  let start = reader.up ? tree.closest(entry, reader.up) : entry;
  if (!start || !reader.beside) return start ? readIn(start, reader, outside) : undefined;
  if (reader.beside === 'next') {
    start = start.nextElementSibling;
    return start ? readIn(start, reader, outside) : undefined;
  }
  for (let i = 0; i < MOST_BEFORE; i++) {
    start = start.previousElementSibling;
    if (!start) break;
    const value = readIn(start, reader, outside);
    if (value) return value;
  }
  return undefined;
}

type ElementReader = Exclude<Reader, { read: 'location' }>;

function readIn(start: Element, reader: ElementReader, outlook: Outlook): string | undefined {
  const { location, tree, own } = outlook;
  if (!reader.select) return readElement(start, reader, location);
  // Nearly always the first match is the one, and looking for one stops early.
  const first = tree.first(start, reader.select);
  if (!first) return undefined;
  const value = !own || own(first) ? readElement(first, reader, location) : undefined;
  if (value) return value;
  for (const element of tree.all(start, reader.select)) {
    const value = !own || own(element) ? readElement(element, reader, location) : undefined;
    if (value) return value;
  }
  return undefined;
}

function readElement(element: Element, reader: ElementReader, location: URL | Location): string | undefined {
  switch (reader.read) {
    case 'text':
      return cut(element.textContent ?? '', reader);
    case 'digest': {
      const text = element.textContent ?? '';
      return tidy(text) && `~${digest(text)}`;
    }
    case 'attribute':
      return cut(element.getAttribute(reader.name) ?? '', reader);
    case 'url': {
      const href = element.getAttribute(reader.name ?? 'href') ?? '';
      return readUrl(addressOf(href, location, reader), reader);
    }
  }
}

function cut(text: string, { after, before, is }: Cut): string | undefined {
  let start = 0;
  if (after !== undefined) {
    start = text.indexOf(after) + after.length;
    if (start < after.length) return undefined;
  }
  let end = text.length;
  if (before !== undefined) {
    end = start;
    while (end < text.length && !before.includes(text.charAt(end))) end++;
  }
  return fit(tidy(text.slice(start, end)), is);
}

function readUrl(
  url: Pick<URL, 'pathname' | 'search'> | undefined,
  { pattern, part, params, is }: OfUrl,
): string | undefined {
  const path = url && readPath(pattern, url.pathname, part);
  if (!url || !params || path === undefined) return fit(path, is);
  const query = new URLSearchParams(url.search);
  const values = params.map((name) => query.get(name));
  return values.every(Boolean) ? fit(values.join('/'), is) : undefined;
}

function fit(value: string | undefined, is: Shape | undefined): string | undefined {
  return value !== undefined && (!is || SHAPES[is].test(value)) ? value : undefined;
}

/** Path and query of a link that may be relative; undefined when it is no URL. */
function addressOf(
  href: string,
  location: URL | Location,
  { params }: { readonly params?: readonly string[] },
): Pick<URL, 'pathname' | 'search'> | undefined {
  // Most need no parser.
  if (!params && href.startsWith('/') && !href.startsWith('//'))
    return { pathname: href.split(/[?#]/, 1)[0] ?? '', search: '' };
  return (href && URL.parse(href, location.href)) || undefined;
}

function tidy(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}

/** 53 bits of the text (cyrb53): not secret, only stable and rarely equal. */
function digest(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
