import { merchants } from '../merchants/index.ts';
import type { Merchant, ProductPage } from '../merchants/merchant.ts';
import { literalStart } from './path-pattern.ts';
import { type Redirector, redirectors } from './redirectors.ts';
import { type ShortLink, shortLinks } from './short-links.ts';

interface Start {
  /** The text every path of this rule begins with: enough to pass over most links without parsing them. */
  readonly start: string;
}

/** What a link to a known host can be. */
export type Rule = Start &
  (
    | { readonly kind: 'redirector'; readonly redirector: Redirector }
    | {
        readonly kind: 'page';
        readonly merchant: Merchant;
        readonly page: ProductPage;
        readonly domain: string;
      }
    | { readonly kind: 'short'; readonly link: ShortLink }
  );

/** By exact host, or by ".suffix" for any host below it. */
type ByHost<T> = Map<string, T[]>;

function add<T>(table: ByHost<T>, host: string, entry: T): void {
  const key = keyOf(host);
  const entries = table.get(key);
  if (entries) entries.push(entry);
  else table.set(key, [entry]);
}

function keyOf(host: string): string {
  return host.startsWith('*') ? host.slice(1) : host;
}

const redirections: ByHost<Rule> = new Map();
for (const redirector of redirectors) {
  const [hosts, path] = redirector;
  const rule: Rule = { kind: 'redirector', start: literalStart(path), redirector };
  for (const host of hosts.split(' ')) {
    add(redirections, host, rule);
    if (!host.startsWith('*')) add(redirections, `www.${host}`, rule);
  }
}

const shortenings: ByHost<Rule> = new Map();
for (const link of shortLinks) {
  const [hosts, path] = link;
  const rule: Rule = { kind: 'short', start: literalStart(path), link };
  for (const host of hosts.split(' ')) add(shortenings, host, rule);
}

const shopByDomain = new Map(
  merchants.flatMap((merchant) => Object.keys(merchant.domains).map((domain) => [domain, merchant] as const)),
);

/** Shops with product pages on a host outside their own domains. */
const guests: ByHost<Merchant> = new Map();
for (const merchant of merchants) {
  const domains = Object.keys(merchant.domains);
  for (const host of new Set(merchant.pages.flatMap((page) => page.hosts))) {
    const atHome = host.includes(':domain') || domains.some((domain) => `.${host}`.endsWith(`.${domain}`));
    if (!atHome) add(guests, host, merchant);
  }
}

/**
 * The pages that shops have at a host or below a ".suffix". Worked out when a host is first met: written out for every
 * domain of every shop it would be thousands of rules, and a timeline would wait for them.
 */
function pagesAt(key: string): Rule[] {
  const rules: Rule[] = [];
  const addPages = (merchant: Merchant, domain: string) => {
    for (const page of merchant.pages) {
      for (const host of page.hosts) {
        if (keyOf(host.replace(':domain', domain)) !== key) continue;
        rules.push({ kind: 'page', start: literalStart(page.path), merchant, page, domain });
      }
    }
  };
  for (const [merchant, domain] of shopsAbove(key)) addPages(merchant, domain);
  for (const merchant of guests.get(key) ?? []) addPages(merchant, Object.keys(merchant.domains)[0] ?? key);
  return rules;
}

/** The shop on whose domain a host or ".suffix" is, with that domain; none or one. */
function shopsAbove(key: string): readonly (readonly [Merchant, string])[] {
  let name = key.startsWith('.') ? key.slice(1) : key;
  while (name !== '') {
    const merchant = shopByDomain.get(name);
    if (merchant) return [[merchant, name]];
    const dot = name.indexOf('.');
    name = dot === -1 ? '' : name.slice(dot + 1);
  }
  return [];
}

/** In order of precedence: what a redirector hides is never the redirector's own shop's page. */
function rulesAt(key: string): Rule[] {
  return [...(redirections.get(key) ?? []), ...pagesAt(key), ...(shortenings.get(key) ?? [])];
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
  if (host.length > MAX_HOST) return UNKNOWN;
  const rules = rulesAt(host);
  let ofShop = shopByDomain.has(host);
  for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) {
    rules.push(...rulesAt(host.slice(dot)));
    ofShop ||= shopByDomain.has(host.slice(dot + 1));
  }
  const facts = { rules, ofShop };
  if (memory.size >= MAX_MEMORY) memory.clear();
  memory.set(host, facts);
  return facts;
}
