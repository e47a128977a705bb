import { readPage } from '../extract/read-page.ts';
import { isGone, type ProductPage } from '../model/offer.ts';
import type { PriceHint } from '../model/price-amounts.ts';
import { type Drawn, readDrawn } from './read-drawn.ts';

/** What of the background a visit needs. */
export interface VisitPorts {
  /** What is known of this address: how prices are written there; null where it is no product that may be read. */
  readonly visiting: (href: string) => Promise<PriceHint | null>;
  /** Keeps what the page says; false when it does not. */
  readonly visited: (href: string, page: ProductPage) => Promise<boolean>;
  readonly signal: AbortSignal;
}

/** A page changes much when it changes: it is looked at once things were still, and not all the time. Milliseconds. */
const SETTLE_MS = 800;
/** Readings of one address at most: a page that never stands still is left alone. */
const MOST_READINGS = 30;
/** As long as nothing was found the whole page is read again so often. */
const MOST_TRIES = 5;

/**
 * Reads the product's page that its visitor has opened: what it tells machines, and what it shows; and again when it has
 * become another variant's or another product's. Nothing in the page is touched. Ends with the signal.
 */
export function watchVisit(document: Document, { visiting, visited, signal }: VisitPorts): void {
  let href = '';
  let hint: PriceHint | null = null;
  let written: ProductPage | undefined;
  let drawn: Drawn | undefined;
  let shown = '';
  let sent = '';
  let readings = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  let told = '';

  /** The toolbar button goes by the address: it hears of another one at once, before the page has come to rest. */
  const tell = () => {
    if (document.location.href === told) return;
    told = document.location.href;
    visiting(told).catch(() => undefined);
  };
  const look = async () => {
    timer = undefined;
    if (signal.aborted) return;
    if (isBusy) return soon();
    isBusy = true;
    try {
      if (document.location.href !== href) await arrive();
      if (hint && (readings === 0 || isOther()) && readings < MOST_READINGS) await read(hint);
    } finally {
      isBusy = false;
    }
  };

  const arrive = async () => {
    const from = URL.parse(href)?.pathname;
    href = document.location.href;
    hint = await visiting(href);
    if (hint && document.documentElement.lang) hint = { locale: document.documentElement.lang, ...hint };
    readings = 0;
    // Another variant: what the page told machines when it was loaded is of the first.
    if (from !== undefined) written = undefined;
  };

  /** Whether the price stands no more where it stood, or is another; or none has been found yet. */
  const isOther = () => !drawn?.element.isConnected || drawn.element.textContent !== shown;

  const read = async (prices: PriceHint) => {
    readings += 1;
    // Some write what machines read only when they show it.
    if (sent === '' && readings <= MOST_TRIES) {
      const reading = await readPage(document.documentElement.outerHTML, href);
      written = 'page' in reading ? reading.page : undefined;
    }
    drawn = readDrawn(document, prices, sent === '' ? written : undefined);
    shown = drawn?.element.textContent ?? '';
    const page = chooseReading(written, drawn?.page, sent === '');
    const text = page && JSON.stringify([href, page]);
    if (!page || !text || text === sent) return;
    sent = text;
    // Not kept: perhaps the shop may not be read any more.
    if (!(await visited(href, page))) hint = await visiting(href);
  };

  const soon = () => {
    timer ??= setTimeout(() => void look().catch(() => undefined), SETTLE_MS);
  };
  const change = () => {
    tell();
    soon();
  };
  const observer = new MutationObserver(change);
  observer.observe(document.documentElement, { subtree: true, childList: true, characterData: true });
  document.defaultView?.addEventListener('popstate', change, { signal });
  document.defaultView?.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      told = '';
      change();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  change();
}

/**
 * What the page tells machines, while it is as it was loaded; later on, only as long as what it shows is one of the
 * prices in that. Else what it shows, under the name that it tells machines.
 */
export function chooseReading(
  written: ProductPage | undefined,
  drawn: ProductPage | undefined,
  isFirst: boolean,
): ProductPage | undefined {
  const [seen] = drawn?.offers[0]?.prices ?? [];
  if (!written) return drawn;
  const told = written.offers.flatMap(({ prices }) => prices);
  if (!drawn || !seen) return written;
  if (isFirst && told.length > 0) return withStock(written, drawn);
  const isTold = told.some(
    ({ amount }) => amount.minor === seen.amount.minor && amount.currency === seen.amount.currency,
  );
  return isTold ? written : { ...written, offers: drawn.offers };
}

/** What the page shows that there is none of is not in stock, whatever it tells machines. */
function withStock(written: ProductPage, drawn: ProductPage): ProductPage {
  const [main, ...variants] = written.offers;
  const shown = drawn.offers[0]?.availability ?? 'unknown';
  if (!main || !isGone(shown) || isGone(main.availability)) return written;
  const { inventoryLevel: _, ...offer } = main;
  return { ...written, offers: [{ ...offer, availability: shown }, ...variants] };
}
