import { escapeHtml } from './html.ts';

/** One entry of a timeline in the markup of weibo.com's desktop build of September 2026. */
export interface WeiboPost {
  readonly uid: string;
  readonly author: string;
  /** Base62, as in the permalink. */
  readonly id: string;
  readonly time: string;
  /** HTML of the text: escapeHtml() and outbound(). */
  readonly text: string;
  /** Addresses of pictures. */
  readonly pictures?: readonly string[];
  /** A repost's original. */
  readonly quoted?: WeiboPost;
  /** Row of the virtual list that waits off-screen for its next post. */
  readonly parked?: boolean;
}

/** A link out of Weibo, through its redirector, as it stands in a post. */
export function outbound(url: string, text = '网页链接'): string {
  return rawLink(`//weibo.cn/sinaurl?u=${encodeURIComponent(url)}`, text);
}

/** A link with the address just as given. */
export function rawLink(href: string, text: string): string {
  const icon = 'https://h5.sinaimg.cn/upload/2015/09/25/3/timeline_card_small_web_default.png';
  return `<a target="_blank" href="${escapeHtml(href)}"><img class="icon-link" src="${icon}">${escapeHtml(text)}</a>`;
}

/** A topic, which is a link that leads nowhere outside. */
export function topic(name: string): string {
  return `<a href="https://s.weibo.com/weibo?q=${encodeURIComponent(`#${name}#`)}">#${escapeHtml(name)}#</a>`;
}

/** A row of the timeline. */
export function weiboRow(post: WeiboPost, index: number): string {
  const { parked = false, quoted } = post;
  const place = parked ? ' style="transform: translateY(-9999px); opacity: 0"' : '';
  return `<div class="vue-recycle-scroller__item-view"${place}><div class="wbpro-scroller-item" data-index="${index}" data-active="${!parked}">
<article class="woo-panel-main woo-panel-top woo-panel-right woo-panel-bottom woo-panel-left _wrap_q1fd8_2" tabindex="0"><div class="_body_q1fd8_63">
${header(post)}
<div class="wbpro-feed-content"><div class="_text_r4m2k_2 _ogText_r4m2k_43 wbpro-feed-ogText"><div class="_wbtext_r4m2k_19">${post.text}</div></div>${pictures(post)}</div>
${quoted ? original(quoted) : ''}</div>${footer(index)}</article></div></div>`;
}

function header({ uid, author, id, time }: WeiboPost): string {
  const name = escapeHtml(author);
  const initial = String.fromCodePoint(author.codePointAt(0) ?? 0);
  return `<header class="woo-box-flex"><a href="https://weibo.com/u/${uid}" aria-label="${name}" class="_default_w7c3p_3"><div class="woo-avatar-main" usercard="${uid}" style="--hue:${Number(uid.slice(-3)) % 360}"><span>${escapeHtml(initial)}</span></div></a>
<div class="woo-box-item-flex"><div class="_nick_h2k9s_25"><a usercard="${uid}" href="https://weibo.com/u/${uid}" class="_name_h2k9s_120"><span>${name}</span></a></div>
<div class="_info_t5v1d_10"><a class="_time_t5v1d_33" href="https://weibo.com/${uid}/${id}">${escapeHtml(time)}</a><span class="_source_t5v1d_46">来自 微博网页版</span></div></div></header>`;
}

function original(post: WeiboPost): string {
  const { uid, author, id, time, text } = post;
  return `<div class="retweet _retweet_q1fd8_86"><div class="_text_r4m2k_2 _reText_r4m2k_48 wbpro-feed-reText">
<div class="woo-box-flex"><a href="https://weibo.com/u/${uid}" usercard="${uid}"><span class="_nick_r4m2k_53">@${escapeHtml(author)}</span></a></div>
<div class="_wbtext_r4m2k_19">${text}</div></div>${pictures(post)}
<div class="woo-box-flex woo-box-justifyBetween"><a class="_time_n8x4b_33" href="https://weibo.com/${uid}/${id}">${escapeHtml(time)}</a></div></div>`;
}

function pictures({ pictures: addresses = [] }: WeiboPost): string {
  if (addresses.length === 0) return '';
  const images = addresses.map(
    (address) =>
      `<div class="woo-picture-main"><img class="woo-picture-img" src="${escapeHtml(address)}"></div>`,
  );
  return `<div class="picture _row_v6j2f_13">${images.join('')}</div>`;
}

function footer(index: number): string {
  const counts = [index * 3 + 2, index * 5 + 4, index * 17 + 9];
  const [reposts, comments, likes] = counts;
  return `<footer aria-label="${counts.join(',')}"><div class="woo-box-flex _left_c9m5z_38 _main_c9m5z_12">
<div class="_item_c9m5z_23">转发 <span>${reposts}</span></div><div class="_item_c9m5z_23">评论 <span>${comments}</span></div>
<div class="_item_c9m5z_23"><button class="woo-like-main" tabindex="0">赞 <span class="woo-like-count">${likes}</span></button></div></div></footer>`;
}
