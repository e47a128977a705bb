// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { Availability, ProductPage } from '../../utils/model/offer.ts';
import { drawnStock } from '../../utils/visit/drawn-stock.ts';
import { chooseReading } from '../../utils/visit/watch-visit.ts';

/** What a page shows of its stock, with these lines between its heading and its button. */
function stockOf(lines: string, button = '<button>立即购买</button>', told?: ProductPage): Availability {
  document.body.innerHTML = `<div class="nav"><a href="/cart">购物车</a></div><div class="main"><h1>手工陶瓷杯</h1>
<p>￥89.90</p>${lines}<div class="bar">${button}</div></div><div class="rec"><p>已售罄</p><span>立即购买</span></div>`;
  const heading = document.querySelector('h1');
  if (!heading) throw new Error('No heading.');
  return drawnStock(document, heading, told).availability;
}

const page = (availability: Availability, ...others: Availability[]): ProductPage => ({
  title: 'Cup',
  offers: [availability, ...others].map((one) => ({
    prices: [{ kind: 'sale', amount: { minor: 8990, currency: 'CNY' } }],
    availability: one,
  })),
});

describe('a line that says nothing but that there is none, above a button that buys', () => {
  test.each([
    '<p>已售罄</p>',
    '<p>商品已下架</p>',
    '<div><span>抱歉，</span><b>该商品暂时缺货</b></div>',
    '<p>Sold out</p>',
    '<p>품절</p>',
    '<div>在庫切れ</div>',
  ])('%s is believed', (lines) => {
    expect(stockOf(lines)).toBe('OutOfStock');
  });
  test('beats what the page tells machines', () => {
    expect(stockOf('<p>已售罄</p>', undefined, page('InStock'))).toBe('OutOfStock');
  });
});

describe('a sentence that there is none, above a button that does not buy', () => {
  test.each([
    ['<p>该商品已售罄，请选购其他商品</p>', '<button>到货通知</button>'],
    ['<p>이 상품은 품절되었습니다. 감사합니다</p>', '<button>재입고 알림</button>'],
    ['<p>This cup is sold out and we do not know when it will be back.</p>', '<button>Notify me</button>'],
    [
      '<p>This cup is sold out and we do not know when it will be back.</p>',
      '<button disabled>Add to cart</button>',
    ],
  ])('%s %s is believed, whatever other products’ buttons say', (lines, button) => {
    expect(stockOf(lines, button, page('InStock'))).toBe('OutOfStock');
  });

  test.each([
    [
      'a price that falls is told of',
      '<p>Notify me</p>',
      '<button>Notify me when the price drops</button><button>Add to cart</button>',
    ],
    [
      'one size is gone',
      '<ul><li>XL: sold out</li></ul>',
      '<button>Notify me</button><button>Add to cart</button>',
    ],
  ])('is no word on it where %s', (_, lines, button) => {
    expect(stockOf(lines, button, page('InStock'))).toBe('InStock');
  });
});

describe('what is said of one variant, or of something else,', () => {
  test.each([
    ['of a size', '<p>XL码暂时缺货</p>'],
    ['in an entry of a list', '<ul><li><div>L</div><div>缺货</div></li></ul>'],
    ['among choices', '<div class="skuItem--q2w3"><span>红</span><div>缺货</div></div>'],
    ['below its size', '<div>XL</div><div>缺货</div>'],
    ['on a badge', '<div class="price-badge">Sold out</div>'],
    ['hidden', '<p style="display:none">已售罄</p><p class="sr-only">已售罄</p>'],
    ['in the shop’s own bar', '<nav><p>已售罄</p></nav>'],
    ['beside its opposite', '<p>现货</p><p>已售罄</p>'],
    ['in prose', '<p>如果商品缺货，我们会在三天之内给您全额退款，并送您一张优惠券</p>'],
  ])('%s ends nothing', (_, lines) => {
    expect(stockOf(lines)).toBe('InStock');
  });
});

describe('a button', () => {
  test.each([
    ['that can’t be pressed', '<button disabled>立即购买</button>', 'unknown'],
    ['whose class says so', '<div class="btn isDisabled--a1"><span>立即购买</span></div>', 'unknown'],
    ['that says that there is none', '<button>已售罄</button>', 'OutOfStock'],
    ['of a link', '<a href="/gate?pid=1">加入购物车</a>', 'InStock'],
    ['with a value', '<input type="submit" value="Add to cart">', 'InStock'],
    ['that only the shop’s visitors know', '<div><span>领券购买</span></div>', 'InStock'],
  ])('%s', (_, button, expected) => {
    document.body.innerHTML = `<h1>手工陶瓷杯</h1><p>￥89.90</p>${button}<a href="/cart">购物车 3</a>`;
    const heading = document.querySelector('h1');
    expect(heading && drawnStock(document, heading).availability).toBe(expected);
  });

  test('at the edge of the window, before the heading in the source, keeps a mere mention from counting', () => {
    document.body.innerHTML =
      '<div class="bar"><button>立即购买</button></div><h1>手工陶瓷杯</h1><p>部分门店以外地区缺货中请谅解</p>';
    const heading = document.querySelector('h1');
    expect(heading && drawnStock(document, heading).availability).toBe('InStock');
  });
});

test('how many are left is said with it', () => {
  document.body.innerHTML = '<h1>Cup</h1><p>仅剩3件</p><button>立即购买</button>';
  const heading = document.querySelector('h1');
  expect(heading && drawnStock(document, heading)).toEqual({
    availability: 'LimitedAvailability',
    inventoryLevel: 3,
  });
});

describe('what the page shows of its stock beside what it tells machines', () => {
  test('“none left” ends its InStock when it is opened', () => {
    expect(chooseReading(page('InStock', 'InStock'), page('OutOfStock'), true)).toEqual(
      page('OutOfStock', 'InStock'),
    );
  });
  test('nothing else does, and a size picked later says nothing of the product', () => {
    expect(chooseReading(page('OutOfStock'), page('InStock'), true)).toEqual(page('OutOfStock'));
    expect(chooseReading(page('InStock'), page('unknown'), true)).toEqual(page('InStock'));
    expect(chooseReading(page('InStock'), page('OutOfStock'), false)).toEqual(page('InStock'));
  });
});
