/**
 * A page that only sends the visitor on, with the destination in its own address.
 * Only these hosts and paths are unwrapped: share dialogs, log-ins with a return address, searches,
 * archives and translators carry URLs too and are not redirectors.
 * - hosts: separated by spaces; each stands for itself and its "www.", one with `*.` for any host below it
 * - path: URLPattern syntax, as in a shop's pages
 * - where: the parameters that may hold the destination, in order of preference
 * - how: `bare` when destinations may lack "https://", `relative` when they may be paths on the same host, `tail` when
 *   the destination is no parameter but the first absolute URL after the text `where` in path and query, `fill` when the
 *   address has only a product's `:id`, in its path or query, and `where` is the shop's URL for it
 * - when: parameters and values, one of which the query must have for `fill`: "platform source=weidian WD"
 */
export type Redirector = readonly [
  hosts: string,
  path: string,
  where: string,
  how?: 'bare' | 'relative' | 'tail' | 'fill',
  when?: string,
];

const at = (name: string, ends: string) =>
  ends
    .split(' ')
    .map((end) => `${name}.${end}`)
    .join(' ');

export const CJ = 'anrdoezrs.net dpbolvw.net jdoqocy.com tkqlhce.com kqzyfj.com';
export const ADMITAD =
  'ad.admitad.com alitems.com alitems.site alitems.co wextap.com rzekl.com bednari.com lenkmio.com pafutos.com';
/** Impact gives many shops a host of their own to count on. */
export const IMPACT =
  'goto.target.com goto.walmart.com *.pxf.io *.sjv.io *.evyy.net *.7tiv.net *.7eer.net *.i8h2.net *.uikc.net ' +
  '*.8ocm68.net *.xovt.net *.i114863.net *.58dp.net *.5ad6.net *.q77h.net *.3uu8.net *.uxsi.net *.njih.net ' +
  '*.pdy5.net *.igs4ds.net *.mvvx.net *.xwrk.net *.fziv.net *.lvuv.net *.xibx.net *.attfm2.net *.tkjf.net ' +
  '*.a9yw.net *.pfm4.net *.i254217.net *.i182465.net *.vthnbx.net *.ryvx.net *.msafflnk.net *.i312864.net ' +
  '*.tmfhgn.net *.obak77.net *.yvzx.net *.ioym.net *.ntaf.net *.zlwlj8.net *.uvwgb9.net *.3anx.net *.rrmo.net ' +
  '*.i308314.net *.uqhv.net';
const AMAZON = at(
  'amazon',
  'com ca co.uk de fr it es nl pl se com.be ie com.tr ae sa eg co.za in co.jp com.au sg cn com.mx com.br',
);
export const ROVER = at(
  'rover.ebay',
  'com co.uk de fr it es ca ie at ch pl nl be com.au com.hk com.sg com.my ph',
);
const GOOGLE = at(
  'google',
  'com co.uk de fr es it nl pl ca co.jp co.kr co.in com.hk com.tw com.sg com.au com.br ru at be ch cz dk fi gr ' +
    'hu ie no pt ro se com.ar com.co com.mx com.my com.ph com.tr com.ua com.vn co.id co.il co.nz co.th co.za ae',
);
const AGENT_PARAMS = 'url productLink product_url link';
/** Agents name the shop in one of these parameters. */
const OF = 'shop_type platform source channel';
const TAOBAO = 'https://item.taobao.com/item.htm?id=:id';
const WEIDIAN = 'https://weidian.com/item.html?itemID=:id';
const ALIBABA_CN = 'https://detail.1688.com/offer/:id.html';
const BY_QUERY = 'cnfans.com mulebuy.com acbuy.com oopbuy.com ootdbuy.com';
const BY_NUMBER = 'hoobuy.com oopbuy.com';

