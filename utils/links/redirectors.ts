/**
 * A page that only sends the visitor on, with the destination in its own address.
 * Only these hosts and paths are unwrapped: share dialogs, log-ins with a return address, searches,
 * archives and translators carry URLs too and are not redirectors.
 */
export interface Redirector {
  /** Exact hosts, or `*.` for any host below one. */
  readonly hosts: readonly string[];
  /** URLPattern syntax, as in a shop's pages. */
  readonly path: string;
  /** Parameters that may hold the destination, in order of preference. */
  readonly params?: readonly string[];
  /** Instead of a parameter: the destination is the first absolute URL after this text in path and query. */
  readonly tail?: string;
  /** Destinations come without "https://". */
  readonly bare?: boolean;
  /** Destinations may be relative to the redirector's own origin. */
  readonly relative?: boolean;
}

const SOCIAL: readonly Redirector[] = [
  { hosts: ['weibo.cn', 'm.weibo.cn'], path: '/sinaurl', params: ['u', 'toasturl', 'goto'] },
  { hosts: ['weibo.com', 'www.weibo.com'], path: '/sinaurl', params: ['u', 'toasturl'] },
  { hosts: ['shop.sc.weibo.com'], path: '/h5/jump/error', params: ['url'] },
  { hosts: ['t.co'], path: '/redirect', params: ['url'] },
  { hosts: ['go.bsky.app'], path: '/redirect', params: ['u'] },
  { hosts: ['link.zhihu.com'], path: '/', params: ['target'] },
  { hosts: ['www.douban.com'], path: '/link2{/}?', params: ['url'] },
  { hosts: ['game.bilibili.com'], path: '/linkfilter{/}?', params: ['url'] },
  { hosts: ['tieba.baidu.com'], path: '/mo/q/checkurl', params: ['url'] },
  { hosts: ['link.jianshu.com'], path: '/', params: ['t'] },
  { hosts: ['links.jianshu.com'], path: '/go', params: ['to'] },
  { hosts: ['link.juejin.cn', 'link.juejin.im', 'link.csdn.net'], path: '/', params: ['target'] },
  { hosts: ['gitee.com', 'sspai.com', 'afdian.com', 'xie.infoq.cn'], path: '/link', params: ['target'] },
  { hosts: ['www.coolapk.com'], path: '/link', params: ['url'] },
  { hosts: ['c.pc.qq.com'], path: '/*', params: ['pfurl', 'url'] },
  { hosts: ['docs.qq.com'], path: '/scenario/link.html', params: ['url'] },
  { hosts: ['mail.qq.com'], path: '/cgi-bin/readtemplate', params: ['gourl'] },
  { hosts: ['szsupport.weixin.qq.com'], path: '/cgi-bin/readtemplate', params: ['url'] },
  { hosts: ['l.facebook.com', 'lm.facebook.com', 'l.messenger.com'], path: '/l.php', params: ['u'] },
  { hosts: ['facebook.com', 'www.facebook.com', 'm.facebook.com'], path: '/l.php', params: ['u'] },
  { hosts: ['l.instagram.com', 'l.threads.com', 'l.threads.net'], path: '/', params: ['u'] },
  { hosts: ['www.instagram.com'], path: '/linkshim{/}?', params: ['url', 'u'] },
  { hosts: ['www.youtube.com', 'm.youtube.com', 'youtube.com'], path: '/redirect', params: ['q'] },
  { hosts: ['out.reddit.com', 'click.redditmail.com'], path: '/*', params: ['url'] },
  { hosts: ['t.umblr.com'], path: '/redirect', params: ['z'] },
  { hosts: ['href.li'], path: '/', tail: '?' },
  { hosts: ['www.linkedin.com'], path: '/safety/go', params: ['url'] },
  { hosts: ['www.linkedin.com'], path: '/redir/redirect', params: ['url'] },
  { hosts: ['www.tiktok.com'], path: '/link/v2', params: ['target', 'u'] },
  { hosts: ['www.pinterest.com'], path: '/offsite{/}?', params: ['url'] },
  { hosts: ['t.me'], path: '/iv', params: ['url'] },
  { hosts: ['steamcommunity.com'], path: '/linkfilter{/}?', params: ['url', 'u'] },
  { hosts: ['vk.com', 'm.vk.com'], path: '/away.php', params: ['to'] },
  {
    hosts: [
      ...[
        'www.google.com',
        'google.com',
        'www.google.co.uk',
        'www.google.de',
        'www.google.fr',
        'www.google.es',
      ],
      ...['www.google.it', 'www.google.nl', 'www.google.pl', 'www.google.ca', 'www.google.co.jp'],
      ...[
        'www.google.co.kr',
        'www.google.co.in',
        'www.google.com.hk',
        'www.google.com.tw',
        'www.google.com.sg',
      ],
      ...[
        'www.google.com.au',
        'www.google.com.br',
        'www.google.com.mx',
        'www.google.com.tr',
        'www.google.ru',
      ],
    ],
    path: '/url',
    params: ['q', 'url'],
  },
];

