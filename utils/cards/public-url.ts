/** Names of this machine or of a network that is not the public one. */
const PRIVATE_NAME =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|onion|arpa|test|invalid)$/;

/**
 * Whether a text is an https URL of a public host that a card may carry: no address in place of a name, no user in it,
 * no port of its own. It says nothing of who is there.
 */
export function isPublicUrl(text: string): boolean {
  // Spaces and control characters are dropped by some who read a URL and not by others.
  if (!/^https:\/\/[^\s\\\p{Cc}\p{Cf}]+$/iu.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password, port } = new URL(text);
  return username === '' && password === '' && port === '' && isPublicName(hostname);
}

/** Whether a host, as URL writes it, is a name of the public DNS by its form. */
export function isPublicName(hostname: string): boolean {
  const name = hostname.replace(/\.$/, '');
  // A last label of letters is no address: 127.1, 0x7f.1 and 2130706433 are written out by URL.
  return name.length <= 253 && /\.(?:[a-z]{2,63}|xn--[a-z0-9-]+)$/.test(name) && !PRIVATE_NAME.test(name);
}
