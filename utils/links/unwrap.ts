import { decode, findPair } from './query.ts';
import type { Redirector } from './redirectors.ts';

/** Encodings around a destination: one by the redirector, one by each redirector around it, one by mistake. */
const MAX_DECODES = 3;
const ABSOLUTE = /^https?:\/\/?[^/]/i;
const BARE = /^(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]|$)/i;
const RAW_IN_TAIL = /https?(?::|%3a)/i;

/**
 * Where a redirector leads: `hidden` when its address does not say, undefined when what it says is nothing that a
 * shopper could open (another scheme, credentials, two destinations).
 */
export function unwrap(url: URL, redirector: Redirector): URL | 'hidden' | undefined {
  const value = redirector.tail === undefined ? fromParams(url, redirector) : fromTail(url, redirector.tail);
  if (value === undefined) return 'hidden';
  for (let text = value, turn = 0; turn <= MAX_DECODES; text = decode(text), turn += 1) {
    const absolute = toAbsolute(text, url, redirector);
    if (absolute !== undefined) return parseWeb(absolute);
  }
  return undefined;
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

function toAbsolute(text: string, url: URL, redirector: Redirector): string | undefined {
  if (ABSOLUTE.test(text)) return text;
  if (redirector.relative && /^\/[^/\\]/.test(text)) return url.origin + text;
  if (redirector.bare && BARE.test(text)) return `https://${text}`;
  return undefined;
}

function fromParams(url: URL, { params = [] }: Redirector): string | undefined {
  for (const param of params) {
    const value = findPair(url.search, (name, raw, start) => {
      if (name !== param || raw === '') return undefined;
      // Pasted in without encoding, so that its own "&" looks like the redirector's.
      return ABSOLUTE.test(raw) && raw.includes('?') ? url.search.slice(start) : raw;
    });
    if (value !== undefined) return value;
  }
  return undefined;
}

function fromTail(url: URL, tail: string): string | undefined {
  const text = url.pathname + url.search + url.hash;
  const start = text.indexOf(tail);
  const at = start === -1 ? -1 : text.slice(start + tail.length).search(RAW_IN_TAIL);
  return at === -1 ? undefined : text.slice(start + tail.length + at);
}
