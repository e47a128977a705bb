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
  return domains.find((domain) => isWithin(host, domain)) ?? domains[0] ?? host;
}

/** True for the domain itself and every host below it. */
export function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

// In order of precedence: what a redirector hides is never the redirector's own shop's page.
for (const redirector of redirectors) {
  const [hosts, path] = redirector;
  const rule: Rule = { kind: 'redirector', start: literalStart(path), redirector };
  for (const host of hosts.split(' ')) add(host, rule);
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

/** The first answer that `visit` gives of the rules of a host, the exact ones first. */
export function findRule<T>(host: string, visit: (rule: Rule) => T | undefined): T | undefined {
  for (let key = host, dot = -1; ; key = host.slice(dot)) {
    const rules = table.get(key);
    if (rules) {
      for (const rule of rules) {
        const answer = visit(rule);
        if (answer !== undefined) return answer;
      }
    }
    dot = host.indexOf('.', dot + 1);
    if (dot === -1) return undefined;
  }
}
