import { formatMoney } from '../model/money.ts';
import { leadingPrice } from '../model/offer.ts';
import { buyUrl } from '../model/product.ts';
import type { SavedItem } from '../model/saved-item.ts';

/** What a shared list says beside its wishes, in the language of who shares it. */
export interface ShareOptions {
  readonly title: string;
  /** BCP 47. */
  readonly locale: string;
  /** Notes are one's own: only when they are wanted. */
  readonly withNotes: boolean;
  readonly shopOf: (item: SavedItem) => string;
  /** "Prices of 22 November 2026, from Feedcart". */
  readonly foot: string;
}

/** A collection as one HTML page that loads nothing and runs nothing; whatever a shop has called its goods is text in it. */
export function toHtml(items: readonly SavedItem[], options: ShareOptions): string {
  const { title, locale, foot } = options;
  return `<!doctype html>
<html lang="${escapeHtml(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>
:root{color-scheme:light dark;font:16px/1.45 system-ui,sans-serif}
body{max-width:720px;margin:32px auto;padding:0 16px}
h1{font-size:24px;line-height:1.2}
ul{list-style:none;padding:0}
li{display:flex;gap:16px;padding:12px 0;border-top:1px solid #8885;break-inside:avoid}
img{width:72px;height:72px;object-fit:cover;border-radius:8px;flex:none}
a{color:inherit;font-weight:600;overflow-wrap:anywhere}
p{margin:4px 0 0;overflow-wrap:anywhere}
.says,footer{color:light-dark(#566069,#a9b3bc);font-size:14px}
.note{white-space:pre-wrap}
footer{border-top:1px solid #8885;padding-top:12px}
</style>
</head>
<body>
<h1 dir="auto">${escapeHtml(title)}</h1>
<ul>
${items.map((item) => htmlItem(item, options)).join('\n')}
</ul>
<footer>${escapeHtml(foot)}</footer>
</body>
</html>
`;
}

function htmlItem(item: SavedItem, { locale, withNotes, shopOf }: ShareOptions): string {
  const href = linkOf(item);
  const name = `<span dir="auto">${escapeHtml(item.title)}</span>`;
  const image = /^data:image\/(?:png|jpeg|webp|gif|avif);base64,[\w+/=]+$/.test(item.image ?? '')
    ? `<img src="${item.image}" alt="">`
    : '';
  const says = [shopOf(item), priceOf(item, locale)].filter(Boolean).join(' · ');
  const note = withNotes && item.note ? `<p class="note" dir="auto">${escapeHtml(item.note)}</p>` : '';
  const link = href ? `<a href="${escapeHtml(href)}" rel="noopener noreferrer">${name}</a>` : name;
  return `<li>${image}<div>${link}<p class="says">${escapeHtml(says)}</p>${note}</div></li>`;
}

/** A collection as a Markdown list; nothing in a name or a note is markup. */
export function toMarkdown(items: readonly SavedItem[], options: ShareOptions): string {
  const { title, locale, withNotes, shopOf, foot } = options;
  const lines = items.map((item) => {
    const href = linkOf(item);
    const name = escapeMarkdown(item.title);
    const says = [shopOf(item), priceOf(item, locale)].filter(Boolean).map(escapeMarkdown).join(' · ');
    const note =
      withNotes && item.note ? item.note.split(/\r?\n/).map((line) => `\n  > ${escapeMarkdown(line)}`) : [];
    return `- ${href ? `[${name}](<${href}>)` : name}: ${says}${note.join('')}`;
  });
  return `# ${escapeMarkdown(title)}\n\n${lines.join('\n')}\n\n${escapeMarkdown(foot)}\n`;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('\0', '');
}

/** Every mark that means something in Markdown (CommonMark 0.31 §2.4) stands for itself, on one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** What Buy opens, where it is a web address without a name in it; written so that it ends no attribute and no link. */
function linkOf({ posted }: SavedItem): string | undefined {
  const url = URL.parse(buyUrl(posted) ?? '');
  if (url?.protocol !== 'https:' || url.username || url.password) return undefined;
  return url.href.replaceAll('<', '%3C').replaceAll('>', '%3E');
}

function priceOf({ offer }: SavedItem, locale: string): string {
  const price = leadingPrice(offer?.prices ?? []);
  return price ? `${formatMoney(price.amount, locale)} ${price.amount.currency}` : '';
}
