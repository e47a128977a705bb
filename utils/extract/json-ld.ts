import { decodeEntities } from './entities.ts';
import { addValue, type Item, type ItemValue, localName } from './item.ts';
import { parseLenientJson } from './lenient-json.ts';

const MAX_DEPTH = 30;
/** Things read from one page; a list page has a few hundred. */
const MAX_ITEMS = 5000;

/** The top-level things in a page's JSON-LD blocks, in order, "@id" references resolved across blocks. */
export function readJsonLd(blocks: readonly string[]): Item[] {
  const byId = new Map<string, Item>();
  const roots: Item[] = [];
  let count = 0;

  function toValue(raw: unknown, depth: number): ItemValue | undefined {
    if (typeof raw === 'string') return decodeEntities(raw);
    if (typeof raw === 'number') return raw;
    return isRecord(raw) ? toItem(raw, depth) : undefined;
  }

  function toItem(raw: Readonly<Record<string, unknown>>, depth: number): ItemValue | undefined {
    if (depth > MAX_DEPTH || ++count > MAX_ITEMS) return undefined;
    const literal = raw['@value'];
    if (typeof literal === 'string' || typeof literal === 'number') return literal;
    const item: Item = { types: typesIn(raw), props: new Map() };
    for (const [key, value] of Object.entries(raw)) {
      if (key === '@id' && typeof value === 'string') item.id = value;
      if (key.startsWith('@') || key === '__proto__') continue;
      const name = localName(key);
      for (const one of flat(value)) {
        const read = toValue(one, depth + 1);
        if (read !== undefined) addValue(item, name, read);
      }
    }
    if (item.id !== undefined) remember(item.id, item);
    return item;
  }

  /** Of several nodes with one "@id" the fullest speaks for all: references have nothing but the id. */
  function remember(id: string, item: Item): void {
    const known = byId.get(id);
    if (!known || known.props.size < item.props.size) byId.set(id, item);
  }

  function addRoots(raw: unknown, depth: number): void {
    for (const one of flat(raw)) {
      if (!isRecord(one) || depth > 3) continue;
      addRoots(one['@graph'], depth + 1);
      const item = toItem(one, 0);
      if (item !== undefined && typeof item === 'object') roots.push(item);
    }
  }

  for (const block of blocks)
    addRoots(parseLenientJson(block.includes('&quot;') ? decodeEntities(block) : block), 0);
  const seen = new Set<Item>();
  for (const root of roots) resolve(root, byId, seen);
  return roots.filter((root) => root.props.size > 0);
}

/** Puts the thing itself where only its "@id" stands; a cycle stays a cycle, readers follow fixed paths. */
function resolve(item: Item, byId: ReadonlyMap<string, Item>, seen: Set<Item>): void {
  const open = [item];
  for (let next = open.pop(); next; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const values of next.props.values()) {
      values.forEach((value, i) => {
        if (typeof value !== 'object') return;
        const target = value.id !== undefined && value.props.size === 0 ? byId.get(value.id) : undefined;
        if (target) values[i] = target;
        open.push(target ?? value);
      });
    }
  }
}

function typesIn(raw: Readonly<Record<string, unknown>>): string[] {
  return flat(raw['@type']).flatMap((type) => (typeof type === 'string' ? [localName(type.trim())] : []));
}

function flat(value: unknown): readonly unknown[] {
  // Lists in lists are as deep as the page likes: they are opened a fixed number of times.
  return Array.isArray(value) ? value.flat(4) : [value];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
