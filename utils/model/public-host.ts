/** Names of this machine, of a network that is not the public one, or of nothing (RFC 6761, 6762, 7686, 8375, 9476; ICANN's .internal). */
const INSIDE =
  /(?:^|\.)(?:local(?:host|domain)?|internal|intranet|private|corp|home|lan|arpa|onion|alt|test|invalid)$/;

/**
 * Whether a host is a name of the public DNS by its form: two labels or more, no address, none of the names for what is
 * inside a network. Takes `URL.hostname`, where every notation of an IPv4 address (127.1, 0x7f.1, 2130706433, full-width
 * digits) is already the dotted one, and IPv6 stands in brackets. It says nothing of who is there.
 */
export function isPublicHost(hostname: string): boolean {
  return (
    hostname.length <= 253 &&
    /^(?:[a-z\d_-]+\.)+(?:[a-z]{2,63}|xn--[a-z\d-]+)$/.test(hostname) &&
    !INSIDE.test(hostname)
  );
}
