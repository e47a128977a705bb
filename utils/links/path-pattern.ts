import type { Shape, ShapeKind } from '../merchants/merchant.ts';

/** What may stand in a part beside digits. */
const LETTERS: Readonly<
  Record<Exclude<ShapeKind, 'asin' | 'bytes' | 'locale' | 'title' | 'text' | 'handle'>, string>
> = {
  digits: '',
  hex: 'a-f',
  alias: 'a-z',
  alnum: 'A-Za-z',
  serial: 'A-Z',
  code: 'A-Za-z_-',
  upper: 'A-Z',
  word: 'A-Za-z_-',
};
/** Kinds with a digit among their characters: what has none is a word, and leads to a page about something. */
const NUMBERED: readonly ShapeKind[] = ['alias', 'alnum', 'serial', 'code'];

function shapeSource([kind, min, max]: Shape): string {
  if (kind === 'asin') return '(?:[Bb]0[0-9A-Za-z]{8}|[0-9]{9}[0-9Xx])';
  if (kind === 'locale') return '[a-z]{2}(?:-[a-z]{2,4})?';
  if (kind === 'bytes') return `(?=[0-9]*[a-f])(?:[0-9a-f]{2}){${min},${max}}`;
  if (kind === 'handle') return `(?:[0-9a-z_-]|%[0-9A-Fa-f]{2}){${min},${max}}`;
  if (kind === 'title') return `(?=[^/]*[0-9_%=-])[^/]{${min},${max}}`;
  if (kind === 'text') return `[^/]{${min},${max}}`;
  const letters = LETTERS[kind];
  return `${NUMBERED.includes(kind) ? `(?=[${letters}]*[0-9])` : ''}[0-9${letters}]{${min},${max}}`;
}

/** A test of a whole value against a shape. */
export function compileShape(shape: Shape): RegExp {
  return new RegExp(`^${shapeSource(shape)}$`);
}

/** One token a turn: a part, a wildcard, the ends of a group, or a character that a RegExp would misread. */
const TOKEN = /:([a-z]+)|\*|\{|\}\??|[.+^$()|[\]\\?]/g;

/** A path pattern ready for use. */
export interface PathTest {
  readonly regexp: RegExp;
  /** The part that each group of the RegExp holds. */
  readonly parts: readonly string[];
}

/**
 * Compiles a path pattern: URLPattern syntax, of which only literals, `:part`, `*`, `{…}` and `{…}?` are known; a part
 * without a shape is the shortest text within a segment.
 */
export function compilePath(pattern: string, shapes: Readonly<Record<string, Shape>> = {}): PathTest {
  const parts: string[] = [];
  const source = pattern.replace(TOKEN, (token, part: string | undefined) => {
    if (part !== undefined) {
      const shape = shapes[part];
      parts.push(part);
      return `(${shape ? shapeSource(shape) : '[^/]+?'})`;
    }
    if (token === '*') return '.*';
    if (token === '{') return '(?:';
    if (token === '}?') return ')?';
    if (token === '}') return ')';
    return `\\${token}`;
  });
  return { regexp: new RegExp(`^${source}$`), parts };
}

/** The literal text that every path of a pattern begins with. */
export function literalStart(pattern: string): string {
  return /^[^:*{]*/.exec(pattern)?.[0] ?? '';
}

/** A template cut at its parts: text, what stands before the part only if there is one, part, text, … */
export type Template = readonly (string | undefined)[];

/** Cuts a template of `:parts` and `{/:part}?`, so that filling it needs no search. */
export function compileTemplate(template: string): Template {
  return template.split(/(?:\{([^:}]*))?:([a-z]+)(?:\}\?)?/);
}

/** The template with a value for each of its parts; an optional one without a value leaves nothing. */
export function fill(template: Template, values: Readonly<Record<string, string | undefined>>): string {
  let text = template[0] ?? '';
  for (let i = 1; i < template.length; i += 3) {
    const value = values[template[i + 1] ?? ''];
    if (value !== undefined) text += (template[i] ?? '') + value;
    text += template[i + 2] ?? '';
  }
  return text;
}
