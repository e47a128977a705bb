import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { good, HOUR, MUG, mug, offersWith, priceOf } from './harness.ts';
import { type Handler, html, productPage, redirect } from './local-shops.ts';

/** Answers in this order, the last one for ever. */
function inOrder(...answers: readonly Handler[]): Handler {
  let asked = 0;
  return (request, response) => {
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    answer?.(request, response);
  };
}

const bare =
  (status: number, headers: Record<string, string> = {}): Handler =>
  (_, response) =>
    void response.writeHead(status, headers).end();

describe('an answer that says nothing of the product leaves its price as it was', () => {
  test.each([
    ['304 without having been asked for it', bare(304)],
    ['no content', bare(204, { 'content-type': 'text/html' })],
    [
      'a part of the page',
      (_, response) => void response.writeHead(206, { 'content-type': 'text/html' }).end('<h1>'),
    ],
    ['408, it took too long', bare(408)],
    ['421, the wrong machine', bare(421)],
    ['425, too early', bare(425)],
    ['a redirect to nowhere', bare(302)],
    ['a choice of addresses', bare(300)],
    [
      '500 with a page of its own',
      (_, response) => void response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Oops</h1>'),
    ],
    ['a captcha of the shop’s own', redirect('/captcha?back=/products/1')],
    ['a check of the shop’s own', redirect('https://shop.example/errors/validateCaptcha')],
  ] as readonly (readonly [string, Handler])[])('%s', async (_, answer) => {
    const { askOne, clock } = await offersWith({
      [MUG]: inOrder(good, answer),
      'https://shop.example/captcha?back=/products/1': html('<h1>One moment</h1>'),
      'https://shop.example/errors/validateCaptcha': html('<h1>One moment</h1>'),
    });
    expect(priceOf(await askOne())).toBe(1999);
    await clock.advance(7 * HOUR);
    expect(priceOf(await askOne())).toBe(1999);
  });

  test('that there is no such page any more ends it', async () => {
    const { askOne, clock } = await offersWith({ [MUG]: inOrder(good, bare(404)) });
    await askOne();
    await clock.advance(7 * HOUR);
    const view = await askOne();
    expect(priceOf(view)).toBeUndefined();
    expect(view?.reason).toBe('not-a-product');
  });
});

describe('a page in another charset than the last time', () => {
  const page =
    (charset: string, body: Uint8Array): Handler =>
    (_, response) =>
      void response.writeHead(200, { 'content-type': `text/html${charset}` }).end(body);
  const text = productPage('Becher für Kaffee', '19.99');
  const latin = Buffer.from(text, 'latin1');

  test.each([
    ['windows-1252 by its header', page('; charset=windows-1252', latin)],
    ['by a header in quotes', page('; Charset="ISO-8859-1"', latin)],
    ['UTF-8, though it says nothing', page('', Buffer.from(text))],
    ['UTF-8 with a mark, whatever its header says', page('; charset=utf-8', Buffer.from(`\ufeff${text}`))],
    ['UTF-16 by its mark', page('; charset=utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['a charset that there is not', page('; charset=nonsense', Buffer.from(text))],
    [
      'gzip, twelve times as large',
      (_, response) =>
        void response
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' })
          .end(gzipSync(`${text}${' '.repeat(40 * text.length)}`)),
    ],
  ] as readonly (readonly [string, Handler])[])('%s', async (_, answer) => {
    const { askOne, clock } = await offersWith({ [MUG]: inOrder(good, answer) });
    await askOne();
    await clock.advance(7 * HOUR);
    const view = await askOne();
    expect([view?.title, priceOf(view)]).toEqual(['Becher für Kaffee', 1999]);
  });
});

describe('a price that jumps', () => {
  test.each([
    ['to nineteen hundredths', '3.79', undefined],
    ['to a fifth and a cent', '4.00', 400],
    ['to five times', '99.95', 9995],
    ['to more than five times', '99.96', undefined],
  ])('%s', async (_, next, believed) => {
    const { askOne, clock } = await offersWith({
      [MUG]: inOrder(good, html(productPage('Mug', next))),
    });
    await askOne();
    await clock.advance(7 * HOUR);
    expect(priceOf(await askOne())).toBe(believed ?? 1999);
  });
});

test('nothing is no price, and what comes after it is measured by the last that was one', async () => {
  const free = html(productPage('Mug', '0.00'));
  const { askOne, clock } = await offersWith({
    [MUG]: inOrder(good, free, html(productPage('Mug', '0.10'))),
  });
  await askOne();
  await clock.advance(7 * HOUR);
  expect((await askOne())?.offer?.prices).toEqual([]);
  await clock.advance(7 * HOUR);
  const view = await askOne();
  expect(view?.offer?.prices ?? []).toEqual([]);
  expect(view?.unconfirmed?.prices[0]?.amount.minor).toBe(10);
});

describe('a redirect to an address inside a network', () => {
  test.each([
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[fe80::1%25eth0]/',
    'https://[fd00::1]/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://localhost/',
    'https://localhost./',
    'https://shop.example./products/1',
    'https://router.lan/',
    'https://shop.example:8443/products/1',
    'https://user@shop.example/products/1',
    '//127.0.0.1/',
    '\\\\127.0.0.1\\',
  ])('%s is never asked', async (to) => {
    const { askOne, shops } = await offersWith({ [MUG]: redirect(to) });
    expect(priceOf(await askOne(mug()))).toBeUndefined();
    expect(shops.asked).toHaveLength(1);
  });
});
