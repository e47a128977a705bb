import { type LinkShop, readShopLine } from './shop-line.ts';

/** A line of the table; what it says is read when one of its hosts is met. */
export interface Row {
  readonly line: string;
  shop?: LinkShop;
}

/** By exact host, or by ".suffix" for any host below it. */
export type ByHost = ReadonlyMap<string, readonly Row[]>;

/** The table, with its lines by the hosts they are about. */
export interface Table {
  /** By domain. */
  readonly shops: ReadonlyMap<string, Row>;
  /** Shops with product pages on a host outside their own domains. */
  readonly guests: ByHost;
  readonly platforms: readonly LinkShop[];
  readonly redirectors: ByHost;
  readonly shortLinks: ByHost;
}

/** Sorts the lines of a table (write-table.ts) by host; what they say is left for later. */
export function readTable(text: string): Table {
  const [merchants = [], platforms = [], redirectors = [], shortLinks = []] = text
    .split('\n\n')
    .map((section) => section.split('\n').map((line): Row => ({ line })));
  const shops = new Map<string, Row>();
  const guests = new Map<string, Row[]>();
  for (const row of merchants) {
    for (const host of hostsOf(row)) {
      if (host.startsWith('^')) add(guests, host.slice(1), row);
      else shops.set(host, row);
    }
  }
  return {
    shops,
    guests,
    platforms: platforms.map(({ line }) => readShopLine(line)),
    redirectors: byHost(redirectors),
    shortLinks: byHost(shortLinks),
  };
}

/** What a shop's row says. */
export function shopOf(row: Row): LinkShop {
  row.shop ??= readShopLine(row.line);
  return row.shop;
}

/** Hosts of a row: ".ca" after "amazon.com" is amazon.ca. */
export function hostsOf({ line }: Row): string[] {
  const hosts = line.slice(0, line.indexOf(' ')).split(',');
  const [first = ''] = hosts;
  const name = first.slice(0, first.lastIndexOf('.'));
  return hosts.map((host) => (host.startsWith('.') ? name + host : host));
}

/** The key of a host, or of "*.host" for any host below it. */
export function keyOf(host: string): string {
  return host.startsWith('*') ? host.slice(1) : host;
}

function byHost(rows: readonly Row[]): ByHost {
  const table = new Map<string, Row[]>();
  for (const row of rows) for (const host of hostsOf(row)) add(table, keyOf(host), row);
  return table;
}

function add(table: Map<string, Row[]>, key: string, row: Row): void {
  const rows = table.get(key);
  if (rows) rows.push(row);
  else table.set(key, [row]);
}
