import type { DrawingName } from './drawings.ts';

/** A product of a made-up shop, sold under a real shop's host name on loopback. */
export interface Goods {
  /** Its page, in the shop's own form. */
  readonly url: string;
  readonly title: string;
  readonly drawing: DrawingName;
  /** As the page writes it; a page without a price is a page too. */
  readonly price?: string;
  /** Before the discount. */
  readonly was?: string;
  readonly currency: string;
  /** A schema.org ItemAvailability. */
  readonly stock: 'InStock' | 'LimitedAvailability' | 'PreOrder' | 'SoldOut';
  /** How many are left, where the page says it. */
  readonly left?: number;
  /** How the page tells machines what it sells. */
  readonly markup: 'json-ld' | 'microdata';
}

function weidian(id: string, title: string, drawing: DrawingName, rest: Partial<Goods>): Goods {
  return {
    url: `https://weidian.com/item.html?itemID=${id}`,
    title,
    drawing,
    currency: 'CNY',
    stock: 'InStock',
    markup: 'json-ld',
    ...rest,
  };
}

/** Nine things for one post: on sale, few left, sold out, without a price. */
export const winterNine: readonly Goods[] = [
  weidian('4810270001', '粗陶马克杯 手作釉面 320 ml', 'mug', { price: '68.00' }),
  weidian('4810270002', '床头阅读灯 三档调光 暖白', 'lamp', { price: '159.00', was: '199.00' }),
  weidian('4810270003', '美利奴羊毛围巾 砖红格纹', 'scarf', {
    price: '238.00',
    stock: 'LimitedAvailability',
    left: 3,
  }),
  weidian('4810270004', '大豆蜡香薰蜡烛 雪松与烟 200 g', 'candle', { price: '89.00' }),
  weidian('4810270005', '硬壳横线笔记本 B5 192 页', 'notebook', { price: '36.50' }),
  weidian('4810270006', '不锈钢手冲细口壶 900 ml', 'kettle', { price: '215.00', stock: 'SoldOut' }),
  weidian('4810270007', '虎尾兰盆栽 陶土盆 约 35 cm', 'plant', { price: '45.00', was: '52.00' }),
  weidian('4810270008', '针织盖毯 三色 130 × 170 cm', 'blanket', { price: '129.00' }),
  weidian('4810270009', '胡桃木砧板 一体圆孔', 'board', {}),
];

export const teapot = weidian('4810271188', '柴烧侧把茶壶 景德镇 180 ml', 'teapot', {
  price: '420.00',
  stock: 'LimitedAvailability',
  left: 2,
  markup: 'microdata',
});

export const soldOutBowl = weidian('4810273004', '青釉饭碗 一对 4.5 寸', 'bowl', {
  price: '98.00',
  stock: 'SoldOut',
});

export const mugs: Goods = {
  url: 'https://kilnandco.myshopify.com/products/stoneware-mug-clay',
  title: 'Stoneware mug, clay red, 12 oz',
  drawing: 'mug',
  price: '28.00',
  was: '34.00',
  currency: 'USD',
  stock: 'InStock',
  markup: 'json-ld',
};

export const headphones: Goods = {
  url: 'https://www.amazon.com/dp/B0FEEDC4R7',
  title: 'Over-ear wireless headphones, 40 h battery, sea blue',
  drawing: 'headphones',
  price: '129.95',
  currency: 'USD',
  stock: 'InStock',
  markup: 'microdata',
};

export const camera: Goods = {
  url: 'https://www.amazon.co.jp/dp/B0FEEDCAM2',
  title: 'コンパクトデジタルカメラ 単焦点 ブラック',
  drawing: 'camera',
  price: '84800',
  currency: 'JPY',
  stock: 'PreOrder',
  markup: 'json-ld',
};

export const goods: readonly Goods[] = [...winterNine, teapot, soldOutBowl, mugs, headphones, camera];
