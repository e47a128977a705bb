import type { Merchant, ProductPage, Shape } from '../merchants/merchant.ts';
import type { ProductRef } from '../model/product.ts';
import {
  compilePath,
  compileShape,
  compileTemplate,
  fill,
  type PathTest,
  type Template,
} from './path-pattern.ts';
import { readParam } from './query.ts';

/** What is read of a URL, taken from it once: each of URL's own getters builds its string anew. */
export interface Address {
  readonly host: string;
  readonly path: string;
  readonly search: string;
  readonly hash: string;
}

interface QueryPart {
  readonly name: string;
  readonly params: readonly string[];
  readonly shape: RegExp;
}

interface CompiledPage {
  readonly path: PathTest;
  readonly query: readonly QueryPart[];
  /** Parts to be read as upper case. */
  readonly upper: readonly string[];
  readonly never: readonly { readonly path?: RegExp; readonly param?: string | undefined }[];
  readonly key: Template;
  readonly canonical: Template;
}

/** Longer ones are not choices but state. */
const MAX_VARIANT = 200;
const TEXT: Shape = ['text', 1, 200];

const compiled = new WeakMap<ProductPage, CompiledPage>();

/** Patterns are compiled when a link first needs them: most pages of most shops never do. */
function compilePage(merchant: Merchant, page: ProductPage): CompiledPage {
  const known = compiled.get(page);
  if (known) return known;
  const shapes = { ...merchant.parts, ...page.parts };
  const fresh: CompiledPage = {
    path: compilePath(page.path, shapes),
    query: Object.entries(page.query ?? {}).map(([name, params]) => ({
      name,
      params,
      shape: compileShape(shapes[name] ?? TEXT),
    })),
    upper: Object.keys(shapes).filter((name) => shapes[name]?.[0] === 'asin'),
    never: (merchant.never ?? []).map(({ path, param }) =>
      path === undefined ? { param } : { path: compilePath(path, shapes).regexp, param },
    ),
    key: compileTemplate(page.key ?? merchant.key ?? ':id'),
    canonical: compileTemplate(page.canonical ?? merchant.canonical),
  };
  compiled.set(page, fresh);
  return fresh;
}

/** The product that an address on one of a shop's hosts stands for, if it has the form of this page. */
export function readProduct(
  address: Address,
  merchant: Merchant,
  page: ProductPage,
  domain: string,
): ProductRef | undefined {
  const form = compilePage(merchant, page);
  const match = form.path.regexp.exec(address.path);
  if (!match) return undefined;
  for (const { path, param } of form.never) {
    const fits = path?.test(address.path) ?? true;
    if (fits && (param === undefined || readParam(address.search, param) !== undefined)) return undefined;
  }
  const values: Record<string, string | undefined> = { domain, host: address.host, path: address.path };
  let group = 0;
  for (const name of form.path.parts) {
    group += 1;
    values[name] = match[group];
  }
  for (const { name, params, shape } of form.query) {
    const value = readFirst(address.search, params, page.anyCase);
    if (value === undefined || !shape.test(value)) return undefined;
    values[name] = value;
  }
  for (const name of form.upper) values[name] = values[name]?.toUpperCase();
  const product = { merchant: domain, id: fill(form.key, values), url: fill(form.canonical, values) };
  const variant = merchant.variants && readVariant(address, merchant.variants, values);
  return variant ? { ...product, variant } : product;
}

function readFirst(
  search: string,
  params: readonly string[],
  anyCase: boolean | undefined,
): string | undefined {
  for (const param of params) {
    const value = readParam(search, param, anyCase);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** "skuId=123;seller=9": the variant's parameters in the shop's order, wherever it put them. */
function readVariant(
  { search, hash }: Address,
  names: readonly string[],
  parts: Readonly<Record<string, string | undefined>>,
): string {
  let variant = '';
  for (const name of names) {
    const value = parts[name] ?? readParam(search, name) ?? readParam(hash, name);
    if (value === undefined || value.length > MAX_VARIANT) continue;
    variant += `${variant && ';'}${name}=${value}`;
  }
  return variant;
}
