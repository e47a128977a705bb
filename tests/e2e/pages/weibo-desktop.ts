import { headphones, teapot, winterNine } from '../../../tools/demo/goods.ts';
import { outbound, rawLink, topic, type WeiboPost } from '../../../tools/demo/weibo-markup.ts';
import { weiboPage } from '../../../tools/demo/weibo-page.ts';
import type { Timeline } from './timeline.ts';

/** What outbound() writes, as the browser completes it. */
export function redirected(url: string): string {
  return `https://weibo.cn/sinaurl?u=${encodeURIComponent(url)}`;
}

const TMALL = 'https://detail.tmall.com/item.htm?id=698112004371&spm=a230r.1.14.1&ali_trackid=2_mm_1';
const JD = 'https://item.jd.com/100071203344.html';
const AMAZON = `${headphones.url}?tag=quietdesk-20`;

const posts: readonly WeiboPost[] = [
  {
    uid: '6600000001',
    author: '九件好物',
    id: 'Rn1neThngs',
    time: '3分钟前',
    text: `${topic('好物')} ${winterNine.map(({ url }, index) => outbound(url, `第${index + 1}件`)).join('<br>')}`,
  },
  {
    uid: '6600000002',
    author: '转发的人',
    id: 'Rq0teOuter',
    time: '4分钟前',
    text: '转给想要的人 <a href="/n/%E8%8C%B6" usercard="name=@茶">@茶</a>',
    quoted: {
      uid: '6600000003',
      author: '茶室',
      id: 'Rq0teInner',
      time: '昨天 12:00',
      text: `只有两把 ${outbound(teapot.url, '侧把壶')}`,
    },
  },
  {
    uid: '6600000004',
    author: '旗舰店',
    id: 'Rta1lLogin',
    time: '5分钟前',
    text: `冬天就靠它了 ${outbound(TMALL)}`,
  },
  {
    uid: '6600000005',
    author: 'Quiet Desk',
    id: 'RamazonTag',
    time: '6分钟前',
    text: `Still the best: ${outbound(AMAZON, 'headphones')}`,
  },
  {
    uid: '6600000006',
    author: '闲聊',
    id: 'Rn0Product',
    time: '7分钟前',
    text: `今天天气不错 ${topic('周末')} ${outbound('https://reading.example/walks', '散步')}`,
  },
  {
    uid: '6600000007',
    author: '短链接',
    id: 'Rsh0rtLink',
    time: '8分钟前',
    text: `店里上新 ${rawLink('http://t.cn/A6fcTest1', '网页链接')}`,
  },
  {
    uid: '6600000008',
    author: '停着的行',
    id: 'Rparked000',
    time: '9分钟前',
    text: outbound(JD, '京东'),
    parked: true,
  },
];

/** Reuses the look of an entry, and is none. */
const decoyModal = `<div class="woo-modal-wrap"><div class="woo-panel-main woo-modal-main">
<div class="title"><a href="https://weibo.com/u/6600000009">弹窗</a></div><div>${outbound('https://weidian.com/item.html?itemID=4810299999', '广告')}</div></div></div>`;

/** Nine products in one post, a quoted post's product, a shop behind a login, a parked row, a decoy. */
export const weiboDesktop: Timeline = {
  name: 'Weibo desktop',
  url: 'https://weibo.com/',
  html: weiboPage(posts, decoyModal),
  cards: {
    Rn1neThngs: {
      products: 9,
      posted: redirected(winterNine[0]?.url ?? ''),
      title: winterNine[0]?.title ?? '',
      price: '¥68.00',
      meta: 'in stock',
    },
    Rq0teInner: {
      products: 1,
      posted: redirected(teapot.url),
      title: teapot.title,
      price: '¥420.00',
      meta: '2 left',
    },
    Rta1lLogin: {
      products: 1,
      posted: redirected(TMALL),
      title: 'Tmall product 698112004371',
      price: '',
      meta: 'Tmall shows prices only in your own tab',
    },
    RamazonTag: {
      products: 1,
      posted: redirected(AMAZON),
      title: headphones.title,
      price: '$129.95',
      meta: 'in stock',
    },
  },
};
