import { isService } from './odd-path.ts';
import { pageTable } from './page-table.ts';
import { literalStart } from './path-pattern.ts';
import { hostsOf, keyOf, type Row, readTable, shopOf, type Table } from './read-table.ts';
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

/** Read when the first link asks, not when a page starts. */
function table(): Table {
  read ??= readTable(pageTable());
  return read;
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

/** The pages that shops have at a host or below a ".suffix". */
function pagesAt(key: string): Rule[] {
  const rules: Rule[] = [];
  const addPages = (row: Row, domain: string) => {
    const shop = shopOf(row);
    for (const page of shop.pages) {
      for (const host of page.hosts) {
        if (keyOf(host.replace(':domain', domain)) !== key) continue;
        rules.push({ kind: 'page', start: literalStart(page.path), shop, page, domain });
      }
    }
  };
  const above = shopAbove(key);
  if (above) addPages(...above);
  for (const row of table().guests.get(key) ?? []) addPages(row, hostsOf(row)[0] ?? key);
  return rules;
}

/** The shop on whose domain a host or ".suffix" is, with that domain. */
function shopAbove(key: string): [Row, string] | undefined {
  let name = key.startsWith('.') ? key.slice(1) : key;
  while (name !== '') {
    const row = table().shops.get(name);
    if (row) return [row, name];
    const dot = name.indexOf('.');
    name = dot === -1 ? '' : name.slice(dot + 1);
  }
  return undefined;
}

/** In order of precedence: what a redirector hides is never the redirector's own shop's page. */
function rulesAt(key: string): Rule[] {
  const { redirectors, shortLinks } = table();
  return [
    // Each stands for its "www." too.
    ...(redirectors.get(key) ?? redirectors.get(key.replace(/^www\./, '')) ?? []).map(toRedirection),
    ...pagesAt(key),
    ...(shortLinks.get(key) ?? []).map(toShort),
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
  const { shops } = table();
  const rules = rulesAt(host);
  let ofShop = shops.has(host);
  for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) {
    const below = rulesAt(host.slice(dot));
    rules.push(...(isService(host) ? below.filter(({ kind }) => kind !== 'page') : below));
    ofShop ||= shops.has(host.slice(dot + 1));
  }
  const facts = { rules, ofShop };
  if (memory.size >= MAX_MEMORY) memory.clear();
  memory.set(host, facts);
  return facts;
}
