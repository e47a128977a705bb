import { hashOf, hexOf } from './hash.ts';

/** What every code begins with, so that people and programs find it among other words. */
export const CODE_MARK = 'feedcart-';

/** Units of a page's text that are looked through for a code. */
const MOST_TEXT = 1_000_000;

/**
 * The code that a creator puts into their profile or into a post to show that the key is theirs. It follows from the
 * three alone, so whoever sees the page can check it without asking anybody. 96 bits: nobody makes a key for a code.
 * @param author as authorId() writes it
 */
export async function handleCode(platform: string, author: string, key: string): Promise<string> {
  const hash = await hashOf(`feedcart/handle/v1\0${platform}\0${author}\0${key}`);
  return CODE_MARK + hexOf(hash.subarray(0, 12));
}

/** Whether the words of a page have the code, in whatever case, and not as a part of a longer one. */
export function hasCode(text: string, code: string): boolean {
  const searched = text.slice(0, MOST_TEXT).toLowerCase();
  for (let at = searched.indexOf(code); at !== -1; at = searched.indexOf(code, at + 1)) {
    if (!/[0-9a-z]/.test(searched.charAt(at + code.length))) return true;
  }
  return false;
}
