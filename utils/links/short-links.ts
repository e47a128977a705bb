/**
 * Addresses whose destination only the network can tell. They are never followed without being asked for.
 * - hosts: separated by spaces
 * - path: URLPattern syntax
 * - param: must be present
 */
export type ShortLink = readonly [hosts: string, path: string, param?: string];

/** What short links of a whole host look like: anything but the home page. */
const ANY = '/:code{/*}?';

const under = (name: string, ends: string) =>
  ends
    .split(' ')
    .flatMap((end) => [`${name}.${end}`, `www.${name}.${end}`])
    .join(' ');
const at = (name: string, ends: string) =>
  ends
    .split(' ')
    .map((end) => `${name}.${end}`)
    .join(' ');

const below = (name: string, labels: string) =>
  labels
    .split(' ')
    .map((label) => `${label}.${name}`)
    .join(' ');

const SHOPEE = 'sg com.my co.id co.th ph vn tw com.br com.mx com.co cl';
const LAZADA = 'sg com.my co.id co.th com.ph vn';

export const shortLinks: readonly ShortLink[] = [
  [
    't.cn sinaurl.cn t.co b23.tv lnkd.in bit.ly tinyurl.com pin.it douc.cc dwz.cn url.cn suo.im sourl.cn ' +
      'goo.gl ow.ly buff.ly is.gd v.gd cutt.ly rb.gy t.ly shorturl.at rebrand.ly bitly.com j.mp tiny.cc',
    ANY,
  ],
  ['amzn.to amzn.asia amzn.eu amzn.in a.co ebay.us ebay.to etsy.me walmrt.us coupa.ng a.r10.to', ANY],
  ['tb.cn m.tb.cn e.tb.cn c.tb.cn s.tb.cn s.click.taobao.com uland.taobao.com', ANY],
  [
    'u.jd.com 3.cn 3.jd.hk p.pinduoduo.com t.vip.com lu.kaola.com xhslink.com v.douyin.com v.kuaishou.com',
    ANY,
  ],
  ['rstyle.me on.ltk.com liketk.it go.shopmy.us howl.me geni.us', ANY],
  ['union-click.jd.com', '/jdc'],
  // The product is hidden in a token.
  ['mobile.yangkeduo.com', '/goods*.html', 'ps'],
  ['a.aliexpress.com star.aliexpress.com', ANY],
  ['s.click.aliexpress.com', '/e/*'],
  ['link.coupang.com', '/a/*'],
  [
    `shope.ee shp.ee ${below('shp.ee', 'sg my id th ph vn tw br mx co cl')} ${at('s.shopee', SHOPEE)} ${at('s.lazada', LAZADA)} ${at('c.lazada', LAZADA)}`,
    ANY,
  ],
  ['tokopedia.link vt.tokopedia.com fkrt.it fkrt.cc dl.flipkart.com', ANY],
  // Goods in a creator's window: the shop's address is behind it.
  ['shop.sc.weibo.com', '/h5/goods/index', 'iid'],
  ['ozon.ru www.ozon.ru', '/t/*'],
  [under('idealo', 'de at fr it es co.uk'), '/relocator/relocate'],
];
