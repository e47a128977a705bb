import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identify } from '../../utils/links/index.ts';
import { paidBy } from '../../utils/links/paid-by.ts';
import type { Payee } from '../../utils/model/payee.ts';

const who = (posted: string) => paidBy(identify(posted, new Set(['cups.example'])));
const AMAZON = 'https://www.amazon.com/dp/B0CHX1W1XY';
const network = (name: string): Payee => ({ kind: 'network', name });
const wrapped = (around: string, inner: string) => around + encodeURIComponent(inner);

describe('who is paid by a link', () => {
  test.each<[string, Payee]>([
    [`${AMAZON}?tag=ann-20`, { kind: 'creator', name: 'Amazon Associates', id: 'ann-20' }],
    [`${AMAZON}?ref=x&ascsubtag=1`, { kind: 'nobody' }],
    [AMAZON, { kind: 'nobody' }],
    [`${AMAZON}?tag=ann-20&tag=bob-20`, { kind: 'unknown' }],
    [
      'https://item.jd.com/100012043978.html?utm_campaign=t_1000123456_7',
      { kind: 'creator', name: 'JD Union', id: 't_1000123456_7' },
    ],
    ['https://item.jd.com/100012043978.html?utm_campaign=spring', { kind: 'nobody' }],
    [
      'https://www.ebay.com/itm/334567890123?campid=5338',
      { kind: 'creator', name: 'eBay Partner Network', id: '5338' },
    ],
    ['https://cups.example/products/cup?rfsn=77.ab', { kind: 'creator', name: 'Refersion', id: '77.ab' }],
    ['https://cups.example/products/cup', { kind: 'nobody' }],
    // Where one came from is nobody's id.
    ['https://cups.example/products/cup?ref=homepage', { kind: 'nobody' }],
    ['https://www.argos.co.uk/product/1234567?awc=1_2_3', network('Awin')],
    ['https://www.bestbuy.com/site/x/6525421.p?irclickid=abc', network('Impact')],
    [wrapped('https://www.awin1.com/cread.php?awinmid=1&awinaffid=2&ued=', AMAZON), network('Awin')],
    [wrapped('https://go.skimresources.com/?id=1X2&url=', `${AMAZON}?tag=ann-20`), network('Skimlinks')],
    [
      wrapped('https://weibo.cn/sinaurl?u=', wrapped('https://www.anrdoezrs.net/click-1-2?url=', AMAZON)),
      network('CJ'),
    ],
    ['https://geni.us/cup', network('Geniuslink')],
    // An address that a shop's own link names is nowhere that it leads through.
    [`${AMAZON}?ref=https://www.awin1.com/`, { kind: 'nobody' }],
    [
      `${AMAZON}?tag=ann-20&ascsubtag=https%3A%2F%2Frstyle.me%2Fx`,
      { kind: 'creator', name: 'Amazon Associates', id: 'ann-20' },
    ],
    [
      wrapped(
        'https://click.linksynergy.com/deeplink?murl=',
        wrapped('https://go.skimresources.com/?url=', AMAZON),
      ),
      network('Rakuten Advertising'),
    ],
    ['https://t.cn/A6abcdef', { kind: 'unknown' }],
    ['https://example.org/', { kind: 'unknown' }],
    ['', { kind: 'unknown' }],
  ])('%s', (posted, payee) => expect(who(posted)).toEqual(payee));

  test('an id behind what a social site puts around a link is found', () => {
    expect(who(wrapped('https://weibo.cn/sinaurl?u=', `${AMAZON}?tag=ann-20`))).toMatchObject({
      kind: 'creator',
    });
  });

  test('whatever is posted: it answers, and an id is one that stands in the link', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), (posted) => {
        const payee = who(posted);
        expect(['creator', 'network', 'nobody', 'unknown']).toContain(payee.kind);
        if (payee.kind === 'creator') expect(decodeURIComponent(posted)).toContain(payee.id);
      }),
    );
  });
});
