import amazon from '../merchants/amazon.ts';
import type { Merchant } from '../merchants/merchant.ts';

/** Where a page keeps a value: the element with the id, or in it the first with each class, one inside the other. */
export interface Place {
  readonly id: string;
  readonly classes?: readonly string[];
  /** The value is an attribute of that element; its text when absent. */
  readonly attribute?: string;
  /** The attribute holds a JSON object: its first key. */
  readonly firstKey?: boolean;
}

/** Where a shop without structured data shows its product; alternatives in order, newest layout first. */
export interface ShopHint {
  readonly shop: Merchant;
  readonly title: readonly Place[];
  readonly price: readonly Place[];
  readonly list: readonly Place[];
  readonly availability: readonly Place[];
  readonly image: readonly Place[];
  readonly brand: readonly Place[];
  readonly sku: readonly Place[];
  readonly seller: readonly Place[];
  /** Words around a brand's name, cut off. */
  readonly brandWords: readonly string[];
}

export const shopHints: readonly ShopHint[] = [
  {
    shop: amazon,
    title: [{ id: 'productTitle' }, { id: 'title' }],
    price: [
      { id: 'corePriceDisplay_desktop_feature_div', classes: ['priceToPay'] },
      { id: 'corePrice_desktop', classes: ['apexPriceToPay'] },
      { id: 'corePrice_feature_div', classes: ['a-offscreen'] },
      { id: 'corePriceDisplay_mobile_feature_div', classes: ['priceToPay'] },
      // Layouts until 2021.
      { id: 'priceblock_dealprice' },
      { id: 'priceblock_saleprice' },
      { id: 'priceblock_ourprice' },
      { id: 'price_inside_buybox' },
      { id: 'newBuyBoxPrice' },
      // Books and Kindle.
      { id: 'kindle-price' },
      { id: 'price', classes: ['a-color-price'] },
    ],
    list: [
      { id: 'corePriceDisplay_desktop_feature_div', classes: ['basisPrice', 'a-offscreen'] },
      { id: 'corePrice_desktop', classes: ['a-text-price', 'a-offscreen'] },
      { id: 'corePriceDisplay_mobile_feature_div', classes: ['basisPrice', 'a-offscreen'] },
      { id: 'price', classes: ['priceBlockStrikePriceString'] },
      { id: 'listPrice' },
    ],
    availability: [{ id: 'availability' }, { id: 'outOfStock' }],
    image: [
      { id: 'landingImage', attribute: 'data-old-hires' },
      { id: 'landingImage', attribute: 'data-a-dynamic-image', firstKey: true },
      { id: 'landingImage', attribute: 'src' },
      { id: 'imgBlkFront', attribute: 'data-a-dynamic-image', firstKey: true },
      { id: 'ebooksImgBlkFront', attribute: 'data-a-dynamic-image', firstKey: true },
    ],
    brand: [{ id: 'bylineInfo' }],
    sku: [{ id: 'ASIN', attribute: 'value' }],
    seller: [{ id: 'sellerProfileTriggerId' }],
    brandWords: [
      'Visit the ',
      ' Store',
      'Brand: ',
      'Besuche den ',
      'Besuchen Sie den ',
      '-Store',
      'Marke: ',
      'Visiter la boutique ',
      'Marque : ',
      'Marque: ',
      'Visita la tienda de ',
      'Visita lo Store di ',
      'Marca: ',
      'Bezoek de ',
      '-winkel',
      'Merk: ',
      'のストアを表示',
      'ブランド: ',
      'Märke: ',
      'Besök ',
      '-butiken',
      'Odwiedź sklep ',
      'Marka: ',
      '品牌: ',
      '访问 ',
    ],
  },
];

/** The hint for a page's host: the shop's domains and hosts below them. */
export function hintFor(host: string): ShopHint | undefined {
  return shopHints.find(({ shop }) =>
    Object.keys(shop.domains).some((domain) => host === domain || host.endsWith(`.${domain}`)),
  );
}