const AFFILIATE: readonly Redirector[] = [
  { hosts: ['go.skimresources.com', 'go.redirectingat.com'], path: '/', params: ['url'] },
  // `loc` and `ref` hold the page the visitor came from.
  { hosts: ['redirect.viglink.com'], path: '/', params: ['u', 'out', 'ourl'] },
  { hosts: ['www.awin1.com', 'awin1.com'], path: '/cread.php', params: ['ued', 'p'] },
  { hosts: ['www.awin1.com', 'awin1.com'], path: '/awclick.php', params: ['p', 'ued'] },
  { hosts: ['click.linksynergy.com'], path: '/{deeplink}', params: ['murl'] },
  { hosts: ['click.linksynergy.com'], path: '/link', params: ['murl'] },
  { hosts: ['click.linksynergy.com'], path: '/fs-bin/click', params: ['murl'] },
  ...['anrdoezrs.net', 'dpbolvw.net', 'jdoqocy.com', 'tkqlhce.com', 'kqzyfj.com'].flatMap((host) => [
    { hosts: [host, `www.${host}`], path: '/click-*', params: ['url', 'URL'] },
    { hosts: [host, `www.${host}`], path: '/links/*', tail: '/type/dlg/' },
  ]),
  { hosts: ['*.prf.hn', 'prf.hn'], path: '/click/*', tail: '/destination:' },
  {
    hosts: [
      ...['*.pxf.io', '*.sjv.io', '*.evyy.net', '*.7tiv.net', '*.7eer.net', '*.i8h2.net', '*.uikc.net'],
      ...['goto.target.com', 'goto.walmart.com'],
    ],
    path: '/c/*',
    params: ['u'],
  },
  { hosts: ['www.ojrq.net'], path: '/p{/}?', params: ['return'] },
  {
    hosts: ['www.shareasale.com', 'shareasale.com', 'shareasale-analytics.com'],
    path: '/r.cfm',
    params: ['urllink'],
    bare: true,
  },
  {
    hosts: ['*.admitad.com', 'alitems.com', 'wextap.com', 'rzekl.com', 'bednari.com'],
    path: '/g/*',
    params: ['ulp'],
    bare: true,
  },
  { hosts: ['f.gdeslon.ru'], path: '/cf/*', params: ['goto'] },
  { hosts: ['partner.bol.com'], path: '/click/click', params: ['url'], bare: true },
  { hosts: ['affiliate.geekbuying.com'], path: '/deeplink.php', params: ['url'], bare: true },
  { hosts: ['offer.alibaba.com'], path: '/cps/*', params: ['url'], bare: true },
  { hosts: ['hb.afl.rakuten.co.jp'], path: '/:kind/:id{/*}?', params: ['pc', 'm'] },
  { hosts: ['ck.jp.ap.valuecommerce.com'], path: '/servlet/referral', params: ['vc_url'] },
  { hosts: ['s.click.aliexpress.com'], path: '/deep_link.htm', params: ['dl_target_url'] },
  { hosts: ['howl.me'], path: '/link{/}?', params: ['url'] },
  {
    hosts: ['shop-links.co', '*.narrativ.com', 'c.pepperjamnetwork.com', 'track.flexlinks.com'],
    path: '/*',
    params: ['url'],
  },
  { hosts: ['*.avantlink.com'], path: '/click.php', params: ['url'] },
  { hosts: ['*.tradedoubler.com'], path: '/*', params: ['url', '_td_deeplink'] },
  { hosts: ['*.webgains.com'], path: '/click.html', params: ['wgtarget'] },
  { hosts: ['*.effiliation.com', '*.digidip.net', '*.srvtrck.com'], path: '/*', params: ['url'] },
  { hosts: ['t.cfjump.com'], path: '/*', params: ['Url', 'url'] },
  { hosts: ['target.georiot.com', 'buy.geni.us'], path: '/Proxy.ashx', params: ['GR_URL'] },
  // Advertisements on Amazon's own pages.
  {
    hosts: ['*.amazon.com', '*.amazon.co.uk', '*.amazon.de', '*.amazon.co.jp'],
    path: '/x/c/*',
    tail: '/x/c/',
  },
  ...['/gp/slredirect/*', '/sspa/click'].map((path) => ({
    hosts: [
      ...['www.amazon.com', 'www.amazon.ca', 'www.amazon.co.uk', 'www.amazon.de', 'www.amazon.fr'],
      ...['www.amazon.it', 'www.amazon.es', 'www.amazon.nl', 'www.amazon.in', 'www.amazon.co.jp'],
      ...['www.amazon.com.au', 'www.amazon.com.mx', 'www.amazon.com.br'],
    ],
    path,
    params: ['url'],
    relative: true,
  })),
];

/** Agents that buy in Chinese shops for people abroad; `ref` and the like name the reseller. */
const AGENTS: readonly Redirector[] = [
  ...[
    ['kakobuy.com', '/item/details'],
    ['superbuy.com', '/*/page/buy'],
    ['superbuy.com', '/page/buy'],
    ['wegobuy.com', '/*/page/buy'],
    ['wegobuy.com', '/page/buy'],
    ['pandabuy.com', '/product'],
    ['bbdbuy.com', '/index/item'],
    ['loongbuy.com', '/product-details'],
  ].map(([host = '', path = '']) => ({
    hosts: [host, `www.${host}`],
    path: `${path}{/}?`,
    params: ['url', 'productLink', 'product_url', 'link'],
  })),
];

export const redirectors: readonly Redirector[] = [...SOCIAL, ...AFFILIATE, ...AGENTS];
