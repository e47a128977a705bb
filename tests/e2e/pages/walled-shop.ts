/** A shop that shows its goods to its own visitors only: what it draws, and what anybody else gets. */
export interface WalledGoods {
  readonly id: string;
  readonly title: string;
  /** Sizes, and what each costs: a click on one changes the price and the address, without loading. */
  readonly skus: Readonly<Record<string, string>>;
  readonly before: string;
}

export const itemUrl = ({ id }: WalledGoods): string => `https://item.taobao.com/item.htm?id=${id}`;

/**
 * Built like such pages are: nothing for machines, hashed classes, the sign, the number and its decimals in elements of
 * their own, the price before the coupon beside it, other goods in links below, buttons that are no buttons; all of it
 * drawn by a script after the page was loaded.
 */
export function walledPage({ id, title, skus, before }: WalledGoods): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}-淘宝网</title>
<style>body{font:14px/1.6 system-ui,sans-serif;margin:0 auto;max-width:760px}.text--LP7Wf49z{font-size:30px}
.unit--zM7V7E4r{font-size:18px}.subPrice--KfQ0yn4v{color:#999}.btn--Qi5dJbqm{display:inline-block;padding:10px 24px;background:#f50;color:#fff}
.rec--x1y2z3 b{font-size:34px}</style></head><body>
<div class="header--a1b2c3" role="navigation">我的淘宝 购物车 收藏夹 ¥0.00</div><div id="ice-container">加载中</div>
<script>
const skus = ${JSON.stringify(skus)};
const draw = (price) => {
  const [whole, cents] = price.split('.');
  document.querySelector('#ice-container').innerHTML =
    '<div class="summary--v9a8"><div class="mainTitle--R75fTcZL" title="${title}">${title}</div>' +
    '<div class="price--u1i2"><div class="highlightPrice--LlVWiXXs"><span class="label--p0o9">券后</span>' +
    '<span class="unit--zM7V7E4r">￥</span><span class="text--LP7Wf49z">' + whole + '</span>' +
    (cents ? '<span class="unit--zM7V7E4r">.' + cents + '</span>' : '') + '</div>' +
    '<div class="subPrice--KfQ0yn4v"><span>优惠前</span><span>￥</span><span>${before}</span></div></div>' +
    '<div>已售 3000+ · 运费 ¥6</div><div class="skuItem--q2w3">' +
    Object.keys(skus).map((sku) => '<span class="valueItem--e4r5" data-sku="' + sku + '">' + sku + '</span>').join('') +
    '</div><div class="btn--Qi5dJbqm"><span>领券购买</span></div></div>' +
    '<div class="rec--x1y2z3"><a href="https://item.taobao.com/item.htm?id=600000000001"><b>￥1.00</b> 看了又看</a></div>';
  for (const one of document.querySelectorAll('[data-sku]')) one.onclick = () => {
    history.replaceState(null, '', '/item.htm?id=${id}&skuId=' + one.dataset.sku);
    draw(skus[one.dataset.sku]);
  };
};
setTimeout(() => draw(Object.values(skus)[0]), 300);
</script></body></html>`;
}
