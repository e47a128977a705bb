/** Amazon's markets, by what an export calls them beside their domain: its ending and its currency. */
const MARKETS: Readonly<Record<string, readonly [ending: string, currency: string]>> = {
  com: ['com', 'USD'],
  us: ['com', 'USD'],
  uk: ['co.uk', 'GBP'],
  gb: ['co.uk', 'GBP'],
  'co.uk': ['co.uk', 'GBP'],
  de: ['de', 'EUR'],
  fr: ['fr', 'EUR'],
  it: ['it', 'EUR'],
  es: ['es', 'EUR'],
  jp: ['co.jp', 'JPY'],
  'co.jp': ['co.jp', 'JPY'],
  ca: ['ca', 'CAD'],
  in: ['in', 'INR'],
  mx: ['com.mx', 'MXN'],
  'com.mx': ['com.mx', 'MXN'],
  br: ['com.br', 'BRL'],
  'com.br': ['com.br', 'BRL'],
  au: ['com.au', 'AUD'],
  'com.au': ['com.au', 'AUD'],
};

/** A product of Amazon's that a table only numbers. */
export interface AsinLink {
  readonly url: string;
  /** In which its market sells. */
  readonly currency: string;
}

/**
 * What an ASIN leads to in a market: "de", "co.uk", "Amazon.com". Undefined where it is none, or the market is not said: the
 * same number may be other goods in another one.
 */
export function linkOfAsin(asin: string | undefined, market: string | undefined): AsinLink | undefined {
  const id = asin?.trim().toUpperCase() ?? '';
  const name =
    market
      ?.trim()
      .toLowerCase()
      .replace(/^(?:www\.)?amazon\./, '') ?? '';
  const [ending, currency] = Object.hasOwn(MARKETS, name) ? (MARKETS[name] ?? []) : [];
  if (!/^(?:B0[A-Z0-9]{8}|\d{9}[\dX])$/.test(id) || !ending || !currency) return undefined;
  return { url: `https://www.amazon.${ending}/dp/${id}`, currency };
}
