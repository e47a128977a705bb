import { teapot } from '../../../tools/demo/goods.ts';
import { outbound } from '../../../tools/demo/weibo-markup.ts';
import { weiboPage } from '../../../tools/demo/weibo-page.ts';

export const CODE = '￥g1IVbaMXxxK￥';
const person = { uid: '6600000031', author: '发口令的人', time: '刚刚' };

/** A timeline with a code and no link, a code beside a link, a price that is no code; and a field to paste into. */
export const codePosts = weiboPage(
  [
    { ...person, id: 'RcOde00001', text: `复制这段话${CODE}打开手机淘宝` },
    { ...person, id: 'RcOde00002', text: `${outbound(teapot.url)} 或者 ￥Zz9Yy8Xx7Ww￥` },
    { ...person, id: 'RcOde00003', text: '只要 ￥1234567890￥ 就好' },
  ],
  '<textarea id="paste"></textarea>',
);
