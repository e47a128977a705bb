import { describe, expect, it } from 'vitest';
import { extractOffer } from '../../utils/extract/extract-offer.ts';
import { ADDRESS, jsonLd, mug, offer, page } from './page.ts';

const product = (parts: object = {}) => jsonLd(mug({ offers: offer(parts) }));
const read = async (head: string, body: string, url = ADDRESS) =>
  (await extractOffer(page(head, body), url))?.offers[0];
const pricesOf = async (html: string) =>
  (await extractOffer(html, ADDRESS))?.offers[0]?.prices.map(({ kind, amount }) => [
    kind,
    amount.minor,
    amount.currency,
  ]);
const euro = (kind: string, minor: number) => ({ kind, amount: { minor, currency: 'EUR' } });

describe('what stands beside the heading', () => {
  it('shows which source has the price that is paid', async () => {
    const meta =
      '<meta property="product:price:amount" content="11.00"><meta property="product:price:currency" content="EUR">';
    expect((await read(product() + meta, '<h1>Trail Mug</h1><p>11,00 €</p>'))?.prices).toEqual([
      euro('sale', 1100),
    ]);
  });

  it('shows that the data has the list price', async () => {
    expect((await read(product(), '<h1>Trail Mug</h1><p><s>12,90 €</s> 9,90 €</p>'))?.prices).toEqual([
      euro('sale', 990),
      euro('list', 1290),
    ]);
  });

  it('adds the list price that stands beside the same price', async () => {
    expect(
      (await read(product(), '<h1>Trail Mug</h1><p>Was: <b>15,90 €</b></p><p>12,90 €</p>'))?.prices,
    ).toEqual([euro('sale', 1290), euro('list', 1590)]);
  });

  it('tells whether a point parts thousands or cents', async () => {
    const priced = (price: string, currency: string, shown = '') =>
      pricesOf(
        page(
          jsonLd(mug({ offers: offer({ price, priceCurrency: currency }) })),
          `<h1>Trail Mug</h1>${shown}`,
        ),
      );
    expect(await priced('1.234', 'EUR', '<p>1.234,00 €</p>')).toEqual([['sale', 123_400, 'EUR']]);
    expect(await priced('12.900', 'EUR', '<p>12,90 €</p>')).toEqual([['sale', 1290, 'EUR']]);
    expect(await priced('129.000', 'IDR', '<p>Rp129.000</p>')).toEqual([['sale', 12_900_000, 'IDR']]);
    // Where nothing shows which, it waits for the shopper's word.
    expect((await read(product({ price: '1.234' }), ''))?.isGuess).toBe(true);
  });

  it('compares prices in one currency only: the one that the page shows', async () => {
    const offers = [
      offer({ price: '55', priceCurrency: 'USD' }),
      offer({ price: '49.9' }),
      offer({ price: '4900', priceCurrency: 'JPY' }),
    ];
    expect(await pricesOf(page(jsonLd(mug({ offers })), '<h1>Trail Mug</h1><p>49,90 €</p>'))).toEqual([
      ['sale', 4990, 'EUR'],
    ]);
  });

  it('keeps the kind of a price that only some pay', async () => {
    const body = '<h1>Trail Mug</h1><p><s>¥129</s> 拼单价 ¥99</p>';
    const data = jsonLd(mug({ offers: offer({ price: '129', priceCurrency: 'CNY' }) }));
    expect(await pricesOf(page(data, body))).toEqual([
      ['group', 9900, 'CNY'],
      ['list', 12_900, 'CNY'],
    ]);
  });

  it('under another heading says nothing', async () => {
    expect((await read(product(), '<h1>Garden Chair</h1><p><s>12,90 €</s> 9,90 €</p>'))?.prices).toEqual([
      euro('sale', 1290),
    ]);
  });
});

