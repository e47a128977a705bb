import { describe, expect, test } from 'vitest';
import { identify } from '../../utils/links/index.ts';

const ITEM = 'https://item.jd.com/100012043978.html';
const CODED = encodeURIComponent(ITEM);
/** With a query of its own, in which the id comes after something else. */
const QUERY = 'https://item.taobao.com/item.htm?spm=a230r.1&id=612345678901';
const QUERY_CODED = encodeURIComponent(QUERY);

/** Each: where, in words, then addresses that lead to ITEM. `*` is put in as a path, `?` as the escaped URL. */
const REDIRECTORS: Readonly<Record<string, readonly string[]>> = {
  Skimlinks: [
    'https://go.skimresources.com/?id=114047X1&url=?&sref=https%3A%2F%2Fblog.example',
    'https://go.redirectingat.com/?id=1X2&url=?&xs=1',
  ],
  Sovrn: [
    'https://redirect.viglink.com/?key=1&u=?',
    'https://redirect.viglink.com/?out=?&loc=https%3A%2F%2Fevil.example%2F',
    'https://redirect.viglink.com/?ref=https%3A%2F%2Fevil.example%2F&ourl=?',
  ],
  Awin: [
    'https://www.awin1.com/cread.php?awinmid=1&awinaffid=2&clickref=x&ued=?',
    'https://www.awin1.com/cread.php?awinmid=1&p=?',
    'https://www.awin1.com/awclick.php?gid=1&p=?',
  ],
  'Rakuten Advertising': [
    'https://click.linksynergy.com/deeplink?id=a&mid=1&murl=?',
    'https://click.linksynergy.com/link?id=a&murl=?',
    'https://click.linksynergy.com/fs-bin/click?id=a&murl=?',
  ],
  CJ: [
    'https://www.anrdoezrs.net/click-123-456?url=?',
    'https://www.dpbolvw.net/click-123-456?sid=x&URL=?',
    'https://www.jdoqocy.com/links/3607085/type/dlg/*',
    'https://www.tkqlhce.com/links/3607085/type/dlg/sid/x/*',
    'https://www.kqzyfj.com/links/3607085/type/dlg/sid/x/?',
  ],
  Partnerize: [
    'https://prf.hn/click/camref:1101l/destination:*',
    'https://apple.prf.hn/click/camref:1101l/pubref:x/destination:?',
  ],
  Impact: [
    'https://shop.pxf.io/c/1/2/3?subId1=x&u=?',
    'https://shop.sjv.io/c/1/2/3?u=?',
    'https://shop.evyy.net/c/1/2/3?u=?',
    'https://shop.7tiv.net/c/1/2/3?u=?',
    'https://shop.7eer.net/c/1/2/3?u=?',
    'https://shop.58dp.net/c/1/2/3?u=?',
    'https://goto.target.com/c/1/2/3?u=?',
    'https://goto.walmart.com/c/1/2/3?sharedid=x&u=?',
    `https://www.ojrq.net/p/?return=${encodeURIComponent(`https://shop.pxf.io/c/1/2/3?u=${CODED}`)}&cid=1`,
  ],
  ShareASale: [
    'https://www.shareasale.com/r.cfm?u=1&m=2&urllink=item.jd.com%2F100012043978.html',
    'https://shareasale-analytics.com/r.cfm?u=1&urllink=?',
  ],
  'eBay rover': [
    'https://rover.ebay.com/rover/1/711-53200-19255-0/1?campid=1&mpre=?',
    'https://rover.ebay.co.uk/rover/1/710/1?mpre=*',
    'https://rover.ebay.ch/rover/1/710/1?mpre=?',
  ],
  'AliExpress Portals': ['https://s.click.aliexpress.com/deep_link.htm?aff_short_key=x&dl_target_url=?'],
  Admitad: [
    'https://ad.admitad.com/g/1e8d1144/?ulp=?',
    'https://alitems.com/g/1e8d1144/?ulp=item.jd.com/100012043978.html',
    'https://wextap.com/g/1e8d1144/?subid=x&ulp=?',
    'https://rzekl.com/g/1e8d1144/?ulp=*',
    'https://bednari.com/g/1e8d1144/?ulp=?',
  ],
  Gdeslon: ['https://f.gdeslon.ru/cf/1a2b?goto=?'],
  'Bol partner': [
    'https://partner.bol.com/click/click?p=2&t=url&s=1&f=TXL&url=item.jd.com/100012043978.html&name=x',
    'https://partner.bol.com/click/click?url=*',
  ],
  Geekbuying: ['https://affiliate.geekbuying.com/deeplink.php?affid=1&url=item.jd.com/100012043978.html'],
  'Alibaba CPS': ['https://offer.alibaba.com/cps/ais1?bm=cps&src=saf&url=*'],
  'Rakuten Ichiba': [
    'https://hb.afl.rakuten.co.jp/hgc/0a.0b.0c.0d/?pc=?&m=http%3A%2F%2Fm.example.com',
    'https://hb.afl.rakuten.co.jp/ichiba/0a.0b.0c.0d/?pc=?',
    'https://hb.afl.rakuten.co.jp/hgb/0a.0b/?m=?',
  ],
  ValueCommerce: ['https://ck.jp.ap.valuecommerce.com/servlet/referral?sid=1&pid=2&vc_url=?'],
  'Amazon advertising': ['https://aax-us-iad.amazon.com/x/c/RAAA/*'],
  Weibo: ['https://weibo.cn/sinaurl?u=?', 'https://m.weibo.cn/sinaurl?luicode=1&toasturl=?'],
  Reddit: ['https://www.reddit.com/media?url=?'],
  'Pinterest in Japan': ['https://ja.pinterest.com/offsite/?token=x&url=?'],
  Zhihu: [
    'https://link.zhihu.com/?target=?',
    'https://link.zhihu.com/?target=https%3A//item.jd.com/100012043978.html',
    'https://link.zhihu.com/?target=https%3A%2F%2Fitem.jd.com/100012043978.html',
  ],
  'Chinese sites': [
    'https://link.juejin.cn/?target=?',
    'https://link.juejin.cn?target=?',
    'https://link.juejin.im/?target=?',
    'https://link.csdn.net/?target=?',
    'https://gitee.com/link?target=?',
    'https://sspai.com/link?target=?',
    'https://afdian.com/link?target=?',
    'https://xie.infoq.cn/link?target=?',
    'https://link.jianshu.com/?t=?',
    'https://links.jianshu.com/go?to=?',
    'https://www.douban.com/link2/?url=?&query=x',
    'https://www.coolapk.com/link?url=?',
    'https://tieba.baidu.com/mo/q/checkurl?url=?',
    'https://c.pc.qq.com/middlem.html?pfurl=?',
    'https://c.pc.qq.com/ios.html?url=?',
    'https://docs.qq.com/scenario/link.html?url=?',
    'https://mail.qq.com/cgi-bin/readtemplate?t=safety&gourl=?',
    'https://szsupport.weixin.qq.com/cgi-bin/readtemplate?t=w_redirect_taobao&url=?',
  ],
  Meta: [
    'https://www.facebook.com/flx/warn/?u=?&h=x',
    'https://l.facebook.com/l.php?h=x&amp;u=?',
    'https://l.facebook.com/l.php?u=?&h=AT0',
    'https://lm.facebook.com/l.php?u=?',
    'https://www.facebook.com/l.php?u=?',
    'https://l.instagram.com/?u=?&e=AT',
  ],
  YouTube: ['https://www.youtube.com/redirect?event=video_description&redir_token=x&q=?&v=y'],
  Google: [
    'https://www.google.com/url?q=?&sa=D&usg=x',
    'https://www.google.co.jp/url?sa=t&url=?',
    'https://www.google.com.vn/url?url=?',
  ],
  'Reddit, Tumblr': [
    'https://out.reddit.com/t3_abc?url=?&token=x',
    'https://t.umblr.com/redirect?z=?&t=x',
    'https://href.li/?*',
    'https://href.li?*',
  ],
  'Steam, LinkedIn, X': [
    'https://steamcommunity.com/linkfilter/?url=?',
    'https://steamcommunity.com/linkfilter/?u=*',
    'https://www.linkedin.com/safety/go?url=?&trk=x',
    'https://www.linkedin.com/redir/redirect?url=?',
    'https://t.co/redirect?url=?',
  ],
  'more networks': [
    'https://howl.me/link/?url=?',
    'https://shop-links.co/link/?publisher_slug=x&url=?',
    'https://x.narrativ.com/api/v0/client_redirect/?url=?',
    'https://c.pepperjamnetwork.com/t/1-2-3?url=?',
    'https://classic.avantlink.com/click.php?p=1&url=?',
    'https://track.flexlinks.com/p.ashx?url=?',
    'https://clk.tradedoubler.com/click?p=1&a=2&url=?',
    'https://pdt.tradedoubler.com/click?a=1&_td_deeplink=?',
    'https://track.webgains.com/click.html?wgcampaignid=1&wgtarget=?',
    'https://track.effiliation.com/servlet/effi.redir?id=1&url=?',
    'https://shop.digidip.net/visit?url=?',
    'https://r.srvtrck.com/v1/redirect?url=?',
    'https://t.cfjump.com/1/t/2?Url=?',
    'https://track.adform.net/C/?bn=1;ckurl=?',
    'https://track.adform.net/C/?bn=1&ckurl=?',
    'https://target.georiot.com/Proxy.ashx?TSID=1&GR_URL=?',
    'https://buy.geni.us/Proxy.ashx?TSID=1&GR_URL=?',
  ],
  agents: [
    'https://www.kakobuy.com/item/details?url=?&affcode=x',
    'https://www.superbuy.com/en/page/buy?url=?&partnercode=x',
    'https://www.wegobuy.com/en/page/buy/?from=x&url=?',
    'https://www.pandabuy.com/product?url=?&inviteCode=x',
    'https://bbdbuy.com/index/item/?productLink=?',
    'https://loongbuy.com/product-details?product_url=?',
    `https://www.kakobuy.com/item/details?url=${encodeURIComponent(CODED)}`,
  ],
};

