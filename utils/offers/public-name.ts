/** Names that only mean something inside a network, or nothing at all (RFC 6761, 6762, 7686, 8375, 9476; ICANN's .internal). */
const INSIDE = [
  'local',
  'localhost',
  'localdomain',
  'internal',
  'intranet',
  'private',
  'corp',
  'home',
  'lan',
  'home.arpa',
  'arpa',
  'onion',
  'alt',
  'invalid',
];

/**
 * True for a name that can only be a public host: two labels or more, no IP literal, none of the names for
 * what is inside a network. Takes `URL.hostname`, where every notation of an IPv4 address (127.1, 0x7f.1,
 * 2130706433, full-width digits) is already the dotted one, and IPv6 stands in brackets.
 */
export function isPublicName(hostname: string): boolean {
  if (!/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/.test(hostname)) return false;
  const last = hostname.slice(hostname.lastIndexOf('.') + 1);
  // A URL whose last label is a number is an IPv4 address or no URL at all; this also refuses what isn't one.
  if (/^\d/.test(last)) return false;
  return !INSIDE.some((name) => hostname === name || hostname.endsWith(`.${name}`));
}
