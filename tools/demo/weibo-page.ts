import { type WeiboPost, weiboRow } from './weibo-markup.ts';

/** A whole timeline page: a column of 600 px, light or dark as the system is. `after` is HTML at the end of the body. */
export function weiboPage(posts: readonly WeiboPost[], after = ''): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>时间线</title><style>${STYLE}</style></head><body>
<div class="top"><b>时间线</b><span>全部关注</span><span>好友圈</span><span>特别关注</span></div>
<div id="app"><main><div class="vue-recycle-scroller ready page-mode direction-vertical"><div class="vue-recycle-scroller__item-wrapper">
${posts.map(weiboRow).join('\n')}
</div></div></main></div>${after}</body></html>`;
}

/** Our own: calm enough that the cards are what one looks at. */
const STYLE = `
:root { --page: #f0f1f4; --panel: #fff; --ink: #24292f; --soft: #8a929b; --link: #1d6fb8; --line: #eceef1; --quote: #f7f8f9; }
@media (prefers-color-scheme: dark) {
  :root { --page: #101214; --panel: #191c1f; --ink: #e6e9ec; --soft: #8d959d; --link: #74aee6; --line: #272b30; --quote: #202428; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.65 system-ui, "Noto Sans CJK SC", sans-serif; }
a { color: var(--link); text-decoration: none; }
.top { display: flex; gap: 28px; justify-content: center; padding: 14px; background: var(--panel); border-bottom: 1px solid var(--line); color: var(--soft); }
.top b { color: var(--ink); }
main { width: 600px; max-width: 100%; margin: 12px auto 80px; }
.vue-recycle-scroller__item-view[style*="-9999px"] { position: absolute; }
article { background: var(--panel); border-radius: 6px; margin-bottom: 10px; }
article > div { padding: 18px 20px 6px; }
header { display: flex; gap: 12px; margin-bottom: 10px; }
.woo-avatar-main { width: 46px; height: 46px; border-radius: 50%; display: grid; place-items: center; color: #fff; font-size: 19px; background: hsl(var(--hue) 42% 52%); }
[class*="_name_"] { color: var(--ink); font-weight: 600; }
[class*="_info_"] { font-size: 12px; color: var(--soft); display: flex; gap: 10px; }
[class*="_time_"] { color: var(--soft); font-size: 12px; }
.icon-link { width: 15px; height: 15px; vertical-align: -2px; margin: 0 2px; }
.picture { display: grid; grid-template-columns: repeat(3, 150px); gap: 5px; margin: 10px 0 4px; }
.woo-picture-img { width: 150px; height: 150px; border-radius: 4px; display: block; object-fit: cover; }
.retweet { margin: 10px -20px 0; padding: 12px 20px; background: var(--quote); }
footer { border-top: 1px solid var(--line); margin-top: 12px; color: var(--soft); font-size: 13px; }
footer > div { display: flex; padding: 9px 0; }
[class*="_item_"] { flex: 1; text-align: center; }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; }`;
