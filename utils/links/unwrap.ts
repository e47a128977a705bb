import type { Wrapping } from './host-table.ts';
import { compilePath } from './path-pattern.ts';
import { decode, findPair, readParam } from './query.ts';

/** Encodings around a destination: one by the redirector, one by each redirector around it, one by mistake. */
const MAX_DECODES = 3;
const ABSOLUTE = /^https?:\/\/?[^/]/i;
const BARE = /^(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]|$)/i;
/** A query that was escaped on its own, after a scheme and a host that were not. */
const ESCAPED_QUERY = /^[^?]*%3f/i;
const RAW_IN_TAIL = /https?(?::|%3a)/i;

/**
 * Where a redirector leads: `hidden` when its address does not say, undefined when what it says is nothing that a
 * shopper could open (another scheme, credentials, two destinations).
 */
export function unwrap(url: URL, wrapping: Wrapping): URL | 'hidden' | undefined {
  const { params, how } = wrapping;
  if (how === 'fill') return fromId(url, wrapping);
  const values = how === 'tail' ? fromTail(url, params[0] ?? '') : fromParams(url.search, params);
  const [value, ...more] = values;
  if (value === undefined) return 'hidden';
  // Sites disagree on which of two counts.
  if (more.some((another) => another !== value)) return undefined;
  for (let text = value, turn = 0; turn <= MAX_DECODES; text = decode(text), turn += 1) {
    const absolute = toAbsolute(text, url, how);
    if (absolute === undefined) continue;
    const to = parseWeb(absolute);
    // As in a browser: where the destination has no fragment, the redirector's goes on.
    if (to && to.hash === '') to.hash = url.hash;
    return to;
  }
  return undefined;
}

/** The shop's URL of a product of which the address has only the id. */
function fromId(url: URL, { path, params: [template = ''], when }: Wrapping): URL | 'hidden' {
  const { regexp, parts } = compilePath(path);
  const id = parts.length > 0 ? regexp.exec(url.pathname)?.[1] : readParam(url.search, 'id');
  const [names = '', values = ''] = when?.split('=') ?? [];
  const holds =
    when === undefined ||
    names.split(',').some((name) => {
      const value = readParam(url.search, name);
      return value !== undefined && values.split(',').includes(value);
    });
  // An id that is no number is not one of these shops'.
  return holds && id !== undefined && /^\d{5,20}$/.test(id) ? new URL(template.replace(':id', id)) : 'hidden';
}

/** The URL if it is http(s) with a full host name and without credentials: user names in URLs only ever deceive. */
export function parseWeb(text: string): URL | undefined {
  try {
    const url = new URL(text);
    const web = url.protocol === 'https:' || url.protocol === 'http:';
    return web && url.username === '' && url.password === '' ? url : undefined;
  } catch {
    // Not a URL: an ordinary thing for text from a page to be.
    return undefined;
  }
}

function toAbsolute(text: string, url: URL, how: Wrapping['how']): string | undefined {
  if (ABSOLUTE.test(text)) return text;
  if (how === 'relative' && /^\/[^/\\]/.test(text)) return url.origin + text;
  if (how === 'bare' && BARE.test(text)) return `https://${text}`;
  return undefined;
}

/** What the first of the parameters that is there says; more than one answer when it is there more than once. */
function fromParams(search: string, params: readonly string[]): readonly string[] {
  for (const param of params) {
    const values: string[] = [];
    findPair(search, (name, raw, start) => {
      if (name !== param || raw === '') return undefined;
      // Pasted in without encoding, so that its own "&" looks like the redirector's.
      const whole = raw.includes('?') && ABSOLUTE.test(decode(raw));
      const text = whole ? search.slice(start) : raw;
      values.push(ABSOLUTE.test(text) && (whole || !ESCAPED_QUERY.test(text)) ? text : decode(text));
      return whole || undefined;
    });
    if (values.length > 0) return values;
  }
  return [];
}

function fromTail(url: URL, tail: string): readonly string[] {
  const text = url.pathname + url.search + url.hash;
  const start = text.indexOf(tail);
  const rest = start === -1 ? '' : text.slice(start + tail.length);
  const at = rest.search(RAW_IN_TAIL);
  return at === -1 ? [] : [rest.slice(at)];
}
