import type { ProductPage } from '../model/offer.ts';
import { createCaptcha } from './captcha.ts';
import { cleanMarkupText } from './clean-text.ts';
import { decide } from './decide.ts';
import { decodeStream } from './decode.ts';
import { readEmbedded } from './embedded-product.ts';
import type { ProductFacts } from './facts.ts';
import { createGathering } from './gathering.ts';
import { createHinted } from './hinted.ts';
import type { Item } from './item.ts';
import { createItemMarkup } from './item-markup.ts';
import { readJsonLd } from './json-ld.ts';
import { createMetaTags, type MetaTags } from './meta-tags.ts';
import { pageHint } from './page-hint.ts';
import { findProducts, headlinesIn, isProductList, readProduct } from './product-item.ts';
import { readProductMeta, saysProduct } from './product-meta.ts';
import { isSameText, namedBy, sameName } from './product-name.ts';
import { createScanner, type PageSink } from './scan.ts';
import { hintFor, type ShopHint } from './shop-hints.ts';
import { createVisible, paidIn, readSeen, readVisible } from './visible.ts';
import { wallIn } from './walls.ts';

/** Characters, or bytes of a stream, that are read of a page; the largest shop pages end before. */
export const MAX_PAGE = 3 << 20;

/** Between a thing's name and what else a title says. */
const BREAK = / [-–—|·] /;

/** Products of one page that are looked at for its own. */
const MAX_PRODUCTS = 100;

/** Why a page gives no product: it stands in front of the shop, it asks who you are, it is an error page, something else. */
export type NoProduct = 'wall' | 'log-in' | 'error' | 'not-a-product';

export type PageReading = { readonly page: ProductPage } | { readonly reason: NoProduct };

/** Milliseconds that the reading of a stream may take: what is not read by then is not there. */
const MAX_TIME = 2000;

/**
 * Reads a page as one product, or says why it is none. Never throws on anything a page can hold.
 * `now` tells milliseconds.
 */
export async function readPage(
  html: string | ReadableStream<Uint8Array>,
  url: string,
  now: () => number = () => performance.now(),
): Promise<PageReading> {
  const address = URL.parse(url);
  if (!address) return { reason: 'not-a-product' };
  const gatherers = gather(hintFor(address.hostname));
  const scanner = createScanner(gatherers.sink);
  let spent = 0;
  for await (const piece of typeof html === 'string'
    ? [html.slice(0, MAX_PAGE)]
    : decodeStream(html, MAX_PAGE)) {
    const from = now();
    scanner.push(piece);
    // Waiting for the net is not counted: whoever asks has a clock for that.
    spent += now() - from;
    if (spent > MAX_TIME) break;
  }
  scanner.end();
  return judge(gatherers, address);
}

function gather(hint: ShopHint | undefined) {
  const texts = createGathering();
  const meta = createMetaTags(texts.gather);
  const markup = createItemMarkup(texts.gather);
  let names = '';
  let isName = namedBy([]);
  const visible = createVisible(texts.gather, (text) => {
    const now = namesIn(meta);
    if (now.join() !== names) isName = namedBy(now);
    names = now.join();
    return isName(text);
  });
  const hinted = hint && createHinted(hint, texts.gather);
  const jsonLd: string[] = [];
  const scripts: string[] = [];
  // Each is called by its name, not in a loop: a call that always goes to one function is much quicker.
  const captcha = createCaptcha();
  const sink: PageSink = {
    open(tag, depth) {
      texts.open(tag, depth);
      captcha.open(tag);
      meta.open(tag, depth);
      markup.open(tag, depth);
      visible.open(tag, depth);
      hinted?.open(tag, depth);
    },
    closed(depth) {
      visible.closed(depth);
      texts.closed(depth);
      markup.closed(depth);
      hinted?.closed(depth);
    },
    text(raw) {
      texts.text(raw);
      visible.text(raw);
    },
    listening: () => visible.listening() || texts.listening(),
    frame: (tag) => captcha.frame(tag),
    scriptKind(tag) {
      captcha.script(tag);
      const held = tag.get('data-obj');
      if (held !== undefined) scripts.push(held);
      return /ld\+json/i.test(tag.get('type') ?? '')
        ? 'json-ld'
        : tag.get('src') === undefined
          ? 'state'
          : undefined;
    },
    script: (kind, body) => void (kind === 'state' ? scripts : jsonLd).push(body),
  };
  return { meta, markup, visible, hinted, hint, jsonLd, scripts, captcha, sink };
}

