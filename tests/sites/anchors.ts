import type { PostReaders, Site } from '../../utils/sites/index.ts';
import { everywhere } from './fixture-page.ts';

/** One field of one layout that has an alternative to fall back on. */
export interface Field {
  /** "desktop: quoted.id". */
  readonly name: string;
  /** The first alternative's selector, if it has one that a page can lose. */
  readonly select: string | undefined;
  /** The site as if the first alternative never matched; itself for elements that are found by what they are. */
  readonly without: Site;
}

/** What decides whether a card appears: found, told apart, with its products, in a place. */
const FIELDS = ['id', 'links'] as const;

/** Every field on which a card hangs and that has two alternatives or more. */
export function fieldsOf(site: Site): Field[] {
  return site.layouts.flatMap((layout, index) => {
    const put = (change: Partial<typeof layout>): Site => ({
      ...site,
      layouts: site.layouts.with(index, { ...layout, ...change }),
    });
    const fields: Field[] = [];
    const add = (name: string, alternatives: readonly unknown[], without: Site) => {
      const [first] = alternatives;
      if (alternatives.length < 2) return;
      fields.push({ name: `${layout.name}: ${name}`, select: selectorOf(first), without });
    };
    const addReaders = (name: string, readers: PostReaders, change: (to: PostReaders) => Site) => {
      for (const field of FIELDS)
        add(name + field, readers[field], change({ ...readers, [field]: readers[field].slice(1) }));
      const { after } = readers.card;
      add(`${name}card`, after, change({ ...readers, card: { ...readers.card, after: after.slice(1) } }));
    };
    // An element without marks can't lose them, and its other anchors say that they are for when it has none.
    add('post', layout.post, site);
    addReaders('', layout, (to) => put(to));
    const { quoted } = layout;
    if (quoted) {
      const { within } = quoted;
      add('quoted.within', within, site);
      addReaders('quoted.', quoted, (to) => put({ quoted: { ...to, within } }));
    }
    return fields;
  });
}

function selectorOf(alternative: unknown): string | undefined {
  if (typeof alternative === 'string') return alternative;
  const { select, up } = alternative as { select?: string; up?: string };
  return select ?? up;
}

/** An attribute, a class or an id in a selector. */
const MARK =
  /\[(?<attribute>[\w-]+)(?:[~|^$*]?="?(?<value>[^"\]]*)"?)?[^\]]*\]|\.(?<name>[\w-]+)|#(?<id>[\w-]+)/g;
/** What makes an element what it is: without these it is no link, no shown text, not in this order. */
const MEANING = new Set(['href', 'src', 'dir', 'lang', 'target', 'rel', 'role', 'title']);

/**
 * Takes from a page what makes `select` match: the marks of its last part that are no more than marks. Answers how many
 * elements lost one; 0 where it names none, or where losing them would change what the page says.
 */
export function loseMarks(document: Document, select: string, site: Site): number {
  const kept = new Set([...MEANING, ...valuesOf(site)]);
  let lost = 0;
  for (const one of splitAt(select, ',')) {
    const subject = lastCompound(one);
    const marks = [...subject.replace(/:[\w-]+\(.*\)/g, '').matchAll(MARK)].map(({ groups }) => groups ?? {});
    for (const element of everywhere(document, one.trim())) {
      for (const { attribute, value, name, id } of marks) {
        if (name) element.classList.remove(name);
        else if (id) element.removeAttribute('id');
        else if (attribute === 'class') {
          const rest = [...element.classList].filter((token) => !token.includes(value ?? ''));
          element.setAttribute('class', rest.join(' '));
        } else if (attribute && !kept.has(attribute)) element.removeAttribute(attribute);
      }
      if (!element.matches(one.trim())) lost++;
    }
  }
  return lost;
}

/** Attributes that hold the address of a link or the id of a good: they are what is read, as href is. */
function valuesOf({ layouts }: Site): string[] {
  return layouts.flatMap(({ links, goods = [], quoted }) =>
    [
      ...links,
      ...(quoted?.links ?? []),
      ...[...goods, ...(quoted?.goods ?? [])].flatMap(({ id = [] }) => id),
    ].flatMap((reader) => ('name' in reader && reader.name ? reader.name : [])),
  );
}

/** Splits at a character that stands in no bracket or quote. */
function splitAt(text: string, at: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const char of text) {
    if ('(['.includes(char)) depth++;
    if (')]'.includes(char)) depth--;
    if (char === at && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}

function lastCompound(select: string): string {
  const parts = splitAt(select.replace(/\s*[>+~]\s*/g, ' ').trim(), ' ');
  return parts.at(-1) ?? '';
}