/** What social sites and message services put around a link. */
const SOCIAL: readonly Redirector[] = [
  ['weibo.cn m.weibo.cn weibo.com', '/sinaurl', 'u toasturl goto'],
  ['shop.sc.weibo.com', '/h5/jump/error', 'url'],
  ['t.co', '/redirect', 'url'],
  ['go.bsky.app', '/redirect', 'u'],
  ['link.zhihu.com link.juejin.cn link.juejin.im link.csdn.net', '/', 'target'],
  ['gitee.com sspai.com afdian.com afdian.net xie.infoq.cn', '/link', 'target'],
  ['douban.com', '/link2{/}?', 'url'],
  ['game.bilibili.com steamcommunity.com', '/linkfilter{/}?', 'url u'],
  ['tieba.baidu.com', '/mo/q/checkurl', 'url'],
  ['link.jianshu.com', '/', 't'],
  ['links.jianshu.com', '/go', 'to'],
  ['jianshu.com', '/go-wild', 'url'],
  ['coolapk.com', '/link', 'url'],
  ['c.pc.qq.com', '/*', 'pfurl url'],
  ['docs.qq.com', '/scenario/link.html', 'url'],
  ['mail.qq.com szsupport.weixin.qq.com', '/cgi-bin/readtemplate', 'gourl url'],
  ['facebook.com m.facebook.com l.facebook.com lm.facebook.com l.messenger.com', '/l.php', 'u'],
  ['facebook.com m.facebook.com web.facebook.com', '/flx/warn{/}?', 'u'],
  ['l.instagram.com l.threads.com l.threads.net', '/', 'u'],
  ['instagram.com', '/linkshim{/}?', 'url u'],
  ['youtube.com m.youtube.com', '/redirect', 'q', 'bare'],
  ['out.reddit.com click.redditmail.com', '/*', 'url'],
  ['reddit.com old.reddit.com', '/media', 'url'],
  ['t.umblr.com', '/redirect', 'z'],
  ['href.li', '/', '?', 'tail'],
  ['linkedin.com', '/safety/go{/}?', 'url'],
  ['linkedin.com', '/redir/redirect', 'url'],
  ['tiktok.com', '/link/v2', 'target u'],
  ['pinterest.com *.pinterest.com', '/offsite{/}?', 'url'],
  ['t.me', '/iv', 'url'],
  ['vk.com m.vk.com', '/away.php', 'to'],
  [GOOGLE, '/url', 'q url'],
  ['duckduckgo.com', '/l/', 'uddg'],
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
  [ROVER, '/rover/1/*', 'mpre'],
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
  // Its parameters are separated by semicolons.
  ['track.adform.net', '/C/*', 'ckurl=', 'tail'],
  ['pjtra.com pjatr.com pntrs.com gopjn.com', '/t/*', 'url'],
  ['track.adtraction.com', '/t/*', 'url'],
  ['tokopedia.com', '/promo{/*}?', 'r'],
  ['target.georiot.com buy.geni.us', '/Proxy.ashx', 'GR_URL'],
  // Advertisements on Amazon's own pages.
  ['*.amazon.com', '/x/c/*', '/x/c/', 'tail'],
  [AMAZON, '/gp/slredirect/*', 'url', 'relative'],
  [AMAZON, '/sspa/click', 'url', 'relative'],
  // Agents that buy in Chinese shops for people abroad.
  ['kakobuy.com', '/item/details{/}?', AGENT_PARAMS],
  ['superbuy.com wegobuy.com allchinabuy.com', '{/:lang}?/page/buy{/}?', AGENT_PARAMS],
  ['pandabuy.com cnfans.com mulebuy.com acbuy.com', '/product{/}?', AGENT_PARAMS],
  ['bbdbuy.com', '/index/item{/}?', AGENT_PARAMS],
  ['loongbuy.com', '/product-details{/}?', AGENT_PARAMS],
  // Those that name the product only by its id. Shops whose number or letters sources disagree on are left out.
  [BY_QUERY, '{/product}?{/goods/details}?{/}?', WEIDIAN, 'fill', `${OF}=weidian WD`],
  [BY_QUERY, '{/product}?{/goods/details}?{/}?', TAOBAO, 'fill', `${OF}=taobao TB`],
  [BY_QUERY, '{/product}?{/goods/details}?{/}?', ALIBABA_CN, 'fill', `${OF}=ali_1688 1688 AL`],
  [BY_NUMBER, '{/m}?/product/0/:id', ALIBABA_CN, 'fill'],
  [BY_NUMBER, '{/m}?/product/1/:id', TAOBAO, 'fill'],
  [BY_NUMBER, '{/m}?/product/2/:id', WEIDIAN, 'fill'],
  ['oopbuy.com', '/product/weidian/:id', WEIDIAN, 'fill'],
  ['oopbuy.com', '/product/taobao/:id', TAOBAO, 'fill'],
  ['usfans.com', '/product/3/:id', WEIDIAN, 'fill'],
  ['cssbuy.com fansbuy.com', '/item-micro-:id{.html}?', WEIDIAN, 'fill'],
  ['cssbuy.com fansbuy.com', '/item-1688-:id{.html}?', ALIBABA_CN, 'fill'],
];

export const redirectors: readonly Redirector[] = [...SOCIAL, ...AFFILIATE];
