import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { type Card, type CardItem, picturePath, skusOf } from '../../utils/cards/index.ts';
import { exponentOf, formatMoney } from '../../utils/model/money.ts';
import { isGone } from '../../utils/model/offer.ts';
import { PAGE_STYLE } from '../page-style.ts';
import type { Showcase } from './showcase.ts';
import type { ShowcaseWords } from './showcase-words.ts';

const STYLE = `${PAGE_STYLE}
header { display: grid; gap: 4px; margin: 16px 0 32px; }
section { margin-bottom: 32px; }
section > p { margin-bottom: 8px; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 12px;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr)); }
li { background: var(--surface); border: 1px solid var(--rule); border-radius: 10px; padding: 12px;
  display: grid; grid-template: auto auto 1fr / 88px 1fr; gap: 4px 12px; }
.picture { width: 88px; height: 88px; border-radius: 6px; overflow: hidden; background: var(--surface-3);
  display: grid; place-items: center; color: var(--ink-2); font-size: 28px; font-weight: 600; }
.picture img { width: 100%; height: 100%; object-fit: cover; display: block; }
.picture > * { grid-area: 1 / 1; }
.more { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 6px; margin-top: 4px; }
.more .picture { width: 56px; height: 56px; }
.body { display: flex; flex-direction: column; gap: 4px; min-width: 0; }
h3 { font-size: 15px; line-height: 1.4; margin: 0; }
.words { white-space: pre-line; font-size: 13px; color: var(--ink-2); }
.offer { grid-column: 1 / -1; grid-row: 3; align-self: end; padding-top: 8px; }
.stock::before { content: ""; display: inline-block; width: 8px; height: 8px; margin-inline-end: 6px;
  border-radius: 50%; background: var(--brand); }
.gone .stock::before { background: var(--up); }
.price { font-size: 20px; font-weight: 700; font-variant-numeric: tabular-nums; }
.price.none { font-size: 13px; font-weight: 400; color: var(--ink-2); }
.gone .picture { opacity: .5; }
.gone .price { color: var(--ink-2); }
.button { width: 100%; margin: 8px 0 4px; }
`;

/** More would make a header that proxies refuse. */
const MOST_ORIGINS = 20;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/**
 * What the page allows: this very style, this endpoint's own pictures, and those that its cards name elsewhere. Nothing runs,
 * nothing is sent.
 */
export function showcasePolicy({ cards }: Pick<Showcase, 'cards'>): string {
  const named = cards.flatMap(({ items }) => items.flatMap(({ img }) => img ?? []));
  const origins = new Set(named.map((url) => new URL(url).origin));
  const sources = ["'self'", ...(origins.size > MOST_ORIGINS ? ['https:'] : origins)];
  return (
    `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; img-src ${sources.join(' ')}; ` +
    "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
  );
}

/** A creator's page: their posts' products, with schema.org's words for machines. */
export async function showcasePage(
  { creator: { id, author, platform, provenAt }, verified, cards, left }: Showcase,
  lang: string,
  words: ShowcaseWords,
): Promise<string> {
  const platformName = platform.charAt(0).toUpperCase() + platform.slice(1);
  const mark = html`<span class="mark${verified ? '' : ' no'}">${verified ? words.verified : words.unverified}</span>`;
  const page = await html`<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
${verified || provenAt !== null ? '' : html`<meta name="robots" content="noindex">`}
<title>${words.title(author)}</title>
<style>${raw(STYLE)}</style>
<main itemscope itemtype="https://schema.org/CollectionPage">
<header><h1 itemprop="name">${words.title(author)}</h1>
<p>${mark} <span class="quiet">${words.about(platformName)}</span></p></header>
${
  cards.length === 0
    ? html`<p>${words.empty(platformName)}</p>`
    : html`${cards.map((card) => section(card, left, lang, words))}
<p><a class="button second" href="/c/${id}/links" download="showcase.html">${words.save}</a></p>
<p class="quiet">${words.saveHint}</p>
<p class="quiet">${words.note}</p>`
}
</main>
</html>
`;
  // Hono's templates are String objects.
  return page.toString();
}

/** The same as a bookmarks file, the links as the creator gave them: whatever reads one saves them all. */
export async function showcaseLinks({ creator: { author }, cards }: Showcase, words: ShowcaseWords) {
  const links = cards.flatMap(({ items }) =>
    items.flatMap(({ title, url, own }) => {
      const target = url ?? own?.pay;
      return target === undefined ? [] : [html`<DT><A HREF="${target}">${title.replace(/\s+/g, ' ')}</A>\n`];
    }),
  );
  const file = await html`<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>${words.title(author)}</TITLE>
<DL><p>
${links}</DL><p>
`;
  return file.toString();
}