describe.each(Object.entries(REDIRECTORS))('%s', (_, addresses) => {
  test.each(addresses)('%s', (address) => {
    const posted = address
      .replace(/([=:/])\?(?=&|$)/, (_all, before: string) => before + CODED)
      .replace('*', ITEM);
    expect(identify(posted)).toMatchObject({
      posted,
      state: 'product',
      product: { merchant: 'jd.com', url: ITEM },
    });
  });

  test.each(addresses.filter((address) => /[=:/][?*](?:&|$)/.test(address)))(
    '%s, to an address with a query',
    (address) => {
      const posted = address
        .replace(/([=:/])\?(?=&|$)/, (_all, before: string) => before + QUERY_CODED)
        .replace('*', QUERY);
      expect(identify(posted).product?.id).toBe('612345678901');
    },
  );
});

test('a path on the same host', () => {
  for (const host of ['www.amazon.com', 'www.amazon.co.jp', 'www.amazon.se']) {
    for (const path of ['/gp/slredirect/picassoRedirect.html/ref=x?url=', '/sspa/click?spc=x&url=']) {
      const { product } = identify(`https://${host}${path}%2FNice%2Fdp%2FB0948V5R5J%2Fref%3Dsr_1%3Fth%3D1`);
      expect(product?.url).toBe(`https://${host}/dp/B0948V5R5J`);
    }
  }
});

