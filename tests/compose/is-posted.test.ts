import { expect, test } from 'vitest';
import { isPosted } from '../../utils/compose/index.ts';

const DRAFT =
  '广告 冬天的九件，慢慢看\n1. 保温杯 ¥199.00\nhttps://item.taobao.com/item.htm?id=610000000001&pid=mm_1_0_0';

test.each([
  ['as it was written', DRAFT, `茶茶 刚刚 来自 微博网页版\n${DRAFT}`],
  ['with its links as words', DRAFT, '广告 冬天的九件，慢慢看 1. 保温杯 ¥199.00 网页链接'],
  ['folded', DRAFT, '茶茶 广告 冬天的九件，慢慢看 1. 保温杯 ¥199.00 …展开'],
  ['with other quotes and no emoji', '#ad “Nine” things 🧣 I use', '#ad "Nine" things I use'],
  ['with a face drawn as a picture', '[笑] 冬天的九件东西都在这里', '冬天的九件东西都在这里'],
])('a post that is shown %s is known', (_how, text, shown) => {
  expect(isPosted(text, shown)).toBe(true);
});

test.each([
  ['another post', DRAFT, '今天什么都不卖，随便写写'],
  ['a text that is too short to tell', '#ad https://amazon.com/dp/B0CHX1W1XY', '#ad amazon.com'],
  ['no text', '', 'Anything'],
])('%s is not', (_what, text, shown) => {
  expect(isPosted(text, shown)).toBe(false);
});
