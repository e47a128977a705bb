/** What is kept of an error: nothing of a post, a product, an address or a person. */
export interface CleanError {
  /** "TypeError", "QuotaExceededError". */
  readonly name: string;
  /** The browser's own words without whatever they quote; "" where they are not certain to be the browser's. */
  readonly says: string;
  /** Where in our own scripts, the innermost first: "background.js:1:2345". */
  readonly at: readonly string[];
}

/** So much of the words is kept, in characters, and so many places. */
const MOST_WORDS = 160;
const MOST_PLACES = 4;

/** Ours, not a page's: an extension's origin, of which Firefox's would tell one install from another. */
const PLACE = /(?:chrome|moz)-extension:\/\/[^/\s]+\/([\w./-]+\.js):(\d+):(\d+)/g;
/** Whatever may be somebody's: quotes, addresses, hosts, names of more than ASCII, numbers of more than two digits. */
const PRIVATE = [
  /"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”|‘[^’]*’|«[^»]*»|「[^」]*」/g,
  /\b[a-z][a-z\d+.-]*:\S+/gi,
  /\S+@\S+/g,
  /[\w-]+(?:\.[\w-]+)+\S*/g,
  /\S*[^\x20-\x7e…]\S*/g,
  /\S*\d{3,}\S*/g,
];

/**
 * The kind of an error, its place in our code, and its words as far as they are the browser's: those of a plain Error
 * are whoever's threw it, so they are left out.
 */
export function cleanError(error: unknown): CleanError {
  // By its parts: an error of another realm is no instance of ours.
  const { name, message, stack } = textsOf(error);
  if (name === undefined || !/^\w{1,60}$/.test(name))
    return { name: `thrown ${typeof error}`, says: '', at: [] };
  const places = [...(stack ?? '').matchAll(PLACE)];
  return {
    name,
    says: name === 'Error' || name === 'ZodError' ? '' : withoutPrivate(message ?? ''),
    at: places.slice(0, MOST_PLACES).map(([, file, line, column]) => `${file}:${line}:${column}`),
  };
}

function textsOf(error: unknown): { name?: string; message?: string; stack?: string } {
  if (typeof error !== 'object' || error === null) return {};
  const texts = ['name', 'message', 'stack'].map((key) => [key, Reflect.get(error, key)] as const);
  return Object.fromEntries(texts.filter(([, text]) => typeof text === 'string'));
}

function withoutPrivate(text: string): string {
  const [line = ''] = text.split('\n');
  return PRIVATE.reduce((rest, pattern) => rest.replace(pattern, '…'), line).slice(0, MOST_WORDS);
}
