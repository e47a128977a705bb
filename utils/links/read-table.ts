import { type LinkShop, readShopLine } from './shop-line.ts';

/** Where in the table a line stands; a guest is a shop with product pages on a host outside its own domains. */
type Kind = 'shop' | 'guest' | 'redirector' | 'short';

/** A line that is about a host. */
export interface Row {
  readonly kind: Kind;
  readonly line: string;
}

/** The table that pages carry (write-table.ts). */
export interface Table {
  readonly platforms: readonly LinkShop[];
  /** The lines about a host, or about "*.host" for any host below it. */
  rowsOf(host: string): Row[];
  /** What a shop's line says. */
  shopOf(line: string): LinkShop;
}

/**
 * Makes a table of its text. Nothing is read and sorted beforehand, which every page would wait for: a timeline has few
 * hosts, and the engine finds one in the text in microseconds.
 */
export function readTable(text: string): Table {
  const [merchants = 0, platforms = 0, redirectors = 0] = sectionEnds(text);
  const shops = new Map<string, LinkShop>();
  let software: readonly LinkShop[] | undefined;

  const kindAt = (at: number): Kind | undefined => {
    if (at < merchants) return text[at - 1] === '^' ? 'guest' : 'shop';
    if (at < platforms) return undefined;
    return at < redirectors ? 'redirector' : 'short';
  };

  return {
    get platforms() {
      software ??= lines(text.slice(merchants, platforms)).map(readShopLine);
      return software;
    },
    rowsOf(host) {
      const rows: Row[] = [];
      if (host === '') return rows;
      for (let at = text.indexOf(host); at !== -1; at = text.indexOf(host, at + 1)) {
        if (!isWhole(text, at, at + host.length)) continue;
        const start = text.lastIndexOf('\n', at) + 1;
        // Hosts are a line's first field.
        if (text.lastIndexOf(' ', at) >= start) continue;
        const kind = kindAt(at);
        const end = text.indexOf('\n', at);
        if (kind) rows.push({ kind, line: text.slice(start, end === -1 ? undefined : end) });
      }
      return rows;
    },
    shopOf(line) {
      const known = shops.get(line) ?? readShopLine(line);
      shops.set(line, known);
      return known;
    },
  };
}

/** Hosts of a line. */
export function hostsOf(line: string): string[] {
  return line.slice(0, line.indexOf(' ')).split(',');
}

/** Where each of the table's sections ends: a blank line stands between them. */
function sectionEnds(text: string): number[] {
  const ends: number[] = [];
  for (let at = text.indexOf('\n\n'); at !== -1; at = text.indexOf('\n\n', at + 1)) ends.push(at + 1);
  return ends;
}

const lines = (text: string) => text.split('\n').filter(Boolean);

/** True when what stands from `start` to `end` is one of a list of hosts, and not a part of one. */
function isWhole(text: string, start: number, end: number): boolean {
  const before = text[start - 1];
  const after = text[end];
  return (
    (before === undefined || before === '\n' || before === ',' || before === '^') &&
    (after === ',' || after === ' ')
  );
}
