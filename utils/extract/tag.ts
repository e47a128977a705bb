import { decodeEntities } from './entities.ts';

/** A tag name as a number, letter case ignored, so that a scan compares names without making strings. */
export function tagCode(name: string): number {
  let code = 0;
  for (let i = 0; i < name.length; i++) code = nextCode(code, name.charCodeAt(i));
  return code;
}

/** tagCode() one character at a time. */
export function nextCode(code: number, char: number): number {
  // Letters differ from their capitals in one bit; digits ("h1") have that bit set already.
  return (Math.imul(code, 31) + (char | 32)) | 0;
}

/** A start tag; valid only while the sink's `open` runs. */
export interface Tag {
  readonly code: number;
  /** One bit for each first letter an attribute name of this tag has: a cheap "surely not here". */
  readonly initials: number;
  /** Parsed on the first call. Names are lower case, values have their entities decoded. */
  attributes(): ReadonlyMap<string, string>;
}

/** True when some attribute's name starts with one of the letters. */
export function mayHave(tag: Tag, letters: number): boolean {
  return (tag.initials & letters) !== 0;
}

/** The bits of mayHave() for the letters given. */
export function initials(letters: string): number {
  let bits = 0;
  for (let i = 0; i < letters.length; i++) bits |= 1 << (letters.charCodeAt(i) & 31);
  return bits;
}

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** The attributes in the text between a tag's name and its ">"; of two with one name the first counts. */
export function parseAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const match of text.matchAll(ATTRIBUTE)) {
    const name = (match[1] ?? '').toLowerCase();
    const value = match[2] ?? match[3] ?? match[4] ?? '';
    if (!attributes.has(name)) attributes.set(name, decodeEntities(value));
  }
  return attributes;
}
