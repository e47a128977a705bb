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

/** A start tag; valid only while the sink's `open` or `wantsScript` runs. */
export interface Tag {
  readonly code: number;
  /** One bit for each attribute name of this tag, several names to a bit: a cheap "surely not here". */
  readonly names: number;
  /** The value of an attribute by its name in lower case, entities decoded; "" for one without a value. */
  get(name: string): string | undefined;
}

/** The bit of Tag.names for an attribute name by its first character and its length: no look at each character. */
export function nameBit(first: number, length: number): number {
  return 1 << (((first | 32) * 3 + length * 7) & 31);
}

/** The bits of mayHave() for attribute names. */
export function nameBits(...names: string[]): number {
  return names.reduce((bits, name) => bits | nameBit(name.charCodeAt(0), name.length), 0);
}

/** False when none of the attributes is there; true when one may be. */
export function mayHave(tag: Tag, bits: number): boolean {
  return (tag.names & bits) !== 0;
}

/** A name, and the value behind its "=", quoted or not; a quote that is not closed opens nothing. */
const ATTRIBUTE = /([^\0- "'=/<>]+)(?:[\0- ]*=[\0- ]*(?:"([^"]*)"|'([^']*)'|(?!["'])([^\0- "'>]*)))?/g;

/**
 * The value of an attribute in the text between a tag's name and its ">", entities not decoded; "" for one
 * without a value. Of two with one name the first counts.
 */
export function attributeIn(text: string, name: string): string | undefined {
  ATTRIBUTE.lastIndex = 0;
  for (let found = ATTRIBUTE.exec(text); found; found = ATTRIBUTE.exec(text)) {
    const [, own = '', double, single, bare] = found;
    if (own.length === name.length && own.toLowerCase() === name) return double ?? single ?? bare ?? '';
  }
  return undefined;
}
