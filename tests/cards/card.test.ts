import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  authorId,
  CARD_LIMITS,
  type CardItem,
  cardSchema,
  isSignedAs,
  isWithdrawal,
  readCard,
  readCardText,
  signAs,
  signCard,
  signedCardSchema,
  withdrawalOf,
} from '../../utils/cards/index.ts';
import { fromBase64Url } from '../../utils/model/base64-url.ts';
import { verifyBytes } from '../../utils/model/ed25519.ts';
import { AT, aCard, keyNumber, signed } from './creator.ts';

const lin = await keyNumber(1);
const mallory = await keyNumber(2);

const own: CardItem = {
  title: 'Hand-thrown cup',
  text: 'Glazed blue, 250 ml.',
  price_minor: 2800,
  currency: 'CNY',
  own: {
    sku: 'cup',
    pay: 'https://www.paypal.com/ncp/payment/ABC',
    ships_to: ['CN', 'DE'],
    variants: [
      { sku: 'cup-blue', name: 'Blue', stock: 2 },
      { sku: 'cup-red', name: 'Red', price_minor: 3000 },
    ],
    group: { price_minor: 1900, size: 5, until: AT + 86_400_000 },
  },
};

/** What is said of a card with this one item. */
async function problemWith(item: object): Promise<string | undefined> {
  const signing = await signCard(aCard({ items: [{ ...aCard().items[0], title: 'Kettle', ...item }] }), lin);
  return 'problem' in signing ? signing.problem : undefined;
}

describe('A signed card', () => {
  test('is read as it was written', async () => {
    const card = aCard({ items: [...aCard().items, own] });
    expect(await readCard(await signed(card, lin))).toEqual({ card });
  });

  test('is signed over its bytes behind "feedcart/card/v1" and a zero byte', async () => {
    const { card, sig, key } = await signed(aCard(), lin);
    const message = new TextEncoder().encode(`feedcart/card/v1\0${card}`);
    expect(await verifyBytes(key, fromBase64Url(sig), message)).toBe(true);
    expect(await isSignedAs('key', card, { sig, key })).toBe(false);
  });

  test('is another card after any change of its text, one that means the same too', async () => {
    const made = await signed(aCard({ items: [{ ...own, title: 'Café' }] }), lin);
    for (const text of [
      made.card.replace('"seq":1', '"seq":1.0'),
      made.card.replace('"v":1,', '').replace('}', ',"v":1}'),
      made.card.normalize('NFD'),
      `${made.card} `,
      made.card.replace('"v":1', '"v":1,"extra":0'),
    ]) {
      expect(text).not.toBe(made.card);
      expect(await readCard({ ...made, card: text })).toMatchObject({ problem: 'signature' });
    }
  });

  test('is nobody else’s', async () => {
    const made = await signed(aCard(), lin);
    expect(await readCard({ ...made, key: mallory.text })).toMatchObject({ problem: 'signature' });
    expect(await readCard({ ...made, sig: made.sig.slice(0, -4) })).toMatchObject({ problem: 'signature' });
    expect(await readCard({ ...made, key: 'no key' })).toMatchObject({ problem: 'signature' });
  });

  test('is read with what a later version adds, and refused where it is of a later kind', async () => {
    const text = JSON.stringify({ ...aCard(), mood: 'glad' });
    const sig = await signAs('card', text, lin.privateKey);
    expect(await readCard({ card: text, sig, key: lin.text })).toEqual({ card: aCard() });
    expect(readCardText(text.replace('"v":1', '"v":2'))).toMatchObject({ problem: 'schema' });
  });

  test('is taken back by one without items and with a greater number', async () => {
    const back = withdrawalOf(aCard({ seq: 7 }), AT + 1);
    expect(back).toMatchObject({ seq: 8, post: '3kxyz', items: [] });
    const reading = await readCard(await signed(back, lin));
    expect('card' in reading && isWithdrawal(reading.card)).toBe(true);
  });

  test('never throws, whatever comes', async () => {
    const made = await signed(aCard(), lin);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string(), fc.string(), async (card, sig, key) => {
        expect(await readCard({ card, sig, key })).toHaveProperty('problem');
        expect(await readCard({ ...made, sig })).toHaveProperty('problem');
        expect(readCardText(card)).toBeDefined();
      }),
      { numRuns: 200 },
    );
  });
});

