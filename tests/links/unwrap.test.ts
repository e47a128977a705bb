import { describe, expect, test } from 'vitest';
import { identify } from '../../utils/links/index.ts';

const ITEM = 'https://item.jd.com/100012043978.html';
const CODED = encodeURIComponent(ITEM);
const TAOBAO = 'https://item.taobao.com/item.htm?spm=a.b&id=612345678901';

describe('a redirector is opened without the network', () => {
  test.each([
    // Social sites.
    [`https://weibo.cn/sinaurl?u=${CODED}`],
    [`https://m.weibo.cn/sinaurl?luicode=1&toasturl=${CODED}&sourcetype=page`],
    [`https://weibo.com/sinaurl?u=${CODED}`],
    [`https://shop.sc.weibo.com/h5/jump/error?url=${CODED}`],
    [`https://t.co/redirect?url=${CODED}`],
    [`https://go.bsky.app/redirect?u=${CODED}`],
    ['https://link.zhihu.com/?target=https%3A//item.jd.com/100012043978.html'],
    [`https://link.juejin.cn?target=${CODED}`],
    [`https://www.douban.com/link2/?url=${CODED}`],
    [`https://gitee.com/link?target=${CODED}`],
    [`https://l.facebook.com/l.php?u=${CODED}%3Ffbclid%3DIwAR0&h=AT0`],
    [`https://l.instagram.com/?u=${CODED}&e=AT`],
    [`https://www.youtube.com/redirect?event=video_description&redir_token=x&q=${CODED}&v=abc`],
    [`https://out.reddit.com/t3_abc?url=${CODED}&token=AQ`],
    [`https://t.umblr.com/redirect?z=${CODED}&t=Y`],
    [`https://href.li/?${ITEM}`],
    [`https://steamcommunity.com/linkfilter/?u=${ITEM}`],
    [`https://www.google.co.jp/url?sa=D&q=${CODED}`],
    [`https://c.pc.qq.com/middlem.html?pfurl=${CODED}`],
    // Affiliate networks.
    [`https://go.skimresources.com/?id=114047X1&url=${CODED}&sref=https://www.example.com/`],
    [`https://redirect.viglink.com/?key=1&loc=https%3A%2F%2Fevil.example%2F&u=${CODED}`],
    [`https://www.awin1.com/cread.php?awinmid=5769&awinaffid=930253&ued=${ITEM}`],
    [`https://click.linksynergy.com/deeplink?id=a&mid=1&murl=${CODED}`],
    [`https://click.linksynergy.com/fs-bin/click?id=a&murl=${CODED}`],
    [`https://www.anrdoezrs.net/click-123-456?url=${CODED}`],
    [`https://www.dpbolvw.net/links/3607085/type/dlg/sid/x/${ITEM}`],
    [`https://www.kqzyfj.com/links/3607085/type/dlg/${CODED}`],
    [`https://prf.hn/click/camref:1101l/pubref:x/destination:${CODED}`],
    [`https://shop.prf.hn/click/camref:1101l/destination:${ITEM}`],
    [`https://shop.pxf.io/c/123/456/789?subId1=x&u=${CODED}`],
    [`https://www.ojrq.net/p/?return=${encodeURIComponent(`https://shop.pxf.io/c/1/2/3?u=${CODED}`)}`],
    [`https://wextap.com/g/1e8d11449444df579b13/?ulp=${CODED}`],
    [`https://hb.afl.rakuten.co.jp/hgc/g0.2q.g0.2q/?pc=${CODED}&m=http%3A%2F%2Fm.example.com`],
    [`https://ck.jp.ap.valuecommerce.com/servlet/referral?sid=1&pid=2&vc_url=${CODED}`],
    [`https://target.georiot.com/Proxy.ashx?TSID=1&GR_URL=${CODED}`],
    [`https://www.pandabuy.com/product?ra=500&url=${CODED}&inviteCode=Z`],
  ])('%s', (posted) => {
    const link = identify(posted);
    expect(link).toMatchObject({ posted, state: 'product', product: { merchant: 'jd.com', url: ITEM } });
    expect(link.destination.split('?')[0]).toBe(ITEM);
  });
});

describe('destinations in disguise', () => {
  test('one without a scheme, where the redirector is known for it', () => {
    const bare = 'item.jd.com%2F100012043978.html';
    expect(identify(`https://shareasale.com/r.cfm?u=1&m=2&urllink=${bare}`).destination).toBe(ITEM);
    expect(
      identify('https://partner.bol.com/click/click?p=2&t=url&s=1&url=item.jd.com/100012043978.html')
        .destination,
    ).toBe(ITEM);
    expect(identify(`https://weibo.cn/sinaurl?u=${bare}`).state).toBe('other');
  });

  test('a path on the same host', () => {
    const link = identify(
      'https://www.amazon.de/sspa/click?ie=UTF8&url=%2FNice%2Fdp%2FB0948V5R5J%2Fref%3Dsr_1_1%3Fkeywords%3Dx',
    );
    expect(link.product?.url).toBe('https://www.amazon.de/dp/B0948V5R5J');
    expect(
      identify('https://www.amazon.de/sspa/click?url=//evil.example/dp/B0948V5R5J').product,
    ).toBeUndefined();
    expect(
      identify('https://www.amazon.de/sspa/click?url=/%5Cevil.example/dp/B0948V5R5J').product,
    ).toBeUndefined();
  });

  test('one after a token in the path', () => {
    const posted =
      'https://aax-us-iad.amazon.com/x/c/ROEKzPLx/http://www.amazon.com/dp/B0948V5R5J/ref=syn?ie=UTF8&psc=1';
    expect(identify(posted).product?.url).toBe('https://www.amazon.com/dp/B0948V5R5J');
  });

  test('one pasted in raw, its own query and all', () => {
    const link = identify(`https://www.awin1.com/cread.php?awinmid=1&ued=${TAOBAO}&clickref=x`);
    expect(link.product?.id).toBe('612345678901');
    expect(identify(`https://rover.ebay.com/rover/1/711?mpre=${TAOBAO}`).product?.id).toBe('612345678901');
  });

  test('one encoded twice', () => {
    expect(identify(`https://weibo.cn/sinaurl?u=${encodeURIComponent(CODED)}`).destination).toBe(ITEM);
  });

  test('one encoded ten times is not dug out', () => {
    let text = 'http://evil.example/';
    for (let turn = 0; turn < 10; turn += 1) text = encodeURIComponent(text);
    const posted = `https://weibo.cn/sinaurl?u=${text}`;
    expect(identify(posted)).toEqual({ posted, destination: posted, state: 'other' });
  });
});

describe('redirectors within redirectors', () => {
  const wrap = (inner: string, levels: number): string =>
    levels === 0 ? inner : wrap(`https://weibo.cn/sinaurl?u=${encodeURIComponent(inner)}`, levels - 1);

  test('five are opened', () => {
    expect(identify(wrap(ITEM, 5)).destination).toBe(ITEM);
  });

  test('six are not: the link keeps its own address', () => {
    const posted = wrap(ITEM, 6);
    expect(identify(posted)).toEqual({ posted, destination: posted, state: 'unresolved' });
  });

  test('none in more than 4 kB', () => {
    const posted = `https://weibo.cn/sinaurl?x=${'a'.repeat(4096)}&u=${CODED}`;
    expect(identify(posted)).toEqual({ posted, destination: posted, state: 'unresolved' });
  });

  test('a short link inside one stays unresolved, and its own host is shown', () => {
    const posted = 'https://www.youtube.com/redirect?q=https%3A%2F%2Famzn.to%2F4k5RZXB';
    expect(identify(posted)).toEqual({ posted, destination: 'https://amzn.to/4k5RZXB', state: 'unresolved' });
  });
});

describe('what is not unwrapped', () => {
  test.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'taobao://item.taobao.com/item.htm?id=612345678901',
    'https://user:secret@item.jd.com/100012043978.html',
    'https://item.jd.com@evil.example/100012043978.html',
    'https:item',
    'x',
  ])('a destination like %j', (inner) => {
    const posted = `https://weibo.cn/sinaurl?u=${encodeURIComponent(inner)}`;
    expect(identify(posted)).toEqual({ posted, destination: posted, state: 'other' });
  });

  test('two destinations: nobody can tell which the site takes', () => {
    expect(
      identify(`https://weibo.cn/sinaurl?u=${CODED}&u=https%3A%2F%2Fevil.example%2F`).product,
    ).toBeUndefined();
    const posted = `https://weibo.cn/sinaurl?u=https%3A%2F%2Fevil.example%2F&u=${CODED}`;
    expect(identify(posted).product).toBeUndefined();
  });

  test.each([
    `https://www.facebook.com/sharer/sharer.php?u=${CODED}`,
    `https://twitter.com/intent/tweet?url=${CODED}`,
    `https://www.pinterest.com/pin/create/button/?url=${CODED}`,
    `https://service.weibo.com/share/share.php?url=${CODED}`,
    `https://passport.jd.com/new/login.aspx?ReturnUrl=${CODED}`,
    `https://www.google.com/search?q=${CODED}`,
    `https://translate.google.com/translate?u=${CODED}`,
    `https://web.archive.org/web/2020/${ITEM}`,
    `https://unknown.example/?url=${CODED}`,
    `https://weibo.com/u/123?u=${CODED}`,
    `https://evil.example/sinaurl?u=${CODED}`,
  ])('%s', (posted) => {
    expect(identify(posted)).toEqual({ posted, destination: posted, state: 'other' });
  });

  test.each([
    'https://shop.pxf.io/c/123/456/789',
    'https://www.awin1.com/cread.php?s=1&v=2&q=3&r=4',
    'https://click.linksynergy.com/fs-bin/click?id=a&offerid=1',
    'https://shareasale.com/r.cfm?u=1&m=2&urllink=',
  ])('an address that does not say where it leads: %s', (posted) => {
    expect(identify(posted)).toEqual({ posted, destination: posted, state: 'unresolved' });
  });

  test('a destination that is no product is still shown for what it is', () => {
    const posted = 'https://weibo.cn/sinaurl?u=http%3A%2F%2Fevil.example';
    expect(identify(posted)).toEqual({ posted, destination: 'http://evil.example/', state: 'other' });
  });
});
