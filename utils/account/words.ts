import { entropyToMnemonic, mnemonicToEntropy, validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';

/** A root secret is written down as that many words. */
export const WORDS = 12;

/** What is wrong with words: how many there are, one that is none of the list, or that together they don't fit. */
export type WordsProblem =
  | { readonly problem: 'count'; readonly count: number }
  | { readonly problem: 'word'; readonly word: string }
  | { readonly problem: 'checksum' };

/** The twelve words of a secret of 16 bytes (BIP-39, English: the list every other tool has too). */
export function toWords(secret: Uint8Array): readonly string[] {
  return entropyToMnemonic(secret, wordlist).split(' ');
}

/** The secret in twelve words, however they are spaced, written or numbered; else what is wrong, found without asking anybody. */
export function readWords(text: string): { readonly secret: Uint8Array } | WordsProblem {
  // Full-width letters are their plain ones; "3. able" and "3) able" are how lists are written down.
  const plain = text.normalize('NFKC').toLowerCase();
  const words = plain.split(/[^\p{L}]+/u).filter(Boolean);
  const unknown = words.find((word) => !wordlist.includes(word));
  if (unknown !== undefined) return { problem: 'word', word: unknown };
  if (words.length !== WORDS) return { problem: 'count', count: words.length };
  const mnemonic = words.join(' ');
  return validateMnemonic(mnemonic, wordlist)
    ? { secret: mnemonicToEntropy(mnemonic, wordlist) }
    : { problem: 'checksum' };
}