describe('half of the destination is escaped', () => {
  test.each([
    'https%3A//item.taobao.com/item.htm%3Fspm%3Da%26id%3D612345678901',
    'https%3A//item.taobao.com/item.htm?spm=a&id=612345678901',
    'https://item.taobao.com/item.htm%3Fspm=a%26id=612345678901',
    'https%3A%2F%2Fitem.taobao.com%2Fitem.htm?spm=a&id=612345678901',
    'https%253A//item.taobao.com/item.htm%253Fid%253D612345678901',
  ])('%s', (target) => {
    expect(identify(`https://link.zhihu.com/?target=${target}`).product?.id).toBe('612345678901');
  });
});

test('a fragment goes on, as in a browser; it may hold the variant', () => {
  const posted =
    'https://link.zhihu.com/?target=https%3A//item.taobao.com/item.htm%3Fid%3D612345678901#skuId=7';
  expect(identify(posted).product?.variant).toBe('skuId=7');
});

describe('nothing else is unwrapped', () => {
  test.each([
    'https://www.facebook.com/sharer/sharer.php?u=',
    'https://www.facebook.com/sharer.php?u=',
    'https://www.facebook.com/dialog/share?href=',
    'https://twitter.com/intent/tweet?url=',
    'https://x.com/intent/post?url=',
    'https://twitter.com/share?url=',
    'https://www.pinterest.com/pin/create/button/?url=',
    'https://www.pinterest.com/pin/create/link/?url=',
    'https://www.linkedin.com/sharing/share-offsite/?url=',
    'https://www.linkedin.com/shareArticle?url=',
    'https://www.reddit.com/submit?url=',
    'https://t.me/share/url?url=',
    'https://vk.com/share.php?url=',
    'https://service.weibo.com/share/share.php?url=',
    'https://www.tumblr.com/widgets/share/tool?canonicalUrl=',
    'https://passport.jd.com/new/login.aspx?ReturnUrl=',
    'https://cfe.m.jd.com/privatedomain/risk_handler/03101900/?returnurl=',
    'https://login.taobao.com/member/login.jhtml?redirectURL=',
    'https://login.tmall.com/?redirectURL=',
    'https://www.costco.com/LogonForm?URL=',
    'https://www.google.com/search?q=',
    'https://www.google.com/imgres?imgrefurl=',
    'https://translate.google.com/translate?u=',
    'https://www.google.com/s2/favicons?domain=',
    'https://www.bing.com/search?q=',
    'https://www.baidu.com/s?wd=',
    'https://web.archive.org/save/',
    'https://web.archive.org/web/2024/',
    'https://archive.today/?url=',
    'https://validator.w3.org/check?uri=',
    'https://wextap.com.evil.example/g/1e8d/?ulp=',
    'https://evil.example/g/1e8d1144/?ulp=',
    'https://evil.example/url?q=',
    'https://www.google.evil.example/url?q=',
    'https://www.google.shop/url?q=',
    'https://www.amazon.com/ap/signin?openid.return_to=',
    'https://www.youtube.com/watch?q=',
    'https://www.facebook.com/l.php/x?u=',
  ])('%s…', (start) => {
    for (const posted of [start + CODED, start + ITEM, start + QUERY_CODED]) {
      const link = identify(posted);
      expect(link.product).toBeUndefined();
      expect(link.destination).toBe(posted);
    }
  });
});
