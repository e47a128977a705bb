import { expect, test } from 'vitest';
import { offeredHere } from '../../entrypoints/background/late/offered-here.ts';

const MARKS = '\u0301'.repeat(200);

test('What a creator has signed is drawn as a line of text: no towers of marks, no unseen characters, no markup', () => {
  const url = 'https://item.jd.com/100000.html';
  const pay = 'https://www.paypal.com/ncp/payment/ANN';
  const [kettle, cup] = offeredHere(
    {
      items: [
        { title: `Ket${MARKS}tle\n<b>new</b>`, url, text: `Steel${MARKS}\nand brass` },
        { title: 'Cup\u200b', own: { sku: 'cup', pay, variants: [{ sku: 'cup-1', name: `red${MARKS}` }] } },
      ],
    },
    '0'.repeat(32),
    new Set(),
  );
  expect(kettle?.item.title.replace(/\p{M}/gu, '')).toBe('Kettle <b>new</b>');
  expect(kettle?.item.text?.replace(/\p{M}/gu, '')).toBe('Steel\nand brass');
  expect(cup?.item.title).toBe('Cup');
  for (const words of [kettle?.item.title, kettle?.item.text, cup?.item.own?.variants?.[0]?.name])
    expect(words?.match(/\p{M}/gu)).toHaveLength(8);
  // What is opened and kept is as it was signed.
  expect(kettle?.item.url).toBe(url);
  expect(cup?.item.own).toMatchObject({ sku: 'cup', pay, variants: [{ sku: 'cup-1' }] });
});