test('A door says no to what is no signed card, and never throws', () => {
  for (const key of [
    '',
    "'; DROP TABLE card;--",
    '%',
    '\u0000',
    'A'.repeat(42),
    `${'A'.repeat(42)}B`,
    7,
    null,
  ])
    expect(signedCardSchema.safeParse({ card: '{}', sig: 'A'.repeat(86), key }).success).toBe(false);
});

describe('A card is refused with what is wrong', () => {
  test('beyond nine products', async () => {
    const nine = Array.from({ length: 9 }, () => aCard().items[0] ?? own);
    expect(cardSchema.safeParse(aCard({ items: nine })).success).toBe(true);
    expect(await signCard(aCard({ items: [...nine, own] }), lin)).toEqual({
      problem: 'In the card, items: more than 9 products.',
    });
  });

  test.each([
    'javascript:alert(1)',
    'http://shop.example.com/1',
    'https://user@shop.com/1',
    'https://shop.com:8443/1',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://[::1]/',
    'https://localhost/',
    'https://router.lan/',
    'https://shop/',
    'https://shop.com\\@evil.com/',
    'https://shop.com/\u202egpj.exe',
    'https://shop.com/ a',
    'data:text/html,x',
    'HTTPS:shop.com',
    `https://shop.com/${'a'.repeat(CARD_LIMITS.url)}`,
  ])('when a link is %s', async (link) => {
    for (const item of [{ url: link }, { img: link }, { own: { ...own.own, pay: link } }])
      expect(await problemWith(item)).toMatch(/^In the card, items 1 .*\.$/);
  });

  test.each([
    [{ title: '' }, 'title: empty'],
    [{ title: '  \n' }, 'title: empty'],
    [{ title: 'a'.repeat(301) }, 'title: longer than 300 characters'],
    [{ title: 'a\0b' }, 'title: not plain text'],
    [{ title: '\ud800' }, 'title: not plain text'],
    [{ price_minor: 0 }, 'price_minor'],
    [{ price_minor: 1.5 }, 'price_minor'],
    [{ price_minor: 2 ** 53 }, 'price_minor'],
    [{ currency: 'usd' }, 'currency'],
    [{ stock: -1 }, 'stock'],
    [{ url: undefined }, 'url'],
    [{ own: { ...own.own, sku: '../cup' } }, 'own sku'],
    [{ own: { ...own.own, ships_to: ['Germany'] } }, 'own ships_to 1'],
    [{ own: { ...own.own, group: { price_minor: 1, size: 1, until: AT } } }, 'own group size'],
    [{ own: { ...own.own, variants: [own.own?.variants?.[0], own.own?.variants?.[0]] } }, 'a variant twice'],
  ])('when an item has %j', async (change, says) => {
    expect(await problemWith(change)).toContain(says);
  });

  test('when an amount has no currency, or an item neither a link nor goods', async () => {
    const items = (item: CardItem) => signCard(aCard({ items: [item] }), lin);
    expect(await items({ title: 'Cup', url: 'https://shop.com/1', price_minor: 1 })).toMatchObject({
      problem: expect.stringContaining('an amount without its currency'),
    });
    expect(await items({ title: 'Cup' })).toMatchObject({
      problem: expect.stringContaining('neither a link nor own goods'),
    });
    expect(await signCard(aCard({ items: [own, own] }), lin)).toMatchObject({
      problem: expect.stringContaining('own goods twice'),
    });
  });

  test('when all of it together is too long', async () => {
    const items = Array.from({ length: 9 }, () => ({
      ...aCard().items[0],
      title: 'T',
      text: '长'.repeat(1000),
    }));
    expect(await signCard(aCard({ items }), lin)).toMatchObject({
      problem: expect.stringContaining('shorten its words'),
    });
  });

  test('when it is not written for the author as all write it', async () => {
    expect(authorId('@Lin.Example.com ')).toBe('lin.example.com');
    expect(await signCard(aCard({ author: '@Lin' }), lin)).toHaveProperty('problem');
    expect(await signCard(aCard({ author: 'LIN' }), lin)).toHaveProperty('problem');
    expect(await signCard(aCard({ post: 'a b' }), lin)).toHaveProperty('problem');
    expect(await signCard(aCard({ seq: 0 }), lin)).toHaveProperty('problem');
  });
});
