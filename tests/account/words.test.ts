import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWords, toWords } from '../../utils/account/words.ts';

const WORDS = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const SECRET = new Uint8Array(16).fill(0x7f);

test('a secret is twelve words, and they are the secret', () => {
  expect(toWords(SECRET).join(' ')).toBe(WORDS);
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (secret) => {
      expect(readWords(toWords(secret).join(' '))).toEqual({ secret });
    }),
    { numRuns: 50 },
  );
});

test.for([
  ['other case', WORDS.toUpperCase()],
  ['more spaces and lines', `  ${WORDS.replaceAll(' ', '  \n')}\t`],
  ['spaces of Chinese', WORDS.replaceAll(' ', '\u3000')],
  ['full-width letters', WORDS.replace(/[a-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
  [
    'numbers before them',
    WORDS.split(' ')
      .map((word, index) => `${index + 1}. ${word}`)
      .join('\n'),
  ],
  ['commas', WORDS.replaceAll(' ', ', ')],
] as const)('words with %s are the same words', ([, text]) => {
  expect(readWords(text)).toEqual({ secret: SECRET });
});

test.for([
  ['a word that is none', WORDS.replace('sausage', 'sausagf'), { problem: 'word', word: 'sausagf' }],
  ['one missing', WORDS.replace(' yellow', ''), { problem: 'count', count: 11 }],
  ['two that changed places', WORDS.replace('wave sausage', 'sausage wave'), { problem: 'checksum' }],
  ['another word of the list', WORDS.replace('yellow', 'winner'), { problem: 'checksum' }],
  ['nothing', ' ', { problem: 'count', count: 0 }],
] as const)('%s is found without asking anybody', ([, text, problem]) => {
  expect(readWords(text)).toEqual(problem);
});
