/** Addresses that only the network can tell the destination of. They are never followed without being asked for. */
export interface ShortLink {
  readonly hosts: readonly string[];
  /** URLPattern syntax; any path but the root when absent. */
  readonly path?: string;
  /** Must be present. */
  readonly param?: string;
}

export const shortLinks: readonly ShortLink[] = [
  {
    hosts: [
      ...['t.cn', 'sinaurl.cn', 't.co', 'b23.tv', 'lnkd.in', 'bit.ly', 'tinyurl.com', 'pin.it', 'douc.cc'],
      ...['dwz.cn', 'url.cn', 'suo.im', 'sourl.cn'],
      ...['amzn.to', 'amzn.asia', 'amzn.eu', 'a.co', 'ebay.us', 'etsy.me', 'walmrt.us'],
      ...['tb.cn', 'm.tb.cn', 'e.tb.cn', 'c.tb.cn', 's.tb.cn', 's.click.taobao.com', 'uland.taobao.com'],
      ...['u.jd.com', '3.cn', '3.jd.hk', 'p.pinduoduo.com'],
      ...[
        'xhslink.com',
        'v.douyin.com',
        'v.kuaishou.com',
        't.vip.com',
        'lu.kaola.com',
        'coupa.ng',
        'a.r10.to',
      ],
      ...['rstyle.me', 'on.ltk.com', 'liketk.it', 'go.shopmy.us', 'howl.me', 'geni.us'],
    ],
  },
  { hosts: ['union-click.jd.com'], path: '/jdc' },
  // The product is hidden in a token.
  { hosts: ['mobile.yangkeduo.com'], path: '/goods*.html', param: 'ps' },
  { hosts: ['s.click.aliexpress.com'], path: '/e/*' },
  { hosts: ['link.coupang.com'], path: '/a/*' },
  { hosts: ['ozon.ru', 'www.ozon.ru'], path: '/t/*' },
];