describe('stock', () => {
  const unknown = product({ availability: undefined });
  it.each([
    ['Sold out', 'OutOfStock'],
    ['Out of stock', 'OutOfStock'],
    ['Currently unavailable.', 'OutOfStock'],
    ['In stock', 'InStock'],
    ['Only 3 left in stock', 'LimitedAvailability'],
    ['Pre-order now', 'PreOrder'],
    ['Derzeit nicht verfügbar', 'OutOfStock'],
    ['Auf Lager', 'InStock'],
    ['Nur noch 2 Stück', 'LimitedAvailability'],
    ['En rupture de stock', 'OutOfStock'],
    ['En stock', 'InStock'],
    ['Agotado', 'OutOfStock'],
    ['¡Pronto estarán en stock!', 'OutOfStock'],
    ['Disponible', 'InStock'],
    ['暂时缺货', 'OutOfStock'],
    ['已售罄', 'OutOfStock'],
    ['该商品已下架', 'OutOfStock'],
    ['有货', 'InStock'],
    ['仅剩3件', 'LimitedAvailability'],
    ['预售', 'PreOrder'],
    ['補貨中', 'OutOfStock'],
    ['現貨', 'InStock'],
    ['在庫切れ', 'OutOfStock'],
    ['在庫あり', 'InStock'],
    ['残り2点', 'LimitedAvailability'],
    ['予約受付中', 'PreOrder'],
    ['품절', 'OutOfStock'],
    ['재고 있음', 'InStock'],
    ['This item is no longer in stock', 'OutOfStock'],
    ['Unavailable', 'OutOfStock'],
    ['Leider nicht mehr lieferbar', 'OutOfStock'],
    ['Ce produit n’est plus disponible', 'OutOfStock'],
    ['Ya no está disponible', 'OutOfStock'],
    ['Non è più disponibile', 'OutOfStock'],
    ['Ikke på lager', 'OutOfStock'],
    ['Slut i lager', 'OutOfStock'],
    ['Brak w magazynie', 'OutOfStock'],
    ['Нет в наличии', 'OutOfStock'],
    ['現在お取り扱いできません', 'OutOfStock'],
    ['På lager', 'InStock'],
    ['В наличии', 'InStock'],
  ])('“%s” is %s', async (text, availability) => {
    expect((await read(unknown, `<h1>Trail Mug</h1><p>${text}</p>`))?.availability).toBe(availability);
  });

  it('counts what is left', async () => {
    expect(await read(unknown, '<h1>Trail Mug</h1><p>仅剩3件</p>')).toMatchObject({ inventoryLevel: 3 });
  });

  it('is in doubt nowhere: a sold-out phrase beats data that says InStock', async () => {
    expect((await read(product(), '<h1>Trail Mug</h1><p>Ausverkauft</p>'))?.availability).toBe('OutOfStock');
  });

  it.each([
    ['of a size beside a button that buys', '<p>XL sold out</p><button>Add to cart</button>'],
    ['in a list of choices', '<select><option>XL: sold out</select>'],
    ['of the stores', '<p>Currently unavailable for store pickup</p>'],
    ['in a long text', `<p>Sold out in a week when it came, ${'this mug is loved by many. '.repeat(5)}</p>`],
    ['after the button', '<button>Add to basket</button><p>Currently unavailable</p>'],
  ])('phrases %s do not count', async (_, text) => {
    expect((await read(product(), `<h1>Trail Mug</h1>${text}`))?.availability).toBe('InStock');
  });

  it('is gone when the button says so and cannot be pressed', async () => {
    const body = '<h1>Trail Mug</h1><button disabled>Sold out</button><button>Buy now</button>';
    expect((await read(product(), body))?.availability).toBe('OutOfStock');
  });

  it('is there when a button buys and nothing else is said', async () => {
    expect(
      (await read(unknown, '<h1>Trail Mug</h1><input type="submit" value="加入购物车">'))?.availability,
    ).toBe('InStock');
    expect(
      (await read(unknown, '<h1>Trail Mug</h1><button disabled>Add to cart</button>'))?.availability,
    ).toBe('unknown');
  });
});
