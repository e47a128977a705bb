/**
 * Where a page keeps a value: "id class class@attribute" is the element with the id, in it the first with each
 * class, one inside the other, and the value an attribute of that one rather than its text.
 */
type Place = string;

/** Where a shop without structured data shows its product; alternatives in order, newest layout first. */
export interface ShopHint {
  readonly hosts: RegExp;
  /** ISO 3166: whose money a host without a country's ending takes. */
  readonly home: string;
  readonly title: readonly Place[];
  readonly price: readonly Place[];
  readonly list: readonly Place[];
  readonly availability: readonly Place[];
  readonly image: readonly Place[];
  readonly brand: readonly Place[];
  readonly sku: readonly Place[];
  readonly seller: readonly Place[];
  /** What stands around a brand's name. */
  readonly aroundBrand: RegExp;
}

export const shopHints: readonly ShopHint[] = [
  {
    // A list, never a shape: amazon.shop and amazon.zip belong to others.
    hosts:
      /(?:^|\.)amazon\.(?:com(?:\.(?:mx|br|be|tr|au))?|co\.(?:uk|za|jp)|ca|de|fr|it|es|nl|pl|se|ie|ae|sa|eg|in|sg|cn)$/,
    home: 'US',
    title: ['productTitle', 'title'],
    price: [
      'corePriceDisplay_desktop_feature_div priceToPay',
      'corePrice_desktop apexPriceToPay',
      'corePrice_feature_div a-offscreen',
      'corePriceDisplay_mobile_feature_div priceToPay',
      // Layouts until 2021.
      'priceblock_dealprice',
      'priceblock_saleprice',
      'priceblock_ourprice',
      'price_inside_buybox',
      'newBuyBoxPrice',
      // Books and Kindle.
      'kindle-price',
      'price a-color-price',
    ],
    list: [
      'corePriceDisplay_desktop_feature_div basisPrice a-offscreen',
      'corePrice_desktop a-text-price a-offscreen',
      'corePriceDisplay_mobile_feature_div basisPrice a-offscreen',
      'price priceBlockStrikePriceString',
      'listPrice',
    ],
    availability: ['availability', 'outOfStock'],
    image: [
      'landingImage@data-old-hires',
      'landingImage@data-a-dynamic-image',
      'landingImage@src',
      'imgBlkFront@data-a-dynamic-image',
      'ebooksImgBlkFront@data-a-dynamic-image',
    ],
    brand: ['bylineInfo'],
    sku: ['ASIN@value'],
    seller: ['sellerProfileTriggerId'],
    aroundBrand:
      /^(?:[^:：]{4,9} ?[:：]|visit the|besuchen? (?:sie )?den|visiter la boutique|visita (?:la tienda de|lo store di)|bezoek de|besök|odwiedź sklep|访问)\s*|(?:\s*-?(?:store|winkel|butiken)|のストアを表示)$/giu,
  },
];

/** The hint for a page's host. */
export function hintFor(host: string): ShopHint | undefined {
  return shopHints.find(({ hosts }) => hosts.test(host));
}
