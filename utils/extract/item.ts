/** What JSON-LD, microdata and RDFa all say: a thing with types and properties (schema.org's names). */
export interface Item {
  readonly types: string[];
  id?: string;
  /** By name, first letter lower case, without vocabulary. A Map: names come from the page. */
  readonly props: Map<string, ItemValue[]>;
}

export type ItemValue = string | number | Item;

export function isItem(value: ItemValue | undefined): value is Item {
  return typeof value === 'object';
}

/** "https://schema.org/Offers" and "schema:offers" as "offers". */
export function localName(name: string): string {
  const local = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('#'), name.lastIndexOf(':')) + 1);
  return local.charAt(0).toLowerCase() + local.slice(1);
}

export function addValue(item: Item, name: string, value: ItemValue): void {
  const values = item.props.get(name);
  if (values) values.push(value);
  else item.props.set(name, [value]);
}

export function valuesOf(item: Item, name: string): readonly ItemValue[] {
  return item.props.get(name) ?? [];
}

export function itemsOf(item: Item, name: string): Item[] {
  return valuesOf(item, name).filter(isItem);
}

/** The first value of the first name that has one, as text; a thing stands for its name. */
export function textOf(item: Item, ...names: string[]): string | undefined {
  return textIn(item, names, 0);
}

function textIn(item: Item, names: readonly string[], depth: number): string | undefined {
  for (const name of names) {
    for (const value of valuesOf(item, name)) {
      // A name that is a thing with a name …: things may go round in a circle.
      const text = !isItem(value)
        ? String(value).trim()
        : depth < 3
          ? textIn(value, STANDS_FOR, depth + 1)
          : undefined;
      if (text) return text;
    }
  }
  return undefined;
}

const STANDS_FOR = ['value', 'name', 'url'];

/** True when one of the item's types is one of those local names. */
export function isA(item: Item, types: RegExp): boolean {
  return item.types.some((type) => types.test(type));
}
