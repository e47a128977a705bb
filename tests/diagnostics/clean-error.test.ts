import { describe, expect, test } from 'vitest';
import { cleanError } from '../../utils/diagnostics/clean-error.ts';

function thrown(name: string, message: string, stack = ''): unknown {
  const error = new Error(message);
  error.name = name;
  error.stack = stack;
  return error;
}

describe('what is kept of an error', () => {
  test.each([
    ['TypeError', 'undefined is not a function', 'undefined is not a function'],
    [
      'TypeError',
      "Cannot read properties of undefined (reading 'teapot')",
      'Cannot read properties of undefined (reading …)',
    ],
    ['TypeError', 'Failed to fetch https://weidian.com/item.html?itemID=4311', 'Failed to fetch …'],
    ['NetworkError', 'no answer from weidian.com', 'no answer from …'],
    ['ConstraintError', 'Key 柴烧侧把茶壶 exists', 'Key … exists'],
    ['DataError', 'mail me@example.org or call 5550199', 'mail … or call …'],
    ['QuotaExceededError', 'first line\nsecond line', 'first line'],
  ])('of %s “%s”: “%s”', (name, message, says) => {
    expect(cleanError(thrown(name, message))).toEqual({ name, says, at: [] });
  });

  test('of an error that somebody’s code threw, no word: it may be about anything', () => {
    expect(cleanError(new Error('the card of Stoneware mug')).says).toBe('');
    expect(cleanError(thrown('ZodError', 'Stoneware mug is no number')).says).toBe('');
  });

  test('is where it was in our own scripts, without which install of the browser it is', () => {
    const stack = `TypeError: x
    at add (moz-extension://0b5c1f0e-1111-4222-8333-444455556666/chunks/popup-C7aY.js:1:2345)
    at https://weibo.com/u/1234/page.js:1:1
    at chrome-extension://abcdefghijklmnop/background.js:7:89`;
    expect(cleanError(thrown('TypeError', 'x', stack)).at).toEqual([
      'chunks/popup-C7aY.js:1:2345',
      'background.js:7:89',
    ]);
  });

  test.each([['a title'], [undefined], [{ secret: 'words' }], [{ name: 'two words', message: 'x' }]])(
    'is only its type where it is no error: %j',
    (what) => {
      expect(cleanError(what)).toEqual({ name: `thrown ${typeof what}`, says: '', at: [] });
    },
  );

  test('has words of another realm’s error, too', () => {
    expect(cleanError({ name: 'TypeError', message: 'x is null' }).says).toBe('x is null');
  });
});
