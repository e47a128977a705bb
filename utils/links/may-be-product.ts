import { withoutWww } from './candidate.ts';
import { factsOf, rememberedFacts } from './host-table.ts';
import { marks } from './page-table.ts';

const NONE: ReadonlySet<string> = new Set();
/** A host name as it is mostly written: anything else is for a URL parser to tell. */
const PLAIN = /^[a-z0-9.-]+$/;

const [MARK = '', ...OTHERS] = marks;
const HAS_OTHERS = OTHERS.length > 0;

/** Whether a link may have the mark of a platform. The first by itself: a search for a constant is a third faster. */
function isMarked(href: string, path: number): boolean {
  return href.includes(MARK, path) || (HAS_OTHERS && OTHERS.some((mark) => href.includes(mark, path)));
}

/** Where the host begins; 0 when only a URL parser can tell, -1 when the link leads to no other host. */
function hostStart(href: string): number {
  const first = href.charCodeAt(0);
  // Most links of a timeline are paths on its own host.
  if (first === 47) return href.charCodeAt(1) === 47 ? 2 : -1;
  if (href.startsWith('https://')) return 8;
  if (href.startsWith('http://')) return 7;
  // "HTTP:", "http:\\", white space that parsers drop; everything else is another scheme or a path on this host.
  return (first | 32) === 104 || first <= 32 || first === 92 || first > 126 ? 0 : -1;
}

/**
 * What the host and the beginning of the path say of a link: that it leads to no product, that it is a short link and
 * only the network can tell, or that it is worth parsing. Asked of every link of a timeline, so it looks at nothing
 * else; upper case, ports, credentials and other alphabets are for the parser.
 * @param allowed hosts beyond the shops we know that the user has allowed.
 */
export function glance(href: string, allowed: ReadonlySet<string> = NONE): 'nowhere' | 'short' | 'maybe' {
  const start = hostStart(href);
  if (start <= 0) return start === 0 ? 'maybe' : 'nowhere';
  const slash = href.indexOf('/', start);
  const path = slash === -1 ? href.length : slash;
  const host = href.slice(start, path);
  let facts = rememberedFacts(host);
  if (!facts) {
    if (!PLAIN.test(host)) return 'maybe';
    facts = factsOf(host);
  }
  let short = false;
  for (const rule of facts.rules) {
    if (!href.startsWith(rule.start, path)) continue;
    if (rule.kind !== 'short') return 'maybe';
    short = true;
  }
  if (allowed.size > 0 && slash !== -1 && (allowed.has(host) || allowed.has(withoutWww(host))))
    return 'maybe';
  if (short) return 'short';
  // A false maybe costs a parse, no more.
  return isMarked(href, path) ? 'maybe' : 'nowhere';
}

/** Whether a link is worth parsing: false is certain, true is not. */
export function mayBeProduct(href: string, allowed: ReadonlySet<string> = NONE): boolean {
  return glance(href, allowed) !== 'nowhere';
}
