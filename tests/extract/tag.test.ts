import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeIn } from '../../utils/extract/tag.ts';

describe('an attribute of a start tag', () => {
  it.each([
    [' class="a b" id=x', 'a b'],
    [" id=x class='a b'", 'a b'],
    [' class = a/b ', 'a/b'],
    [' CLASS="a"', 'a'],
    [' class="first" class="second"', 'first'],
    [' data-x="class=no" class="yes"', 'yes'],
    [' title=\'class="no"\' class="yes"', 'yes'],
    [' class', ''],
    [' class id="x"', ''],
    [' class=""', ''],
    ['\n\tclass\n=\n"a"', 'a'],
    ['/class="a"/', 'a'],
    [' x="1"class="a"', 'a'],
    [' class="never closed', ''],
  ])('is read from "%s"', (text, value) => {
    expect(attributeIn(text, 'class')).toBe(value);
  });

  it.each(['', ' ', ' classy="a"', ' data-class="a"', ' title="class"', ' title="a class=b"'])(
    'is not there in "%s"',
    (text) => expect(attributeIn(text, 'class')).toBeUndefined(),
  );

  it('is found among any others, however they are written', () => {
    const name = fc.stringMatching(/^[a-z][a-z-]{0,5}$/).filter((text) => text !== 'itemprop');
    const value = fc.stringMatching(/^[\w .:=<>/-]{0,9}$/);
    const attribute = fc
      .tuple(name, fc.constantFrom('"', "'", 'none'), value)
      .map(([key, quote, text]) => (quote === 'none' ? ` ${key}` : ` ${key}=${quote}${text}${quote}`));
    fc.assert(
      fc.property(fc.array(attribute), fc.array(attribute), value, (before, after, text) => {
        const tag = `${before.join('')} itemprop="${text}"${after.join('')}`;
        expect(attributeIn(tag, 'itemprop')).toBe(text);
        expect(attributeIn(before.join(''), 'itemprop')).toBeUndefined();
      }),
    );
  });

  it('ends on any text at all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', "'", '=', ' ', '/', 'a', '>', '<', '\n') }),
        (text) => {
          attributeIn(text, 'a');
        },
      ),
    );
  });
});
