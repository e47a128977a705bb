import { isService } from './odd-path.ts';
import { pageTable } from './page-table.ts';
import { literalStart } from './path-pattern.ts';
import { hostsOf, type Row, readTable, type Table } from './read-table.ts';
import type { LinkPage, LinkShop } from './shop-line.ts';

interface Start {
  /** The text every path of this rule begins with: enough to pass over most links without parsing them. */
  readonly start: string;
}

/** How a redirector holds its destination (redirectors.ts). */
export interface Wrapping {
  readonly path: string;
  readonly params: readonly string[];
  readonly how: string | undefined;
  readonly when: string | undefined;
}

/** What a link to a known host can be. */
export type Rule = Start &
  (
    | { readonly kind: 'redirector'; readonly wrapping: Wrapping }
    | { readonly kind: 'page'; readonly shop: LinkShop; readonly page: LinkPage; readonly domain: string }
    | { readonly kind: 'short'; readonly path: string; readonly param: string | undefined }
  );

let read: Table | undefined;

/** Read when the first link asks, if nobody did before. */
function table(): Table {
  read ??= readTable(pageTable());
  return read;
}

/** Unpacks the table before the first link asks for it. */
export function prepareTable(): void {
  table();
}

/** Puts a newer table, as writeTable makes it, in the place of the build's; without one, the build's is back. */
export function replaceTable(text?: string): void {
  read = text === undefined ? undefined : readTable(text);
  memory.clear();
}

/** What shops on hosts of their own run on, in order of precedence. */
export function platforms(): readonly LinkShop[] {
  return table().platforms;
}

function toRedirection({ line }: Row): Rule {
  const [, path = '', params = '', how, when] = line.split(' ');
  const wrapping = { path, params: params.split(','), how, when };
  return { kind: 'redirector', start: literalStart(path), wrapping };
}

function toShort({ line }: Row): Rule {
  const [, path = '', param] = line.split(' ');
  return { kind: 'short', start: literalStart(path), path, param };
}

/** The pages that a shop has at a host, or at "*.host" for any host below it. */
function pagesAt(host: string, line: string, domain: string): Rule[] {
  const shop = table().shopOf(line);
  return shop.pages.flatMap((page): Rule[] =>
    page.hosts
      .filter((one) => one.replace(':domain', domain) === host)
      .map(() => ({ kind: 'page', start: literalStart(page.path), shop, page, domain })),
  );
}

/**
 * In order of precedence: what a redirector hides is never the redirector's own shop's page.
 * @param above the shop on whose domain the host is, with that domain.
 */
function rulesAt(
  host: string,
  rows: readonly Row[],
  above: readonly [line: string, domain: string] | undefined,
) {
  const ofKind = (wanted: Row['kind'], among = rows) => among.filter(({ kind }) => kind === wanted);
  const redirections = ofKind('redirector');
  // Each stands for its "www." too.
  if (redirections.length === 0 && host.startsWith('www.'))
    redirections.push(...ofKind('redirector', table().rowsOf(host.slice('www.'.length))));
  return [
    ...redirections.map(toRedirection),
    ...(above ? pagesAt(host, ...above) : []),
    ...ofKind('guest').flatMap(({ line }) => pagesAt(host, line, hostsOf(line)[0] ?? host)),
    ...ofKind('short').map(toShort),
  ];
}

/** What is known of a host. */
export interface HostFacts {
  /** The rules of the host itself before those of the hosts above it. */
  readonly rules: readonly Rule[];
  /** On a shop's domain: the shop says itself what its products look like. */
  readonly ofShop: boolean;
}

/** A timeline has few hosts, many times each. */
const memory = new Map<string, HostFacts>();
const MAX_MEMORY = 1000;
/** DNS has no longer names. */
const MAX_HOST = 253;
const UNKNOWN: HostFacts = { rules: [], ofShop: false };

/** What was already asked of a host. */
export function rememberedFacts(host: string): HostFacts | undefined {
  return memory.get(host);
}

/** What is known of a host, as `URL.hostname` writes it. */
export function factsOf(host: string): HostFacts {
  const known = memory.get(host);
  if (known) return known;
  if (host.length > MAX_HOST || host.startsWith('.')) return UNKNOWN;
  const lines = table();
  const levels = levelsOf(host).map((name) => ({ name, rows: lines.rowsOf(name) }));
  const shops = levels.map(({ name, rows }) => {
    const row = rows.find(({ kind }) => kind === 'shop');
    return row && ([row.line, name] as const);
  });
  const rules = levels.flatMap(({ name, rows }, index) => {
    const above = shops.slice(index).find(Boolean);
    if (index === 0) return rulesAt(name, rows, above);
    const below = rulesAt(`*.${name}`, lines.rowsOf(`*.${name}`), above);
    return isService(host) ? below.filter(({ kind }) => kind !== 'page') : below;
  });
  const facts = { rules, ofShop: shops.some(Boolean) };
  if (memory.size >= MAX_MEMORY) memory.clear();
  memory.set(host, facts);
  return facts;
}

/** A host and those above it, without the last one: nobody sells at "com". */
function levelsOf(host: string): string[] {
  const levels = [host];
  for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) {
    if (host.includes('.', dot + 1)) levels.push(host.slice(dot + 1));
  }
  return levels;
}
