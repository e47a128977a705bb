import { merchantFor, platforms } from '../merchants/index.ts';
import type { ProductJson } from '../merchants/merchant.ts';
import type { ProductRef } from '../model/product.ts';

/** How to ask for a product's public data. */
export interface JsonAsk {
  readonly address: string;
  readonly json: ProductJson;
  /** What it costs is in this currency, where the answer does not say. */
  readonly currency?: string | undefined;
  /** False where the shop is known by the form of its addresses alone: its page has to say first what it is. */
  readonly isCertain: boolean;
}

/** How to ask for a product's public data; undefined where its shop gives none. */
export function jsonAskOf(product: ProductRef): JsonAsk | undefined {
  const url = URL.parse(product.url);
  if (!url) return undefined;
  const merchant = merchantFor(product);
  const json = merchant
    ? merchant.json
    : platforms.find((one) => one.json?.paths?.some((path) => url.pathname.includes(path)))?.json;
  if (!json) return undefined;
  const values = { host: url.host, path: url.pathname, id: encodeURIComponent(decoded(product.id)) };
  return {
    address: json.address.replace(/:(host|path|id)/g, (_, name: keyof typeof values) => values[name]),
    json,
    currency: merchant?.domains[product.merchant]?.currency,
    isCertain: merchant !== undefined,
  };
}

/** An id may be a part of a path, escaped as it stood there. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id; // A lone percent sign: taken as it is.
  }
}
