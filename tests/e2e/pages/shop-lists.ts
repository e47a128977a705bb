import { htmlResponse } from '../../../tools/demo/html.ts';

/** The page of a shop that lists what its visitor has kept there, in our own words, and what of it is to be saved. */
export interface ShopList {
  readonly host: string;
  readonly url: string;
  readonly answer: () => Response;
  readonly titles: readonly string[];
  /** What the page says that one of them costs. */
  readonly price?: string;
}

const page = (body: string) =>
  htmlResponse(`<!doctype html><meta charset="utf-8"><title>List</title>${body}`);

/** Rows with ids, a row that is only an idea, and goods that others have bought. */
const amazon: ShopList = {
  host: 'www.amazon.com',
  url: 'https://www.amazon.com/hz/wishlist/ls/3FEEDCART?ref_=wl_share',
  answer: () =>
    page(`<ul id="g-items">
      <li data-itemid="I1"><h2><a id="itemName_I1" title="Kettle with a long spout" href="/dp/B0FEEDC001/?coliid=I1&colid=3">Kettle with a…</a></h2>
        <span id="itemPrice_I1"><span class="a-offscreen">$48.50</span></span></li>
      <li data-itemid="I2"><h2><a id="itemName_I2" title="Linen apron" href="/dp/B0FEEDC002/?coliid=I2&colid=3">Linen apron</a></h2></li>
      <li data-itemid="I3"><span>An idea: something warm</span></li>
      <li data-itemid="I4"><h2><a id="itemName_I4" title="Linen apron again" href="/gp/product/B0FEEDC002?th=1">Linen apron</a></h2></li>
    </ul>
    <section><a href="/dp/B0FEEDC009">Bought by others</a></section>`),
  titles: ['Kettle with a long spout', 'Linen apron'],
  price: '$48.50',
};

/** Rows that nobody knows by name: links, and a part that only recommends. */
const taobao: ShopList = {
  host: 'shoucang.taobao.com',
  url: 'https://shoucang.taobao.com/item_collect.htm',
  answer: () =>
    page(`<nav><a href="//item.taobao.com/item.htm?id=731200000009">菜单</a></nav>
    <div class="x1a"><a title="竹编茶席" href="//item.taobao.com/item.htm?id=731200000001&spm=a1z0k.1"><img alt=""></a></div>
    <div class="x1a"><a title="汝窑公道杯" href="//detail.tmall.com/item.htm?id=731200000002"><img alt=""></a></div>
    <div class="guessLike--q"><a title="别的" href="//item.taobao.com/item.htm?id=731200000008">猜你喜欢</a></div>
    <a href="//www.taobao.com/">首页</a>`),
  titles: ['竹编茶席', '汝窑公道杯'],
};

const jd: ShopList = {
  host: 't.jd.com',
  url: 'https://t.jd.com/home/follow',
  answer: () =>
    page(`<div class="mf-goods-list">
      <div class="mf-goods-item"><div class="p-img"><a href="//item.jd.com/100012340001.html"><img alt=""></a></div>
        <div class="p-name"><a href="//item.jd.com/100012340001.html">铸铁锅 24 cm</a></div></div>
      <div class="mf-goods-item"><div class="p-name"><a href="//item.jd.com/100012340002.html">钛杯 450 ml</a></div></div>
    </div>
    <div class="mf-recommend"><a href="//item.jd.com/100012340009.html">为你推荐</a></div>`),
  titles: ['铸铁锅 24 cm', '钛杯 450 ml'],
};

export const shopLists: readonly ShopList[] = [amazon, taobao, jd];
