import type { Addressing, ProductForm, Shape } from '../merchants/merchant.ts';
import type { Platform } from '../merchants/platform.ts';
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
  readonly variants: readonly { readonly name: string; readonly shape: RegExp }[];
}

/** A shop or a platform. */
type Shop = Addressing & Pick<Platform, 'keep'>;

/** Of a variant; longer ones are not choices but state. */
const ANY = /^.{1,200}$/s;
const TEXT: Shape = ['text', 1, 200];

/** "?123", "?123&from=x", and "?123=" as programs write it; no second one. */
const BARE = /^\?([^=&]+)=?(&.+=.+)?$/;

const compiled = new WeakMap<ProductForm, CompiledPage>();

/** Patterns are compiled when a link first needs them: most pages of most shops never do. */
function compilePage(shop: Shop, page: ProductForm): CompiledPage {
  const known = compiled.get(page);
  if (known) return known;
  const shapes = { ...shop.parts, ...page.parts };
  const fresh: CompiledPage = {
    path: compilePath(page.path, shapes),
    query: Object.entries(page.query ?? {}).map(([name, params]) => ({
      name,
      params,
      shape: compileShape(shapes[name] ?? TEXT),
    })),
    upper: Object.keys(shapes).filter((name) => shapes[name]?.[0] === 'asin'),
    never: (shop.never ?? []).map(({ path, param }) =>
      path === undefined ? { param } : { path: compilePath(path, shapes).regexp, param },
    ),
    key: compileTemplate(page.key ?? shop.key ?? ':id'),
    canonical: compileTemplate(page.canonical ?? shop.canonical),
    variants: (shop.variants ?? []).map((name) => ({
      name,
      shape: shapes[name] ? compileShape(shapes[name]) : ANY,
    })),
  };
  compiled.set(page, fresh);
  return fresh;
}

/** The product that an address on one of a shop's or a platform's hosts stands for, if it has the form of this page. */
export function readProduct(
  address: Address,
  shop: Shop,
  page: ProductForm,
  domain: string,
): ProductRef | undefined {
  const form = compilePage(shop, page);
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
    let value: string | undefined;
    for (const param of params)
      value ??=
        param === '' ? BARE.exec(address.search)?.[1] : readParam(address.search, param, page.anyCase);
    if (value === undefined || !shape.test(value)) return undefined;
    values[name] = value;
  }
  if (shop.keep) {
    // The lookbehind: a long row of "/" is tried from its start only.
    values.page = address.path.replace(/\/index\.html?\/*$|(?<!\/)\/+$/, '') || '/';
    values.kept = keptQuery(address.search, shop.keep);
  }
  for (const name of form.upper) values[name] = values[name]?.toUpperCase();
  const product = { merchant: domain, id: fill(form.key, values), url: fill(form.canonical, values) };
  const variant = readVariant(address, form.variants, values);
  return variant ? { ...product, variant } : product;
}

/** What a query has of these parameters, as a query ("?id=1") or nothing. */
function keptQuery(search: string, names: readonly string[]): string {
  let query = '';
  for (const name of names) {
    const value = readParam(search, name);
    if (value !== undefined) query += `${query ? '&' : '?'}${name}=${encodeURIComponent(value)}`;
  }
  return query;
}

/** "skuId=123;seller=9": the variant's parameters in the shop's order, wherever it put them. */
function readVariant(
  { search, hash }: Address,
  variants: CompiledPage['variants'],
  parts: Readonly<Record<string, string | undefined>>,
): string {
  let variant = '';
  for (const { name, shape } of variants) {
    const value = parts[name] ?? readParam(search, name) ?? readParam(hash, name);
    if (value !== undefined && shape.test(value)) variant += `${variant && ';'}${name}=${value}`;
  }
  return variant;
}
