import { afterEach, describe, expect, test } from 'vitest';
import { identify } from '../../utils/links/index.ts';
import { collectLinks, listPageAt } from '../../utils/transfer/list-pages.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

/** What a list page at this address gives, as far as it is certainly a product. */
function listed(address: string, html: string) {
  const page = listPageAt(address);
  if (!page) throw new Error('no list page');
  document.body.innerHTML = html;
  const { rows, links, prices } = page;
  return collectLinks({ rows, links, prices }).filter(({ url }) => identify(url).state === 'product');
}

describe('the page of a list', () => {
  test.each([
    'https://www.amazon.com/hz/wishlist/ls/3ABCDEF',
    'https://www.amazon.co.jp/hz/wishlist/ls/3ABCDEF?ref_=wl_share',
    'https://shoucang.taobao.com/item_collect.htm',
    'https://t.jd.com/home/follow',
  ])('is known: %s', (address) => {
    expect(listPageAt(address)).toBeDefined();
  });

  test.each([
    'https://www.amazon.com/dp/B08N5WRWNW',
    'https://www.amazon.com.evil.example/hz/wishlist/ls/3',
    'https://evil.example/?https://t.jd.com/',
    'about:blank',
  ])('is none: %s', (address) => {
    expect(listPageAt(address)).toBeUndefined();
  });

  test('gives its rows, with name and price, and not what is beside them', () => {
    const found = listed(
      'https://www.amazon.com/hz/wishlist/ls/3ABCDEF',
      `<ul id="g-items">
        <li data-itemid="I1"><a href="https://www.amazon.com/dp/B08N5WRWNW/?coliid=I1"><img alt=""></a>
          <h2><a id="itemName_I1" title="Blue cup" href="https://www.amazon.com/dp/B08N5WRWNW/?coliid=I1&psc=1">Blue c…</a></h2>
          <span id="itemPrice_I1"><span class="a-offscreen">$12.50</span></span></li>
        <li data-itemid="I2"><span>An idea: something warm</span></li>
      </ul>
      <div><a href="https://www.amazon.com/dp/B000000001">Bought by others</a></div>`,
    );
    expect(found).toEqual([
      { url: 'https://www.amazon.com/dp/B08N5WRWNW/?coliid=I1&psc=1', title: 'Blue cup', price: '$12.50' },
    ]);
  });

  test('whose rows nobody knows gives its links, without what is recommended', () => {
    const found = listed(
      'https://shoucang.taobao.com/item_collect.htm',
      `<nav><a href="https://item.taobao.com/item.htm?id=600000000001">Menu</a></nav>
       <div class="x8"><a title="杯子" href="https://item.taobao.com/item.htm?id=612345678901"><img></a></div>
       <div class="GuessYouLike--z"><a href="https://item.taobao.com/item.htm?id=600000000002">别的</a></div>
       <a href="javascript:void(0)">x</a>`,
    );
    expect(found.map(({ url, title }) => [url, title])).toEqual([
      ['https://item.taobao.com/item.htm?id=612345678901', '杯子'],
    ]);
  });

  test('is not changed by being read', () => {
    const html = '<a href="https://item.jd.com/100012043978.html">Cup</a>';
    listed('https://t.jd.com/home/follow', html);
    expect(document.body.innerHTML).toBe(html);
  });
});
