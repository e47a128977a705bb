import type { Addressing, ProductForm, Shape, ShapeKind } from '../merchants/merchant.ts';
import type { Platform, PlatformPage } from '../merchants/platform.ts';

/*
 * A shop as one line of the table that pages carry: what tells its products, and nothing else. Fields are separated by
 * spaces and lists by commas; what a field is, its first character says. Before the first path a field is the shop's,
 * after it that page's. jd.ts, for example:
 *
 *   jd.com,^item.jkcsjd.com :id=d5-14 @item,i-item,item.jkcsjd.com. /:id.html @item.m /product/:id.html …
 */

/** A form of addresses with the hosts it is on; a platform's has none. */
export interface LinkPage extends PlatformPage {
  readonly hosts: readonly string[];
}

/** What a page knows of a shop or a platform. */
export interface LinkShop extends Addressing, Pick<Platform, 'keep'> {
  readonly pages: readonly LinkPage[];
}

/** The letter each kind of part goes by. */
export const KIND_LETTERS: Readonly<Record<string, ShapeKind>> = {
  d: 'digits',
  h: 'hex',
  b: 'bytes',
  a: 'alias',
  n: 'alnum',
  i: 'serial',
  c: 'code',
  u: 'upper',
  w: 'word',
  p: 'title',
  l: 'handle',
  o: 'locale',
  s: 'asin',
  t: 'text',
};

/** Where most shops have all their pages. */
export const USUAL_HOSTS: readonly string[] = ['www.:domain', ':domain'];

/** Where nothing else is said, a product's address is the first page's. */
export function usualCanonical([page]: readonly LinkPage[]): string {
  return `https://${page?.hosts[0] ?? ''}${page?.path ?? ''}`;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The shop of a line; its first field, domains or a platform's name, is passed over. */
export function readShopLine(line: string): LinkShop {
  const [, ...fields] = line.split(' ');
  const pages: LinkPage[] = [];
  const shop: Mutable<Partial<LinkShop>> = {};
  let page: Mutable<LinkPage> | undefined;
  let hosts = USUAL_HOSTS;
  for (const field of fields) {
    const text = field.slice(1);
    const [name = '', value = ''] = text.split('=');
    const of: Mutable<Pick<ProductForm, 'parts' | 'key' | 'canonical'>> = page ?? shop;
    switch (field[0]) {
      case '/':
      case '{':
        page = { hosts, path: field };
        pages.push(page);
        break;
      case '@':
        hosts = text.split(',').map(readHost);
        break;
      case ':':
        of.parts = { ...of.parts, [name]: readShape(value) };
        break;
      case '#':
        of.key = text;
        break;
      case '>':
        of.canonical = readTemplate(text);
        break;
      case '~':
        shop.variants = text.split(',');
        break;
      case '=':
        shop.keep = text.split(',');
        break;
      case '!':
        shop.never = [...(shop.never ?? []), { ...(name && { path: name }), ...(value && { param: value }) }];
        break;
      default:
        if (page) readPageField(page, field, name, value);
    }
  }
  return { ...shop, pages, canonical: shop.canonical ?? usualCanonical(pages) };
}

function readPageField(page: Mutable<LinkPage>, field: string, name: string, value: string): void {
  if (field.startsWith("'")) page.mark = name;
  else page.query = { ...page.query, [name]: value.split(',') };
  if (field.startsWith('&')) page.anyCase = true;
}

/** "item" is item.:domain, "" the domain itself, "weidian.cn." a host of its own. */
function readHost(host: string): string {
  if (host.endsWith('.')) return host.slice(0, -1);
  return host === '' ? ':domain' : `${host}.:domain`;
}

/** "d5-14" is 5 to 14 digits, "d7" seven. */
function readShape(text: string): Shape {
  const [min = '', max = min] = text.slice(1).split('-');
  return [KIND_LETTERS[text[0] ?? ''] ?? 'text', Number(min), Number(max)];
}

/** Templates are on https and mostly on the usual host. */
function readTemplate(text: string): string {
  if (/^(?:\/|:p)/.test(text)) return `https://www.:domain${text}`;
  return text.startsWith('http:') ? text : `https://${text}`;
}
