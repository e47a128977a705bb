import type { DrawingName } from './drawings.ts';
import { camera, type Goods, headphones, mugs, soldOutBowl, teapot, winterNine } from './goods.ts';
import { outbound, rawLink, topic, type WeiboPost } from './weibo-markup.ts';

function photo(drawing: DrawingName): string {
  return `https://wx1.sinaimg.cn/orj360/feedcart-demo/${drawing}.png`;
}

/** The link as a person shares it: with the sharer's own parameters, which are nobody else's business. */
function shared(goods: Goods, parameters: string): string {
  return `${goods.url}${goods.url.includes('?') ? '&' : '?'}${parameters}`;
}

/** The demo's timeline. People, words, ids and goods are all made up. */
export const posts: readonly WeiboPost[] = [
  {
    uid: '7710020034',
    author: '慢生活研究所',
    id: 'Qw7Lm2Xa1',
    time: '4分钟前',
    text: `${topic('冬天的九件小事')} 降温了，把这个冬天反复用到的九样东西整理出来，都在店里：<br>${winterNine
      .map((goods, index) => outbound(shared(goods, 'wfr=wb'), `第 ${index + 1} 件`))
      .join(' ')}`,
    pictures: [photo('scarf'), photo('candle'), photo('blanket')],
  },
  {
    uid: '7710020107',
    author: '晚饭吃什么',
    id: 'Qw7Ln8Tb4',
    time: '11分钟前',
    text: '这把壶我也在用，出水利落，小小一把正好一个人喝。转给想入侧把壶的朋友。',
    quoted: {
      uid: '7710020251',
      author: '茶室手记',
      id: 'Qw6Yc5Re9',
      time: '昨天 20:14',
      text: `开窑，这一批只留了两把。${outbound(shared(teapot, 'wfr=wb'), '柴烧侧把壶')}`,
      pictures: [photo('teapot')],
    },
  },
  {
    uid: '7710020388',
    author: 'Nora in the studio',
    id: 'Qw7Lp3Vc7',
    time: '23分钟前',
    text: `The clay red ones are back after three months. Twelve ounces, dishwasher safe, and they stack. ${outbound(shared(mugs, 'utm_source=weibo&ref=nora'), 'Stoneware mug')}`,
  },
  {
    uid: '7710020412',
    author: '周末去哪儿',
    id: 'Qw7Lq6Wd2',
    time: '31分钟前',
    text: `银杏黄了，老城墙那一段最好看，早上八点前没什么人。${topic('周末')}`,
    pictures: [photo('plant')],
  },
  {
    uid: '7710020529',
    author: 'Quiet Desk',
    id: 'Qw7Lr9Xe5',
    time: '48分钟前',
    text: `Two years of daily use and the ear pads are still fine. This is my own link, thank you for using it: ${outbound(shared(headphones, 'tag=quietdesk-20'), 'headphones')}`,
  },
  {
    uid: '7710020633',
    author: '数码老王',
    id: 'Qw7Ls2Yf8',
    time: '1小时前',
    text: `京东自营今天有货，价格自己点进去看。${outbound('https://item.jd.com/100048102733.html', '京东')}`,
  },
  {
    uid: '7710020690',
    author: '口令收集员',
    id: 'Qw7Lt0Yh6',
    time: '1小时前',
    text: '保温壶又补货了，复制这段话 ￥q7RkV2mPx4T￥ 打开手机淘宝。',
  },
  {
    uid: '7710020747',
    author: '读报人',
    id: 'Qw7Lt5Zg1',
    time: '1小时前',
    text: `一篇讲旧物修理的长文，值得慢慢看。${outbound('https://reading.example/essays/mending', '旧物的第二次生命')}`,
  },
  {
    uid: '7710020851',
    author: '海淘小札',
    id: 'Qw7Lu8Ah4',
    time: '2小时前',
    text: `日亚开了预约，十二月初发货，单焦党可以看一眼。${outbound(shared(camera, 'tag=haitao0-22'), '日亚')}`,
  },
  {
    uid: '7710020966',
    author: '碗与勺',
    id: 'Qw7Lv1Bi7',
    time: '3小时前',
    text: `第二批青釉碗，上架半小时没了，下个月再烧。${outbound(soldOutBowl.url, '青釉饭碗')}`,
    pictures: [photo('bowl')],
  },
  {
    uid: '7710021072',
    author: '店主阿遥',
    id: 'Qw7Lw4Cj0',
    time: '3小时前',
    text: `店里上新，短链接在这里 ${rawLink('http://t.cn/A6fcDemo1', '网页链接')}，旗舰店同款 ${outbound('https://detail.tmall.com/item.htm?id=731204455120', '天猫')}`,
  },
  {
    uid: '7710021185',
    author: 'Small hours radio',
    id: 'Qw7Lx7Dk3',
    time: '5小时前',
    text: 'Tonight at eleven: an hour of rain, tape hiss and piano. Bring tea.',
  },
];
