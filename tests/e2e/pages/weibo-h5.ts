import { escapeHtml } from '../../../tools/demo/html.ts';
import type { Timeline } from './timeline.ts';
import { redirected } from './weibo-desktop.ts';

const JD = 'https://item.m.jd.com/product/100071203344.html?utm_campaign=t_1000_abc';

function card(id: string, author: string, text: string): string {
  return `<div class="card m-panel card9 weibo-member"><div class="card-wrap"><div class="card-main">
<header class="weibo-top m-box m-avatar-box"><a class="m-img-box" href="/u/6600000010"><img alt=""></a><div class="m-text-box"><a href="/u/6600000010"><h3 class="m-text-cut">${author}</h3></a><h4 class="m-text-cut"><span class="time">刚刚</span></h4></div></header>
<article class="weibo-main"><div class="weibo-og"><div class="weibo-text">${text}</div></div></article>
<footer class="m-ctrl-box m-box-center-a f-footer-ctrl" data-status="/status/${id}"><a>转发</a><a>12</a><a>30</a></footer></div></div></div>`;
}

function link(url: string, text: string): string {
  return `<a href="${escapeHtml(url)}" data-hide=""><span class="url-icon"></span><span class="surl-text">${text}</span></a>`;
}

/** The mobile site: ids in the footer, a JD link that needs a visit. */
export const weiboH5: Timeline = {
  name: 'Weibo H5',
  url: 'https://m.weibo.cn/',
  html: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>微博</title></head><body><div id="app"><div class="main-wrap">
${card('Hplain0001', '早安', `早上好 ${link('https://m.weibo.cn/search?q=x', '#早安#')}`)}
${card('Hjd0000001', '电脑店', `今天有货 ${link(redirected(JD), '网页链接')}`)}
</div></div></body></html>`,
  cards: {
    Hjd0000001: {
      products: 1,
      posted: redirected(JD),
      title: 'JD.com product 100071203344',
      price: '',
      meta: 'JD.com shows prices only in your own tab',
    },
  },
};
