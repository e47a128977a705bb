import { expandHost, merchants } from '../merchants/index.ts';
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

/** Rules by exact host, and by ".suffix" for any host below it. */
const table = new Map<string, Rule[]>();

function add(host: string, rule: Rule): void {
  const key = host.startsWith('*') ? host.slice(1) : host;
  const rules = table.get(key);
  if (rules) rules.push(rule);
  else table.set(key, [rule]);
}

function domainOf(merchant: Merchant, host: string): string {
  const domains = Object.keys(merchant.domains);
  return domains.find((domain) => host === domain || host.endsWith(`.${domain}`)) ?? domains[0] ?? host;
}

// In order of precedence: what a redirector hides is never the redirector's own shop's page.
for (const redirector of redirectors) {
  const [hosts, path] = redirector;
  const rule: Rule = { kind: 'redirector', start: literalStart(path), redirector };
  for (const host of hosts.split(' ')) {
    add(host, rule);
    if (!host.startsWith('*')) add(`www.${host}`, rule);
  }
}
for (const merchant of merchants) {
  for (const page of merchant.pages) {
    for (const host of page.hosts.flatMap((name) => expandHost(merchant, name))) {
      add(host, {
        kind: 'page',
        start: literalStart(page.path),
        merchant,
        page,
        domain: domainOf(merchant, host),
      });
    }
  }
}
for (const link of shortLinks) {
  const [hosts, path] = link;
  const rule: Rule = { kind: 'short', start: literalStart(path), link };
  for (const host of hosts.split(' ')) add(host, rule);
}

/** What is known of a host. */
export interface HostFacts {
  /** The rules of the host itself before those of the hosts above it. */
  readonly rules: readonly Rule[];
  /** On a shop's domain: the shop says itself what its products look like. */
  readonly ofShop: boolean;
}

const shopDomains = new Set(merchants.flatMap((merchant) => Object.keys(merchant.domains)));

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
  const rules = [...(table.get(host) ?? [])];
  let ofShop = shopDomains.has(host);
  for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) {
    rules.push(...(table.get(host.slice(dot)) ?? []));
    ofShop ||= shopDomains.has(host.slice(dot + 1));
  }
  const facts = { rules, ofShop };
  if (memory.size >= MAX_MEMORY) memory.clear();
  memory.set(host, facts);
  return facts;
}
