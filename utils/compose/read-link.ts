import { DRAFT_LIMITS } from '../model/draft.ts';
import { isPublicHost } from '../model/public-host.ts';

/** Why a text is no link that a product post may carry. */
export type LinkProblem = 'empty' | 'not-a-link' | 'not-https' | 'user' | 'not-public' | 'too-long';

export type LinkReading =
  /** The link as it was given, and the host to show before it is opened. */
  { readonly link: string; readonly host: string } | { readonly problem: LinkProblem };

/** Reads where own goods are paid for: any public https page. */
export function readPayLink(text: string): LinkReading {
  const reading = readLink(text);
  return 'link' in reading && !/^https:/i.test(reading.link) ? { problem: 'not-https' } : reading;
}

/** Reads a link to goods as somebody has pasted it; only the blanks around it go. */
export function readLink(text: string): LinkReading {
  const link = text.trim();
  if (link === '') return { problem: 'empty' };
  if (link.length > DRAFT_LIMITS.link) return { problem: 'too-long' };
  // Blanks and control characters are dropped by some who read a URL and not by others.
  if (/[\s\\\p{Cc}\p{Cf}]/u.test(link)) return { problem: 'not-a-link' };
  const url = URL.parse(link);
  if (!url) return { problem: 'not-a-link' };
  if (!/^https?:\/\//i.test(link)) return { problem: 'not-https' };
  if (url.username !== '' || url.password !== '') return { problem: 'user' };
  const isPublic = isPublicHost(url.hostname.replace(/\.$/, '')) && url.port === '';
  return isPublic ? { link, host: url.hostname } : { problem: 'not-public' };
}
