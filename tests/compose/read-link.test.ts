import { describe, expect, test } from 'vitest';
import { readLink, readPayLink } from '../../utils/compose/read-link.ts';

describe('a pay link', () => {
  test.each([
    ['https://www.paypal.me/tea', 'www.paypal.me'],
    ['  https://qr.alipay.com/fkx1 ', 'qr.alipay.com'],
    ['HTTPS://Buy.Stripe.com/x', 'buy.stripe.com'],
    ['https://支付.中国/1', 'xn--bnq875c.xn--fiqs8s'],
  ])('%s is at %s', (text, host) => {
    expect(readPayLink(text)).toEqual({ link: text.trim(), host });
  });

  test.each([
    ['', 'empty'],
    ['javascript:alert(1)', 'not-https'],
    ['JaVaScRiPt:alert(1)', 'not-https'],
    ['data:text/html,hi', 'not-https'],
    ['http://pay.example.com/', 'not-https'],
    ['https://', 'not-a-link'],
    ['pay me', 'not-a-link'],
    ['https://pay.example.com/a b', 'not-a-link'],
    ['java\nscript:alert(1)', 'not-a-link'],
    ['https://evil.com\\@paypal.com/', 'not-a-link'],
    ['https://paypal.com\u202e/x', 'not-a-link'],
    ['https://paypal.com@evil.com/', 'user'],
    ['https://me:secret@paypal.com/', 'user'],
    ['https://localhost/', 'not-public'],
    ['https://127.1/', 'not-public'],
    ['https://2130706433/', 'not-public'],
    ['https://[::1]/', 'not-public'],
    ['https://printer.local/', 'not-public'],
    ['https://paypal.com:8443/', 'not-public'],
    [`https://paypal.com/${'x'.repeat(2048)}`, 'too-long'],
  ])('is not %s: %s', (text, problem) => {
    expect(readPayLink(text)).toEqual({ problem });
  });
});

test('a link to goods may be plain http, and stays byte for byte what it was', () => {
  const link = 'http://s.click.taobao.com/t?e=m%3D2%26s%3Dabc%2F&union_lens=lensId%3APUB';
  expect(readLink(`\n${link} `)).toEqual({ link, host: 's.click.taobao.com' });
});