function section(card: Card, left: Showcase['left'], lang: string, words: ShowcaseWords) {
  const at = new Date(card.at);
  const day = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
  return html`<section>
<p class="quiet"><time datetime="${at.toISOString()}">${day}</time></p>
<ul>${card.items.map((item) => product(item, card.author, left, lang, words))}</ul>
</section>
`;
}

function product(item: CardItem, author: string, left: Showcase['left'], lang: string, words: ShowcaseWords) {
  const { title, text, own, url, shop } = item;
  const [first, ...more] = imagesOf(item);
  const target = own?.pay ?? url;
  const seller = own ? words.own(author) : shop;
  const stock = stockOf(item, left);
  const gone = stock === 0 || isGone(item.availability ?? 'unknown');
  const host = target === undefined ? undefined : new URL(target).hostname;
  const letter = /^\P{M}\p{M}*/u.exec(title)?.[0] ?? '';
  return html`<li${gone ? raw(' class="gone"') : ''} itemscope itemtype="https://schema.org/Product">
<div class="picture"><span aria-hidden="true">${letter}</span>${first === undefined ? '' : image(first)}</div>
<div class="body"><h3 itemprop="name" dir="auto">${title}</h3>
${seller === undefined ? '' : html`<p class="quiet" dir="auto">${seller}</p>`}
${text === undefined ? '' : html`<p class="words" itemprop="description" dir="auto">${text}</p>`}</div>
${more.length === 0 ? '' : html`<div class="more">${more.map((one) => html`<div class="picture">${image(one)}</div>`)}</div>`}
<div class="offer" itemprop="offers" itemscope itemtype="https://schema.org/Offer">
${priceLine(item, lang, words)}
${stockLine(stock, gone, item, words)}
${groupLine(item, lang, words)}
${own?.ships_to === undefined ? '' : html`<p class="quiet">${words.ships(regions(own.ships_to, lang))}</p>`}
${
  target === undefined
    ? ''
    : html`<a class="button${gone ? ' second' : ''}" itemprop="url" href="${target}" rel="sponsored nofollow noopener noreferrer" target="_blank">${own ? words.pay : words.buy}</a>
<p class="quiet">${words.at(host ?? '')}</p>`
}</div></li>`;
}

/** A picture on the page. */
interface Image {
  readonly src: string;
  readonly alt: string;
}

/** Of own goods those that the endpoint has; else the one that the card names. */
function imagesOf({ own, img }: CardItem): readonly Image[] {
  if (own?.pictures) return own.pictures.map(({ hash, alt = '' }) => ({ src: picturePath(hash), alt }));
  return img === undefined ? [] : [{ src: img, alt: '' }];
}

function image({ src, alt }: Image) {
  return html`<img itemprop="image" src="${src}" alt="${alt}" loading="lazy" referrerpolicy="no-referrer">`;
}

function priceLine({ price_minor: minor, currency }: CardItem, lang: string, words: ShowcaseWords) {
  if (minor === undefined || currency === undefined) return html`<p class="price none">${words.noPrice}</p>`;
  const exponent = exponentOf(currency);
  const digits = String(minor).padStart(exponent + 1, '0');
  const decimal = exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
  return html`<p class="price">${formatMoney({ minor, currency }, lang)}<meta itemprop="price" content="${decimal}"><meta itemprop="priceCurrency" content="${currency}"></p>`;
}

/** What is left: of own goods what the endpoint counts, of a shop's what the creator wrote. */
function stockOf({ own, stock }: CardItem, left: Showcase['left']): number | undefined {
  if (!own) return stock;
  const counts = skusOf(own).flatMap((sku) => left.get(sku) ?? []);
  return counts.length === 0 ? stock : counts.reduce((sum, count) => sum + count, 0);
}

function stockLine(stock: number | undefined, gone: boolean, item: CardItem, words: ShowcaseWords) {
  const availability = gone
    ? 'OutOfStock'
    : (item.availability ?? (stock === undefined ? 'unknown' : 'InStock'));
  if (availability === 'unknown') return '';
  const said = gone ? words.soldOut : stock === undefined ? words.inStock : words.left(stock);
  return html`<p class="quiet stock">${said}<link itemprop="availability" href="https://schema.org/${availability}"></p>`;
}

function groupLine({ own, currency }: CardItem, lang: string, words: ShowcaseWords) {
  const group = own?.group;
  if (!group || currency === undefined) return '';
  const price = formatMoney({ minor: group.price_minor, currency }, lang);
  return html`<p class="quiet">${words.group(price, group.size)}</p>`;
}

function regions(countries: readonly string[], lang: string): string {
  const names = new Intl.DisplayNames([lang], { type: 'region', fallback: 'code' });
  const known = countries.slice(0, 12).map((country) => names.of(country) ?? country);
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format([
    ...known,
    ...(countries.length > 12 ? ['…'] : []),
  ]);
}
