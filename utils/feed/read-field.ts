import type { Cut, OfUrl, Reader, Shape } from '../sites/index.ts';
import { readPath } from '../sites/path-pattern.ts';

const LONGEST = 200;
/** Bidi marks and isolates: some sites wrap names in them; a stored name must not carry them. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** How many neighbours are looked at for what an entry itself doesn't say. */
const MOST_BEFORE = 20;

const SHAPES: Readonly<Record<Shape, RegExp>> = { digits: /^\d+$/, hex: /^[\da-f]+$/i, word: /^[\w-]+$/ };

/** The first reader that yields something, or undefined. `own` says which matches count: not a quoted post's. */
export function readField(
  entry: Element,
  readers: readonly Reader[] | undefined,
  location: URL | Location,
  own: (element: Element) => boolean,
): string | undefined {
  for (const reader of readers ?? []) {
    const value = readOne(entry, reader, location, own);
    if (value) return value;
  }
  return undefined;
}

const anyone = () => true;

function readOne(
  entry: Element,
  reader: Reader,
  location: URL | Location,
  own: (element: Element) => boolean,
): string | undefined {
  if (reader.read === 'location') return readUrl(location, reader);
  const start = reader.up ? entry.closest(reader.up) : entry;
  if (!start) return undefined;
  if (!reader.beside) return readIn(start, reader, location, start === entry ? own : anyone);
  if (reader.beside === 'next') {
    const next = start.nextElementSibling;
    return next ? readIn(next, reader, location, anyone) : undefined;
  }
  let before = start.previousElementSibling;
  for (let i = 0; before && i < MOST_BEFORE; i++, before = before.previousElementSibling) {
    const value = readIn(before, reader, location, anyone);
    if (value) return value;
  }
  return undefined;
}

type ElementReader = Exclude<Reader, { read: 'location' }>;

function readIn(
  start: Element,
  reader: ElementReader,
  location: URL | Location,
  own: (element: Element) => boolean,
): string | undefined {
  if (!reader.select) return readElement(start, reader, location);
  // Nearly always the first match is the one, and looking for one stops early.
  const first = start.querySelector(reader.select);
  const value = first && own(first) ? readElement(first, reader, location) : undefined;
  if (value || !first) return value;
  for (const element of start.querySelectorAll(reader.select)) {
    const value = own(element) ? readElement(element, reader, location) : undefined;
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
