import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPath } from '../../utils/sites/path-pattern.ts';
import { siteSchema } from '../../utils/sites/schema.ts';
import { siteWith } from './made-up-site.ts';

describe('A path pattern', () => {
  test.each([
    ['/:author/:id', '/ann/42', 'id', '42'],
    ['/:author/:id', '/ann/42/', 'id', '42'],
    ['/:author/:id', '/ann/42/likes', 'id', undefined],
    ['/:author/:id/*', '/ann/42/likes', 'id', '42'],
    ['/:author/:id/*', '/ann/42', 'id', undefined],
    ['/:author/:id/*', '/ann/42/', 'id', undefined],
    ['/@:user', '/@ann', 'user', 'ann'],
    ['/@:user', '/ann', 'user', undefined],
    ['/@:user/post/:code', '/@ann/post/Dx', 'code', 'Dx'],
    ['/posts/:slug-activity-:id-:rest', '/posts/ann_mug-of-tea-activity-71-aB', 'id', '71'],
    ['/item.:id.html', '/item.7.html', 'id', '7'],
    ['/item.:id.html', '/itemx7xhtml', 'id', undefined],
    ['/watch', '/watch', undefined, '/watch'],
    ['/', '/', undefined, '/'],
    ['/', '/home', undefined, undefined],
  ])('%s reads %s', (pattern, path, part, value) => {
    expect(readPath(pattern, path, part)).toBe(value);
  });

  test('agrees with URLPattern wherever both know the syntax', () => {
    const segment = fc.constantFrom(':a', '@:a', ':a.html', ':a-:b', 'post', 'u');
    const word = fc.stringMatching(/^[@a-c.-]{1,6}$/);
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 2 }), fc.array(word), (segments, words) => {
        const named = segments.map((one, i) => one.replaceAll(/:([ab])/g, `:$1${'xyz'.charAt(i)}`));
        const pattern = `/${named.join('/')}`;
        const path = new URL(`https://site.example/${words.join('/')}`).pathname.replace(/(?<=.)\/$/, '');
        const groups = new URLPattern({ pathname: pattern }).exec({ pathname: path })?.pathname.groups;
        for (const part of pattern.match(/(?<=:)[a-z]+/g) ?? [])
          expect(readPath(pattern, path, part)).toBe(groups?.[part]);
      }),
    );
  });

  test('is quick on a path that is made to be slow', () => {
    const path = `/${'-'.repeat(100_000)}`;
    const start = performance.now();
    expect(readPath('/:a-:b-:c-:d!', path, 'd')).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(50);
  });

  test.each(['/:id?', '/(\\d+)', '/{a}?', '/*/:id', '/a*', '/:a:b', '/:a/:a', 'status/:id', '/a b', '/a//b'])(
    'of another syntax is refused: %s',
    (pattern) => {
      const id = { read: 'location', pattern, part: 'a' } as const;
      expect(siteSchema.safeParse(siteWith({ id: [{ ...id, part: 'id' }] })).success).toBe(false);
      expect(siteSchema.safeParse(siteWith({ id: [id] })).success).toBe(false);
    },
  );

  test.each([
    ['', 'after a "/"'],
    ['status', 'after a "/"'],
    ['/:user_id', 'a part has letters only'],
    ['/:Id2', 'a part has letters only'],
    ['/:id$', 'a part has letters only'],
    ['/@:user9/:id', 'a part has letters only'],
  ])('is refused with the reason: "%s"', (pattern, reason) => {
    const { error } = siteSchema.safeParse(siteWith({ id: [{ read: 'location', pattern }] }));
    expect(error?.issues.map(({ message }) => message)).toEqual([expect.stringContaining(reason)]);
  });

  test.each(['/:id', '/@:id', '/:slug-:id', '/a/:id/*', '/p/:id.html'])('is taken: %s', (pattern) => {
    const site = siteWith({ id: [{ read: 'location', pattern, part: 'id' }] });
    expect(siteSchema.safeParse(site).error).toBeUndefined();
  });

  test('must have the part that is read, and one thing to read at most', () => {
    const refused = [
      { pattern: '/:id', part: 'user' },
      { pattern: '/:id', part: 'id', params: ['v'] },
    ];
    for (const one of refused)
      expect(siteSchema.safeParse(siteWith({ id: [{ read: 'location', ...one }] })).success).toBe(false);
  });
});
