/** What a part of a product URL may look like; the closed set that stands in for regular expressions. */
export type ShapeKind =
  | 'digits'
  | 'hex' // lower case
  | 'bytes' // pairs of hex, a letter among them; the bounds count pairs
  // With a digit among them, as nearly every id has one and no word:
  | 'alias' // lower-case letters and digits
  | 'alnum'
  | 'serial' // upper-case letters and digits
  | 'code' // letters, digits, "-" and "_"
  // For the few without one:
  | 'upper' // upper-case letters and digits
  | 'word' // letters, digits, "-" and "_"
  | 'title' // a segment that is no single word: it holds a digit, "-", "_", "=" or an escape
  | 'handle' // of a page: lower-case letters, digits, "-", "_" and escapes ("%E8"), which count as one
  | 'locale' // "en", "en-gb"; bounds are ignored
  | 'asin' // Amazon's: B0 and eight more, or an ISBN-10; bounds are ignored, read as upper case
  | 'text'; // anything within one path segment

/** A kind with the smallest and largest length that counts. */
export type Shape = readonly [kind: ShapeKind, min: number, max: number];

/** One form that product addresses take, on whatever host. */
export interface ProductForm {
  /** URLPattern syntax, of which only literals, `:part`, `*`, `{…}` and `{…}?` are known. Parts without a shape are text. */
  readonly path: string;
  /** Parts found in the query: the parameters that may hold them, in order of preference; "" is a query that is the part alone. */
  readonly query?: Readonly<Record<string, readonly string[]>>;
  /** The shop reads parameter names in any case; `query` then has them in lower case. */
  readonly anyCase?: boolean;
  /** For a shop whose pages differ: what holds here instead of the shop's own. */
  readonly parts?: Readonly<Record<string, Shape>>;
  readonly key?: string;
  readonly canonical?: string;
}

/** One form that a shop's product URLs take. */
export interface ProductPage extends ProductForm {
  /** Exact hosts, `*.` for any host below one, `:domain` for each of the shop's domains. */
  readonly hosts: readonly string[];
}

/** Where a domain sells, given only where it is certain: "¥" and "$" need it. */
export interface Market {
  /** ISO 3166. */
  readonly country?: string;
  /** ISO 4217. */
  readonly currency?: string;
}

/** A URL that looks like a product and is not one: every field given must hold. */
export interface NotProduct {
  readonly path?: string;
  /** A parameter of this name is present. */
  readonly param?: string;
}

/** How the addresses of products are read: the same for a shop and for the software of many shops. */
export interface Addressing {
  readonly parts?: Readonly<Record<string, Shape>>;
  readonly never?: readonly NotProduct[];
  /** The product's id as a template of parts; `:id` when absent. */
  readonly key?: string;
  /** The identity URL as a template of parts, `:domain`, `:host` and `:path`; `{/:part}?` where a part may be absent. */
  readonly canonical: string;
  /**
   * Parts, parameters or fragment parameters that pick a variant: price and stock hang on them. One that has a shape
   * in `parts` counts only when it fits.
   */
  readonly variants?: readonly string[];
}

/** Where a part of an answer is: keys and indexes between dots ("images.0.src"). */
export type JsonPath = string;

/** A price and a stock within an answer, of the product or of one variant. */
export interface JsonOffer {
  readonly price: JsonPath;
  /** Where the dearest variant's price is: another one than `price` makes that a "from" price. */
  readonly highest?: JsonPath;
  /** What it is struck from. */
  readonly list?: JsonPath;
  /** True or false: it can be bought. */
  readonly inStock?: JsonPath;
  /** How many there are; 0 is none. */
  readonly left?: JsonPath;
}

/** The product data that a shop gives anyone who asks, without a login: small, and made for machines. */
export interface ProductJson extends JsonOffer {
  /** Texts of which the path of the product's own address holds one, where its shop is only known by that. */
  readonly paths?: readonly string[];
  /** A template of `:host` and `:path`, those of the product's own address, and `:id`. */
  readonly address: string;
  /** Where the product is in the answer; the answer itself when absent. */
  readonly product?: JsonPath;
  readonly title: JsonPath;
  readonly image?: JsonPath;
  /** What the numbers count: hundredths whatever the currency, its minor unit, or whole units with a decimal point. */
  readonly unit: 'hundredths' | 'minor' | 'decimal';
  /** The currency's code; absent where it is the shop's only one, or the one its page was read in. */
  readonly currency?: JsonPath;
  readonly variants?: JsonOffer & { readonly at: JsonPath; readonly id: JsonPath };
}

/** A shop or marketplace. A value: no functions, so that newer ones can be served as data. */
export interface Merchant extends Addressing {
  /** The name of its file. */
  readonly id: string;
  readonly name: { readonly en: string; readonly 'zh-CN': string };
  /**
   * Registrable domains, each a `merchant` of its own in a ProductRef ("amazon.de").
   * A page on a host outside all of them counts as the first.
   */
  readonly domains: Readonly<Record<string, Market>>;
  readonly pages: readonly ProductPage[];
  /** Programme → its parameters, the one with the sharer's id first. They stay on the link that is opened. */
  readonly affiliate?: Readonly<Record<string, readonly string[]>>;
  /** `wall`: a plain fetch gets a login, a captcha or nothing; only the shopper's own tab shows a price. */
  readonly access: 'open' | 'wall';
  readonly json?: ProductJson;
  /** Hosts read from besides the canonical one. */
  readonly readFrom?: readonly string[];
  /** Hosts of its pictures, for thumbnails. */
  readonly images?: readonly string[];
}

/** What we know a shop or a platform from. Apart from it, so that it never weighs on a page. */
export interface Evidence {
  readonly confidence: 'high' | 'medium' | 'low';
  /** Day of the last look at it. */
  readonly checked: string;
  /**
   * Parameters that say nothing of the product and belong to no affiliate, separated by spaces;
   * a trailing `*` stands for any ending.
   */
  readonly tracking: string;
  readonly sources: readonly string[];
}

/** Types a shop's file. */
export function defineMerchant(merchant: Merchant): Merchant {
  return merchant;
}
