/**
 * A page that only sends the visitor on, with the destination in its own address.
 * Only these hosts and paths are unwrapped: share dialogs, log-ins with a return address, searches,
 * archives and translators carry URLs too and are not redirectors.
 * - hosts: separated by spaces; each stands for itself and its "www.", one with `*.` for any host below it
 * - path: URLPattern syntax, as in a shop's pages
 * - where: the parameters that may hold the destination, in order of preference
 * - how: `bare` when destinations may lack "https://", `relative` when they may be paths on the same host, `tail` when
 *   the destination is no parameter but the first absolute URL after the text `where` in path and query
 */
export type Redirector = readonly [
  hosts: string,
  path: string,
  where: string,
  how?: 'bare' | 'relative' | 'tail',
];

const CJ = 'anrdoezrs.net dpbolvw.net jdoqocy.com tkqlhce.com kqzyfj.com';
const ADMITAD = 'ad.admitad.com alitems.com alitems.site alitems.co wextap.com rzekl.com bednari.com';
const IMPACT =
  '*.pxf.io *.sjv.io *.evyy.net *.7tiv.net *.7eer.net *.i8h2.net *.uikc.net goto.target.com goto.walmart.com';
const AMAZON =
  'amazon.com amazon.ca amazon.co.uk amazon.de amazon.fr amazon.it amazon.es ' +
  'amazon.nl amazon.in amazon.co.jp amazon.com.au amazon.com.mx amazon.com.br';
const GOOGLE =
  'google.com google.co.uk google.de google.fr google.es google.it ' +
  'google.nl google.pl google.ca google.co.jp google.co.kr google.co.in ' +
  'google.com.hk google.com.tw google.com.sg google.com.au google.com.br google.ru';
const AGENT_PARAMS = 'url productLink product_url link';

/** What social sites and message services put around a link. */
const SOCIAL: readonly Redirector[] = [
  ['weibo.cn m.weibo.cn weibo.com', '/sinaurl', 'u toasturl goto'],
  ['shop.sc.weibo.com', '/h5/jump/error', 'url'],
  ['t.co', '/redirect', 'url'],
  ['go.bsky.app', '/redirect', 'u'],
  ['link.zhihu.com link.juejin.cn link.juejin.im link.csdn.net', '/', 'target'],
  ['gitee.com sspai.com afdian.com xie.infoq.cn', '/link', 'target'],
  ['douban.com', '/link2{/}?', 'url'],
  ['game.bilibili.com steamcommunity.com', '/linkfilter{/}?', 'url u'],
  ['tieba.baidu.com', '/mo/q/checkurl', 'url'],
  ['link.jianshu.com', '/', 't'],
  ['links.jianshu.com', '/go', 'to'],
  ['coolapk.com', '/link', 'url'],
  ['c.pc.qq.com', '/*', 'pfurl url'],
  ['docs.qq.com', '/scenario/link.html', 'url'],
  ['mail.qq.com szsupport.weixin.qq.com', '/cgi-bin/readtemplate', 'gourl url'],
  ['facebook.com m.facebook.com l.facebook.com lm.facebook.com l.messenger.com', '/l.php', 'u'],
  ['l.instagram.com l.threads.com l.threads.net', '/', 'u'],
  ['instagram.com', '/linkshim{/}?', 'url u'],
  ['youtube.com m.youtube.com', '/redirect', 'q', 'bare'],
  ['out.reddit.com click.redditmail.com', '/*', 'url'],
  ['t.umblr.com', '/redirect', 'z'],
  ['href.li', '/', '?', 'tail'],
  ['linkedin.com', '/safety/go', 'url'],
  ['linkedin.com', '/redir/redirect', 'url'],
  ['tiktok.com', '/link/v2', 'target u'],
  ['pinterest.com', '/offsite{/}?', 'url'],
  ['t.me', '/iv', 'url'],
  ['vk.com m.vk.com', '/away.php', 'to'],
  [GOOGLE, '/url', 'q url'],
];

/** What shops pay by. The link that is opened keeps them; only its destination is read here. */
const AFFILIATE: readonly Redirector[] = [
  ['go.skimresources.com go.redirectingat.com', '/', 'url'],
  // `loc` and `ref` hold the page the visitor came from.
  ['redirect.viglink.com', '/', 'u out ourl'],
  ['awin1.com', '/cread.php', 'ued p'],
  ['awin1.com', '/awclick.php', 'p ued'],
  ['click.linksynergy.com', '/deeplink', 'murl'],
  ['click.linksynergy.com', '/link', 'murl'],
  ['click.linksynergy.com', '/fs-bin/click', 'murl'],
  [CJ, '/click-*', 'url URL'],
  [CJ, '/links/*', '/type/dlg/', 'tail'],
  ['prf.hn *.prf.hn', '/click/*', '/destination:', 'tail'],
  [IMPACT, '/c/*', 'u'],
  ['ojrq.net', '/p{/}?', 'return'],
  ['shareasale.com shareasale-analytics.com', '/r.cfm', 'urllink', 'bare'],
  [ADMITAD, '/g/*', 'ulp', 'bare'],
  [
    'rover.ebay.com rover.ebay.co.uk rover.ebay.de rover.ebay.fr rover.ebay.it rover.ebay.com.au',
    '/rover/1/*',
    'mpre',
  ],
  ['f.gdeslon.ru', '/cf/*', 'goto'],
  ['partner.bol.com', '/click/click', 'url', 'bare'],
  ['affiliate.geekbuying.com', '/deeplink.php', 'url', 'bare'],
  ['offer.alibaba.com', '/cps/*', 'url', 'bare'],
  ['hb.afl.rakuten.co.jp', '/:kind/:id{/*}?', 'pc m'],
  ['ck.jp.ap.valuecommerce.com', '/servlet/referral', 'vc_url'],
  ['s.click.aliexpress.com', '/deep_link.htm', 'dl_target_url'],
  ['howl.me', '/link{/}?', 'url'],
  ['shop-links.co *.narrativ.com c.pepperjamnetwork.com track.flexlinks.com', '/*', 'url'],
  ['*.avantlink.com', '/click.php', 'url'],
  ['*.tradedoubler.com', '/*', 'url _td_deeplink'],
  ['track.webgains.com', '/click.html', 'wgtarget'],
  ['track.effiliation.com *.digidip.net *.srvtrck.com', '/*', 'url'],
  ['t.cfjump.com', '/*', 'Url url'],
  ['target.georiot.com buy.geni.us', '/Proxy.ashx', 'GR_URL'],
  // Advertisements on Amazon's own pages.
  ['*.amazon.com', '/x/c/*', '/x/c/', 'tail'],
  [AMAZON, '/gp/slredirect/*', 'url', 'relative'],
  [AMAZON, '/sspa/click', 'url', 'relative'],
  // Agents that buy in Chinese shops for people abroad.
  ['kakobuy.com', '/item/details{/}?', AGENT_PARAMS],
  ['superbuy.com wegobuy.com', '{/:lang}?/page/buy{/}?', AGENT_PARAMS],
  ['pandabuy.com', '/product{/}?', AGENT_PARAMS],
  ['bbdbuy.com', '/index/item{/}?', AGENT_PARAMS],
  ['loongbuy.com', '/product-details{/}?', AGENT_PARAMS],
];

export const redirectors: readonly Redirector[] = [...SOCIAL, ...AFFILIATE];
