import { parseLenientJson } from './lenient-json.ts';

/** Objects that are looked at in one page, and how deep: a shop's state has a few thousand. */
const MAX_NODES = 50_000;
const MAX_DEPTH = 24;
/** Characters of scripts that are parsed, and objects tried in one script. */
const MAX_PARSED = 1 << 20;
const MAX_STARTS = 40;

export type Json = Readonly<Record<string, unknown>>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

/**
 * The values that a page's inline scripts hold: JSON whole, `name = {…}`, `call({…})` and `JSON.parse("…")` in code.
 * Only scripts that speak of a price are opened.
 */
export function* readScripts(bodies: readonly string[]): Generator<Json> {
  let left = MAX_PARSED;
  for (const body of bodies) {
    if (!/price/i.test(body)) continue;
    const isWhole = /^\s*[{[]/.test(body);
    const starts = /(?:[=(,:]|return)\s*(?=[{[])|JSON\.parse\(\s*(?=["'])/g;
    for (let tries = 0; tries < MAX_STARTS && left > 0; tries++) {
      const from = isWhole ? body.search(/[{[]/) : starts.exec(body) ? starts.lastIndex : -1;
      if (from < 0) break;
      const to = endOf(body, from, left);
      starts.lastIndex = to;
      const text = body.slice(from, to);
      if (/price/i.test(text)) {
        left -= text.length;
        // A string of JSON is a value first, then a text.
        const value = parseLenientJson(/^["']/.test(text) ? String(parseLenientJson(`[${text}]`)) : text);
        if (isJson(value)) yield value;
      }
      if (isWhole) break;
    }
  }
}

/** Where the value that starts at `from` ends: its bracket, or its quote. */
function endOf(text: string, from: number, most: number): number {
  const end = Math.min(text.length, from + most);
  let depth = 0;
  for (let at = from; at < end; at++) {
    const char = text.charAt(at);
    if (char === '"' || char === "'") {
      for (at++; at < end && text.charAt(at) !== char; at++) if (text.charAt(at) === '\\') at++;
    } else if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
    if (depth <= 0) return Math.min(at + 1, end);
  }
  return end;
}

/** Every object in a value with the key it stands under and the object that holds it, the outer ones first. */
export function* objectsIn(root: Json): Generator<readonly [key: string, object: Json, parent: Json]> {
  let level: (readonly [string, Json, Json])[] = [['', root, {}]];
  let count = 0;
  for (let depth = 0; level.length > 0 && depth < MAX_DEPTH; depth++) {
    const next: typeof level = [];
    for (const one of level) {
      const [key, object] = one;
      if (!Array.isArray(object)) yield one;
      for (const [name, value] of Object.entries(object)) {
        if (!isJson(value) || ++count > MAX_NODES) continue;
        next.push(Array.isArray(object) ? [key, value, {}] : [name, value, object]);
      }
    }
    level = next;
  }
}

/** A key as it is compared: lower case, letters only. */
export function plainKey(key: string): string {
  return key.toLowerCase().replace(/[^a-z]/g, '');
}
