import type { Addressing, Merchant, ProductForm, Shape } from '../merchants/merchant.ts';
import type { Platform } from '../merchants/platform.ts';
import type { Redirector } from './redirectors.ts';
import { KIND_LETTERS, USUAL_HOSTS, usualCanonical } from './shop-line.ts';
import type { ShortLink } from './short-links.ts';

/** What a table is made of. */
export interface TableData {
  readonly merchants: readonly Merchant[];
  readonly platforms: readonly Platform[];
  readonly redirectors: readonly Redirector[];
  readonly shortLinks: readonly ShortLink[];
}

/** The table that pages carry: lines of shops, platforms, redirectors and short links, with a blank line between. */
export function writeTable({ merchants, platforms, redirectors, shortLinks }: TableData): string {
  const sections = [
    // Shops with pages of one form stand together: alike texts that are near are packed shorter.
    merchants.map(writeMerchant).sort((one, other) => (formOf(one) < formOf(other) ? -1 : 1)),
    platforms.map(writePlatform),
    redirectors.map(writeRow),
    shortLinks.map(writeRow),
  ];
  return sections.map((lines) => lines.join('\n')).join('\n\n');
}

/** What a line says from its pages' hosts or first path on. */
function formOf(line: string): string {
  return line.slice(line.search(/ [@/{]/));
}

/** A redirector or a short link: hosts, path, then whatever there is more. */
function writeRow([hosts, ...more]: Redirector | ShortLink): string {
  return [hosts.replaceAll(' ', ','), ...more.map((field = '') => field.replaceAll(' ', ','))].join(' ');
}

function writePlatform(platform: Platform): string {
  const keep = platform.keep ? [`=${platform.keep.join(',')}`] : [];
  return [platform.id, ...writeAddressing(platform), ...keep, ...platform.pages.flatMap(writeForm)].join(' ');
}

function writeMerchant(merchant: Merchant): string {
  const domains = Object.keys(merchant.domains);
  const { pages, canonical, ...shop } = inOneWay(merchant, domains);
  const guests = new Set(
    pages
      .flatMap(({ hosts }) => hosts)
      .filter(
        (host) => !host.includes(':domain') && !domains.some((name) => `.${host}`.endsWith(`.${name}`)),
      ),
  );
  const fields = [
    [...domains, ...[...guests].map((host) => `^${host}`)].join(','),
    ...writeAddressing(canonical === usualCanonical(pages) ? shop : { ...shop, canonical }),
  ];
  let hosts = writePageHosts(USUAL_HOSTS);
  for (const page of pages) {
    const own = writePageHosts(page.hosts);
    if (own !== hosts) fields.push(own);
    hosts = own;
    fields.push(...writeForm(page));
  }
  return fields.join(' ');
}

/** The shop with `:domain` wherever its only domain is written out. */
function inOneWay(merchant: Merchant, domains: readonly string[]): Merchant {
  const [only = '', another] = domains;
  const home = (host: string) =>
    another === undefined && `.${host}`.endsWith(`.${only}`)
      ? `${host.slice(0, host.length - only.length)}:domain`
      : host;
  const address = (template: string) => {
    const [, start = '', host = '', rest = ''] = /^(https?:\/\/)([^/:{]*)(.*)$/.exec(template) ?? [];
    return host === '' ? template : `${start}${home(host)}${rest}`;
  };
  return {
    ...merchant,
    canonical: address(merchant.canonical),
    pages: merchant.pages.map(({ canonical, ...page }) => ({
      ...page,
      ...(canonical !== undefined && { canonical: address(canonical) }),
      hosts: page.hosts.map(home),
    })),
  };
}

function writePageHosts(hosts: readonly string[]): string {
  const names = hosts.map((host) =>
    host.includes(':domain') ? host.replace(/\.?:domain$/, '') : `${host}.`,
  );
  return `@${names.join(',')}`;
}

function writeForm({ path, mark, query = {}, anyCase, ...form }: ProductForm & { mark?: string }): string[] {
  return [
    path,
    ...(mark === undefined ? [] : [`'${mark}`]),
    ...Object.entries(query).map(([name, params]) => `${anyCase ? '&' : '?'}${name}=${params.join(',')}`),
    ...writeAddressing(form),
  ];
}

/** What a shop or a page says of ids and addresses, without what is usual. */
function writeAddressing({
  parts = {},
  key,
  canonical,
  variants,
  never = [],
}: Partial<Addressing>): string[] {
  return [
    ...Object.entries(parts).map(([name, shape]) => `:${name}=${writeShape(shape)}`),
    ...(key === undefined || key === ':id' ? [] : [`#${key}`]),
    ...(canonical === undefined ? [] : [`>${writeTemplate(canonical)}`]),
    ...(variants ? [`~${variants.join(',')}`] : []),
    ...never.map(({ path = '', param }) => `!${path}${param === undefined ? '' : `=${param}`}`),
  ];
}

const LETTERS = new Map(Object.entries(KIND_LETTERS).map(([letter, kind]) => [kind, letter]));

function writeShape([kind, min, max]: Shape): string {
  return `${LETTERS.get(kind) ?? ''}${min}${max === min ? '' : `-${max}`}`;
}

function writeTemplate(template: string): string {
  return template.replace(/^https:\/\//, '').replace(/^www\.:domain(?=\/|:path)/, '');
}
