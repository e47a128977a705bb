/**
 * A page that only sends the visitor on, with the destination in its own address.
 * Only these hosts and paths are unwrapped: share dialogs, log-ins with a return address, searches,
 * archives and translators carry URLs too and are not redirectors.
 * - hosts: separated by spaces; `*.` for any host below one
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

const CJ =
  'www.anrdoezrs.net www.dpbolvw.net www.jdoqocy.com www.tkqlhce.com www.kqzyfj.com ' +
  'anrdoezrs.net dpbolvw.net jdoqocy.com tkqlhce.com kqzyfj.com';
const ADMITAD = 'ad.admitad.com alitems.com alitems.site alitems.co wextap.com rzekl.com bednari.com';
const IMPACT =
  '*.pxf.io *.sjv.io *.evyy.net *.7tiv.net *.7eer.net *.i8h2.net *.uikc.net goto.target.com goto.walmart.com';
const AMAZON =
  'www.amazon.com www.amazon.ca www.amazon.co.uk www.amazon.de www.amazon.fr www.amazon.it www.amazon.es ' +
  'www.amazon.nl www.amazon.in www.amazon.co.jp www.amazon.com.au www.amazon.com.mx www.amazon.com.br';
const GOOGLE =
  'google.com www.google.com www.google.co.uk www.google.de www.google.fr www.google.es www.google.it ' +
  'www.google.nl www.google.pl www.google.ca www.google.co.jp www.google.co.kr www.google.co.in ' +
  'www.google.com.hk www.google.com.tw www.google.com.sg www.google.com.au www.google.com.br www.google.ru';
const AGENT_PARAMS = 'url productLink product_url link';

/** What social sites and message services put around a link. */
const SOCIAL: readonly Redirector[] = [
  ['weibo.cn m.weibo.cn weibo.com www.weibo.com', '/sinaurl', 'u toasturl goto'],
  ['shop.sc.weibo.com', '/h5/jump/error', 'url'],
  ['t.co', '/redirect', 'url'],
  ['go.bsky.app', '/redirect', 'u'],
  ['link.zhihu.com link.juejin.cn link.juejin.im link.csdn.net', '/', 'target'],
  ['gitee.com sspai.com afdian.com xie.infoq.cn', '/link', 'target'],
  ['www.douban.com', '/link2{/}?', 'url'],
  ['game.bilibili.com steamcommunity.com', '/linkfilter{/}?', 'url u'],
  ['tieba.baidu.com', '/mo/q/checkurl', 'url'],
  ['link.jianshu.com', '/', 't'],
  ['links.jianshu.com', '/go', 'to'],
  ['www.coolapk.com', '/link', 'url'],
  ['c.pc.qq.com', '/*', 'pfurl url'],
  ['docs.qq.com', '/scenario/link.html', 'url'],
  ['mail.qq.com szsupport.weixin.qq.com', '/cgi-bin/readtemplate', 'gourl url'],
  [
    'facebook.com www.facebook.com m.facebook.com l.facebook.com lm.facebook.com l.messenger.com',
    '/l.php',
    'u',
  ],
  ['l.instagram.com l.threads.com l.threads.net', '/', 'u'],
  ['www.instagram.com', '/linkshim{/}?', 'url u'],
  ['www.youtube.com m.youtube.com youtube.com', '/redirect', 'q'],
  ['out.reddit.com click.redditmail.com', '/*', 'url'],
  ['t.umblr.com', '/redirect', 'z'],
  ['href.li', '/', '?', 'tail'],
  ['www.linkedin.com', '/safety/go', 'url'],
  ['www.linkedin.com', '/redir/redirect', 'url'],
  ['www.tiktok.com', '/link/v2', 'target u'],
  ['www.pinterest.com', '/offsite{/}?', 'url'],
  ['t.me', '/iv', 'url'],
  ['vk.com m.vk.com', '/away.php', 'to'],
  [GOOGLE, '/url', 'q url'],
];

/** What shops pay by. The link that is opened keeps them; only its destination is read here. */
const AFFILIATE: readonly Redirector[] = [
  ['go.skimresources.com go.redirectingat.com', '/', 'url'],
  // `loc` and `ref` hold the page the visitor came from.
  ['redirect.viglink.com', '/', 'u out ourl'],
  ['www.awin1.com awin1.com', '/cread.php', 'ued p'],
  ['www.awin1.com awin1.com', '/awclick.php', 'p ued'],
  ['click.linksynergy.com', '/deeplink', 'murl'],
  ['click.linksynergy.com', '/link', 'murl'],
  ['click.linksynergy.com', '/fs-bin/click', 'murl'],
  [CJ, '/click-*', 'url URL'],
  [CJ, '/links/*', '/type/dlg/', 'tail'],
  ['prf.hn *.prf.hn', '/click/*', '/destination:', 'tail'],
  [IMPACT, '/c/*', 'u'],
  ['www.ojrq.net', '/p{/}?', 'return'],
  ['www.shareasale.com shareasale.com shareasale-analytics.com', '/r.cfm', 'urllink', 'bare'],
  [ADMITAD, '/g/*', 'ulp', 'bare'],
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
  ['kakobuy.com www.kakobuy.com', '/item/details{/}?', AGENT_PARAMS],
  ['superbuy.com www.superbuy.com wegobuy.com www.wegobuy.com', '{/:lang}?/page/buy{/}?', AGENT_PARAMS],
  ['pandabuy.com www.pandabuy.com', '/product{/}?', AGENT_PARAMS],
  ['bbdbuy.com www.bbdbuy.com', '/index/item{/}?', AGENT_PARAMS],
  ['loongbuy.com www.loongbuy.com', '/product-details{/}?', AGENT_PARAMS],
];

export const redirectors: readonly Redirector[] = [...SOCIAL, ...AFFILIATE];
