import type { Reader } from '../sites/index.ts';
import { readPath } from '../sites/path-pattern.ts';

const LONGEST = 200;
/** Bidi marks and isolates: some sites wrap names in them; a stored name must not carry them. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

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

function readOne(
  entry: Element,
  reader: Reader,
  location: URL | Location,
  own: (element: Element) => boolean,
): string | undefined {
  if (reader.read === 'location') return readPath(reader.pattern, location.pathname, reader.part);
  if (!reader.select) return readElement(entry, reader, location);
  // Nearly always the first match is the one, and looking for one stops early.
  const first = entry.querySelector(reader.select);
  const value = first && own(first) ? readElement(first, reader, location) : undefined;
  if (value || !first) return value;
  for (const element of entry.querySelectorAll(reader.select)) {
    const value = own(element) ? readElement(element, reader, location) : undefined;
    if (value) return value;
  }
  return undefined;
}

function readElement(
  element: Element,
  reader: Exclude<Reader, { read: 'location' }>,
  location: URL | Location,
): string | undefined {
  switch (reader.read) {
    case 'text':
      return tidy(element.textContent ?? '');
    case 'digest': {
      const text = tidy(element.textContent ?? '');
      return text && `~${digest(element.textContent ?? '')}`;
    }
    case 'attribute': {
      const value = element.getAttribute(reader.name) ?? '';
      if (!reader.after) return tidy(value);
      const mark = value.indexOf(reader.after);
      return mark < 0 ? undefined : tidy(value.slice(mark + reader.after.length));
    }
    case 'url': {
      const path = pathOf(element.getAttribute(reader.name ?? 'href') ?? '', location);
      return path === undefined ? undefined : readPath(reader.pattern, path, reader.part);
    }
  }
}

/** The path of a link that may be relative; undefined when it is no URL. */
function pathOf(href: string, location: URL | Location): string | undefined {
  if (href.startsWith('/') && !href.startsWith('//')) return href.split(/[?#]/, 1)[0];
  return href ? URL.parse(href, location.href)?.pathname : undefined;
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