function judge(
  { meta, markup, visible, hinted, hint, jsonLd, scripts, captcha }: ReturnType<typeof gather>,
  url: URL,
): PageReading {
  const title = cleanMarkupText(meta.head.title) ?? '';
  const priceHint = pageHint(url, meta.head.lang, hint?.home);
  const items = readJsonLd(jsonLd);
  const windows = visible.windows();
  const names = [...namesIn(meta), ...windows.map(({ heading }) => heading)];
  const facts = [
    hinted?.facts(priceHint),
    pickOne(findProducts(items), 'json-ld', url, names),
    pickOne(findProducts(markup.roots), 'mark-up', url, names),
  ].filter((one) => one !== undefined);
  const isList = facts.length === 0 && isProductList([...items, ...markup.roots]);
  if (isList) return { reason: wallIn(title) ?? 'not-a-product' };
  const hasData = facts.length > 0;
  const isClaimed = hasData || saysProduct(meta);
  facts.push(readProductMeta(meta));
  const productName = facts.find((one) => one.title !== undefined)?.title ?? title;
  const beside = windows.find(({ heading }) => sameName(heading, productName));
  const seen = beside && readSeen(beside.text, priceHint);
  if (!facts.some(({ offers }) => offers.some(({ price, low }) => price ?? low))) {
    const paid = paidIn(seen?.amounts ?? []);
    const shown = new Map(paid.map(({ amount }) => [amount.minor, amount.currency ?? '']));
    // Whoever does not claim to sell one thing shows its price and a button that buys it.
    const isShown = (one: ProductFacts) =>
      one.offers.some(({ price }) => shown.has(Math.round(Number(price) * 100)));
    const state =
      isClaimed || seen?.canBuy ? readEmbedded(scripts, [...names, productName], shown) : undefined;
    const more = isClaimed
      ? (state ?? readVisible(seen, productName))
      : state && isShown(state)
        ? state
        : undefined;
    if (more) facts.push(more);
    else if (captcha.isSeen()) return { reason: wallIn(title) ?? 'wall' };
    else if (!isClaimed) return { reason: wallIn(title) ?? 'not-a-product' };
  }
  // A shop's template may write its tags on every page: what the page calls itself counts more, unless it sells.
  const isSelling = beside?.isMain && seen && (seen.amounts.length > 0 || seen.canBuy);
  const isNamed = sameName(title, productName);
  const isCalledSo = hasData && isNamed;
  // Data and headings of a product that a page recommends don't make it that product's page.
  const isHeaded = beside?.isMain || (beside && isNamed);
  const calledElse =
    wallIn(title) ??
    windows
      .map(({ heading, isMain }) => (isMain && !isHeaded ? wallIn(heading) : undefined))
      .find((one) => one);
  if (calledElse && !isSelling && !isCalledSo) return { reason: calledElse };
  // What an article shows is not what its page is: that is called by the thing's own name, or sells it.
  const called = [...names, ...title.split(BREAK)];
  const isArticle =
    meta.get('og:type') === 'article' || headlinesIn([...items, ...markup.roots]).some(namedBy(called));
  const isProductsOwn =
    called.some((name) => isSameText(name, productName)) ||
    // The name may hold such a mark itself.
    names.some(
      (name) => name.startsWith(productName) && name.slice(productName.length).search(BREAK) === 0,
    ) ||
    saysProduct(meta);
  // Some write a product for its stars on every article, with nothing to buy.
  const isOffered = facts.some(
    ({ offers, sku, gtin, mpn }) =>
      (sku ?? gtin ?? mpn) !== undefined ||
      offers.some(({ price, low, availability }) => price ?? low ?? availability),
  );
  if (isArticle && !(isProductsOwn && isOffered) && !(isSelling && seen?.canBuy))
    return { reason: 'not-a-product' };
  const page = decide(facts, url.href, priceHint, seen);
  return page ? { page } : { reason: 'not-a-product' };
}

/** What the head calls the page. */
function namesIn(meta: MetaTags): string[] {
  return [meta.get('og:title'), meta.head.title].filter((name) => name !== undefined);
}

/** Of several products the page's own, by name, then by address; with neither, several products are a list. */
function pickOne(
  items: readonly Item[],
  source: ProductFacts['source'],
  url: URL,
  names: readonly string[],
): ProductFacts | undefined {
  const products = items.slice(0, MAX_PRODUCTS).map((item) => readProduct(item, source));
  const [first] = products;
  if (products.length <= 1) return first;
  const isHere = (one: ProductFacts) =>
    one.url !== undefined && URL.parse(one.url, url.href)?.pathname === url.pathname;
  const isName = namedBy(names);
  const own = products.find((one) => isName(one.title ?? '')) ?? products.find(isHere);
  const only = new Set(products.map((one) => one.title)).size === 1 ? first : undefined;
  const chosen = own ?? only;
  if (!chosen) return undefined;
  // Sizes and colours are often written as products of the same name.
  const offers = products
    .filter((one) => one === chosen || one.title === chosen.title)
    .flatMap((one) => one.offers);
  return { ...chosen, offers };
}
