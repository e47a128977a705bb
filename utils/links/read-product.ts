import type { Merchant, ProductPage, Shape } from '../merchants/merchant.ts';
import type { ProductRef } from '../model/product.ts';
import { compilePath, compileShape } from './path-pattern.ts';
import { readParam } from './query.ts';

interface CompiledPage {
  readonly path: RegExp;
  /** Parts in the query: name, parameters, test. */
  readonly query: readonly (readonly [name: string, params: readonly string[], shape: RegExp])[];
  /** Parts to be read as upper case. */
  readonly upper: readonly string[];
}

/** Longer ones are not choices but state. */
const MAX_VARIANT = 200;
const TEXT: Shape = ['text', 1, 200];
const compiled = new WeakMap<ProductPage, CompiledPage>();
const nevers = new WeakMap<Merchant, readonly { path?: RegExp | undefined; param?: string | undefined }[]>();

/** Patterns are compiled when a link first needs them: most pages of most shops never do. */
function compilePage(merchant: Merchant, page: ProductPage): CompiledPage {
  const known = compiled.get(page);
  if (known) return known;
  const parts = { ...merchant.parts, ...page.parts };
  const fresh: CompiledPage = {
    path: compilePath(page.path, parts),
    query: Object.entries(page.query ?? {}).map(([name, params]) => [
      name,
      params,
      compileShape(parts[name] ?? TEXT),
    ]),
    upper: Object.keys(parts).filter((name) => parts[name]?.[0] === 'asin'),
  };
  compiled.set(page, fresh);
  return fresh;
}

function isNever(merchant: Merchant, url: URL): boolean {
  if (!merchant.never) return false;
  let rules = nevers.get(merchant);
  if (!rules) {
    rules = merchant.never.map(({ path, param }) => ({
      path: path === undefined ? undefined : compilePath(path, merchant.parts),
      param,
    }));
    nevers.set(merchant, rules);
  }
  return rules.some(
    ({ path, param }) =>
      (path?.test(url.pathname) ?? true) &&
      (param === undefined || readParam(url.search, param) !== undefined),
  );
}

/** Fills a template's `:parts`. */
export function fill(template: string, values: Readonly<Record<string, string | undefined>>): string {
  return template.replace(/:([a-z]+)/g, (token, name: string) => values[name] ?? token);
}

/** The product that a URL on one of a shop's hosts stands for, if it has the form of this page. */
export function readProduct(
  url: URL,
  merchant: Merchant,
  page: ProductPage,
  domain: string,
): ProductRef | undefined {
  const form = compilePage(merchant, page);
  const match = form.path.exec(url.pathname);
  if (!match || isNever(merchant, url)) return undefined;
  const values: Record<string, string | undefined> = {
    ...match.groups,
    domain,
    host: url.hostname,
    path: url.pathname,
  };
  for (const [name, params, shape] of form.query) {
    let value: string | undefined;
    for (const param of params) value ??= readParam(url.search, param, page.anyCase);
    if (value === undefined || !shape.test(value)) return undefined;
    values[name] = value;
  }
  for (const name of form.upper) values[name] = values[name]?.toUpperCase();
  const product = {
    merchant: domain,
    id: fill(page.key ?? merchant.key ?? ':id', values),
    url: fill(page.canonical ?? merchant.canonical, values),
  };
  const variant = merchant.variants && readVariant(url, merchant.variants, match.groups);
  return variant ? { ...product, variant } : product;
}

/** "skuId=123;seller=9": the variant's parameters in the shop's order, wherever it put them. */
function readVariant(
  url: URL,
  names: readonly string[],
  parts: Readonly<Record<string, string>> = {},
): string {
  const found: string[] = [];
  for (const name of names) {
    const value = parts[name] ?? readParam(url.search, name) ?? (url.hash && readParam(url.hash, name));
    if (value && value.length <= MAX_VARIANT) found.push(`${name}=${value}`);
  }
  return found.join(';');
}
