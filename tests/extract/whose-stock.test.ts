import { describe, expect, test } from 'vitest';
import { extractOffer } from '../../utils/extract/extract-offer.ts';
import { jsonLd, mug, page } from './page.ts';

/** The stock of a page whose data says InStock, with these lines between its price and its button. */
async function stockOf(lines: string, button = 'Add to cart') {
  const body = `<h1>Trail Mug</h1><p>€12.90</p>${lines}<button>${button}</button>`;
  const read = await extractOffer(page(jsonLd(mug()), body), 'https://shop.example/p/1');
  return read?.offers[0]?.availability;
}

describe('a line that says nothing but that there is none, above a button that buys', () => {
  test.each([
    ['Out of stock', 'Add to cart'],
    ['Sold out', 'Buy now'],
    ['This item is out of stock.', 'Add to cart'],
    ['Availability: Out of stock', 'Add to cart'],
    ['已售罄', '加入购物车'],
    ['商品已下架', '立即购买'],
    ['抱歉，该商品暂时缺货', '加入购物车'],
    ['缺貨', '加入購物車'],
    ['已售完', '立即購買'],
    ['在庫切れ', 'カートに入れる'],
    ['売り切れ', '今すぐ購入'],
    ['この商品は完売しました', 'カートに入れる'],
    ['품절', '장바구니 담기'],
    ['품절된 상품입니다', '바로구매'],
    ['Ausverkauft', 'In den Warenkorb'],
    ['Dieser Artikel ist leider vergriffen', 'In den Warenkorb'],
    ['Rupture de stock', 'Ajouter au panier'],
    ['Produit épuisé', 'Ajouter au panier'],
    ['Agotado', 'Añadir al carrito'],
    ['Producto agotado', 'Comprar ahora'],
    ['Esaurito', 'Aggiungi al carrello'],
    ['Uitverkocht', 'In winkelwagen'],
    ['Esgotado', 'Adicionar ao carrinho'],
  ])('“%s” is believed', async (line, button) => {
    expect(await stockOf(`<p>${line}</p>`, button)).toBe('OutOfStock');
  });
});

describe('a sentence with more in it, above a button that buys,', () => {
  test.each([
    'Currently unavailable: we don’t know when it will be in stock',
    'Momentálne nie je možné produkt kúpiť, ale je možné ho rezervovať',
    'Currently sold out, back soon',
    'Temporarily out of stock. Back in two weeks',
    'Derzeit nicht verfügbar, wir wissen nicht, ob der Artikel wieder vorrätig sein wird',
  ])('is believed when it speaks of this moment: “%s”', async (line) => {
    expect(await stockOf(`<p>${line}</p>`)).toBe('OutOfStock');
  });

  test.each([
    'Our first batch sold out in three days',
    'Often sold out, so order early',
    'Sold out before? Not any more',
    'This sold out in minutes last time',
    '上次三分钟售罄，现货返场',
    '前回は即完売しました',
  ])('is not when it speaks of another: “%s”', async (line) => {
    expect(await stockOf(`<p>${line}</p>`)).toBe('InStock');
  });
});

describe('what is said of one variant, or of something else,', () => {
  test.each([
    'Size XL temporarily out of stock',
    'XL: sold out',
    'Black / M - Sold out',
    '256GB sold out',
    'Color Red is currently unavailable',
    'XL码暂时缺货',
    '红色 暂时缺货',
    '尺寸 L 暫時缺貨',
    'XLサイズは一時的に在庫切れです',
    'XL 사이즈 일시품절',
    'Größe XL derzeit nicht verfügbar',
    'Taille XL temporairement indisponible',
    'Talla XL temporalmente agotada',
    'Taglia XL momentaneamente esaurita',
    'If this item is out of stock we will refund you',
    // Of another time, with a word of the moment in it.
    'Temporarily sold out last week, now back',
    'Currently sold out? Not here.',
    'Currently sold out elsewhere, in stock here',
    'Momentan überall ausverkauft, bei uns auf Lager',
    'Momentan ausverkauft? Wieder da!',
    '多次断货 现在有货',
    '此前暂时缺货，现已返场',
  ])('“%s” ends nothing', async (line) => {
    expect(await stockOf(`<p>${line}</p>`)).toBe('InStock');
  });

  test.each([
    ['an entry of a list', '<ul><li>S</li><li><div>L</div><div>Sold out</div></li></ul>'],
    ['a line below its size', '<div>XL</div><div>Sold out</div>'],
    [
      'a badge that a theme shows by style',
      '<span class="badge">Sale</span><div class="badge price__badge">Sold out</div>',
    ],
    [
      'hidden',
      '<p hidden>Sold out</p><p style="display:none">Sold out</p><p class="visually-hidden">Sold out</p>',
    ],
    ['beside its opposite', '<p>In stock</p><p>Out of stock</p>'],
  ])('as %s', async (_, lines) => {
    expect(await stockOf(lines)).toBe('InStock');
  });
});
