import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUnder } from '../../utils/sites/match-pattern.ts';

const under = (pattern: string, url: string) => isUnder(pattern, new URL(url));

describe('A match pattern', () => {
  test.each([
    ['https://a.example/*', 'https://a.example/'],
    ['https://a.example/*', 'https://a.example:8443/x?y#z'],
    ['https://a.example/chat*', 'https://a.example/chat?v=1'],
    ['https://a.example/*?embed=1*', 'https://a.example/c/1?embed=1'],
    ['https://a.example/*/b', 'https://a.example/a/b'],
    ['https://a.example/x', 'https://a.example/x#y'],
  ])('%s has %s', (pattern, url) => {
    expect(under(pattern, url)).toBe(true);
  });

  test.each([
    ['https://a.example/*', 'http://a.example/'],
    ['https://a.example/*', 'https://b.a.example/'],
    ['https://a.example/*', 'https://a.example.evil.example/'],
    ['https://a.example/chat*', 'https://a.example/x/chat'],
    ['https://a.example/*?embed=1*', 'https://a.example/c/1#?embed=1'],
    ['https://a.example/*ab*ba', 'https://a.example/aba'],
    ['https://a.example/x', 'https://a.example/x?y'],
  ])('%s has not %s', (pattern, url) => {
    expect(under(pattern, url)).toBe(false);
  });

  test('has what it is filled in with, and takes no longer for it', () => {
    const text = fc.stringMatching(/^[a-z/=&]{0,12}$/);
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), text, (parts, fill) => {
        expect(under(`https://a.example/${parts.join('*')}`, `https://a.example/${parts.join(fill)}`)).toBe(
          true,
        );
      }),
    );
    const many = `https://a.example/${'a*'.repeat(50)}b`;
    expect(under(many, `https://a.example/${'a'.repeat(4000)}`)).toBe(false);
  });
});
