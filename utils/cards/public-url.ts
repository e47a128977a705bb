import { isPublicHost } from '../model/public-host.ts';

/**
 * Whether a text is an https URL of a public host that a card may carry: no address in place of a name, no user in it,
 * no port of its own.
 */
export function isPublicUrl(text: string): boolean {
  // Spaces and control characters are dropped by some who read a URL and not by others.
  if (!/^https:\/\/[^\s\\\p{Cc}\p{Cf}]+$/iu.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password, port } = new URL(text);
  return username === '' && password === '' && port === '' && isPublicHost(hostname);
}
