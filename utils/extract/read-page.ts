import type { ProductPage } from '../model/offer.ts';
import { cleanMarkupText } from './clean-text.ts';
import { decide } from './decide.ts';
import { decodeStream } from './decode.ts';
import type { ProductFacts } from './facts.ts';
import type { Item } from './item.ts';
import { createItemMarkup } from './item-markup.ts';
import { readJsonLd } from './json-ld.ts';
import { createMetaTags } from './meta-tags.ts';
import { pageHint } from './page-hint.ts';
import { findProducts, isProductList, readProduct } from './product-item.ts';
import { readProductMeta, saysProduct } from './product-meta.ts';
import { createScanner, type PageSink } from './scan.ts';
import { wallIn } from './walls.ts';

/** Characters, or bytes of a stream, that are read of a page; the largest shop pages end before. */
export const MAX_PAGE = 3 << 20;

/** Why a page gives no product: it stands in front of the shop, it is an error page, it is something else. */
export type NoProduct = 'wall' | 'error' | 'not-a-product';

export type PageReading = { readonly page: ProductPage } | { readonly reason: NoProduct };

/** Reads a page as one product, or says why it is none. Never throws on anything a page can hold. */
export async function readPage(html: string | ReadableStream<Uint8Array>, url: string): Promise<PageReading> {
  const address = URL.parse(url);
  if (!address) return { reason: 'not-a-product' };
  const gatherers = gather();
  const scanner = createScanner(gatherers.sink);
  if (typeof html === 'string') scanner.push(html.slice(0, MAX_PAGE));
  else for await (const piece of decodeStream(html, MAX_PAGE)) scanner.push(piece);
  scanner.end();
  return judge(gatherers, address);
}

function gather() {
  const meta = createMetaTags();
  const markup = createItemMarkup();
  const jsonLd: string[] = [];
  const parts = [meta, markup];
  const sink: PageSink = {
    open(tag, depth) {
      for (const part of parts) part.open(tag, depth);
    },
    closed(depth) {
      for (const part of parts) part.closed(depth);
    },
    text(raw) {
      for (const part of parts) if (part.listening()) part.text(raw);
    },
    listening: () => parts.some((part) => part.listening()),
    wantsScript: (tag) => /ld\+json/i.test(tag.attributes().get('type') ?? ''),
    script: (_, body) => void jsonLd.push(body),
  };
  return { meta, markup, jsonLd, sink };
}

function judge({ meta, markup, jsonLd }: ReturnType<typeof gather>, url: URL): PageReading {
  const title = cleanMarkupText(meta.head.title) ?? '';
  const items = readJsonLd(jsonLd);
  const names = [meta.get('og:title'), title].filter((name) => name !== undefined).map(plainName);
  const inJson = pickOne(findProducts(items), url, names);
  const inMarkup = pickOne(findProducts(markup.roots), url, names);
  const facts: ProductFacts[] = [];
  if (inJson) facts.push(readProduct(inJson, 'json-ld'));
  if (inMarkup) facts.push(readProduct(inMarkup, 'mark-up'));
  const isOne = facts.length > 0 || saysProduct(meta);
  if (!isOne || (facts.length === 0 && isProductList([...items, ...markup.roots]))) {
    return { reason: wallIn(title) ?? 'not-a-product' };
  }
  facts.push(readProductMeta(meta, pageHint(url, meta.head.lang)));
  const page = decide(facts, url.href);
  return page ? { page } : { reason: 'not-a-product' };
}

/** Of several products the page's own: by address, by name; with neither, several products are a list. */
function pickOne(products: readonly Item[], url: URL, names: readonly string[]): Item | undefined {
  if (products.length <= 1) return products[0];
  const facts = products.map((item) => ({ item, facts: readProduct(item, 'json-ld') }));
  const here = facts.find((one) => one.facts.url !== undefined && URL.parse(one.facts.url, url.href)?.pathname === url.pathname);
  const named = facts.find((one) => one.facts.title !== undefined && names.some((name) => name.includes(plainName(one.facts.title ?? ''))));
  const titles = new Set(facts.map((one) => one.facts.title));
  return (named ?? here ?? (titles.size === 1 ? facts[0] : undefined))?.item;
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
