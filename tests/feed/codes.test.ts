import { afterEach, expect, test } from 'vitest';
import { createCodes } from '../../utils/feed/codes.ts';
import { siteWith } from '../sites/made-up-site.ts';
import { type WithCompanion, watchWith } from './companions.ts';
import { settled } from './page.ts';

const HOME = 'https://social.example/home';
const CODE = '￥AbCdEfGhIjK￥';
const OTHER = '￥zZ1yY2xX3wW￥';
const SITE = siteWith({ words: ['.text'] });
const post = (id: number, text: string) =>
  `<div class="post" data-id="${id}"><b class="by" title="ann">Ann</b><p class="text">${text}</p></div>`;

let watched: WithCompanion;
afterEach(() => watched.end.abort());
const watch = (...posts: string[]) => {
  watched = watchWith(createCodes, `<main>${posts.join('')}</main>`, HOME, SITE);
};
const main = () => document.querySelector('main');
/** Ids of the posts under whose words a card with codes stands. */
const under = () =>
  [...document.querySelectorAll('feedcart-codes')].map((host) =>
    host.closest('.post')?.getAttribute('data-id'),
  );

test('A post that says a code gets a line for it before the page is painted, and no other post', async () => {
  watch(post(1, `复制${CODE}打开`), post(2, '￥1234567890￥'));
  expect(under()).toEqual(['1']);
  expect(document.querySelector('feedcart-codes')?.previousElementSibling?.className).toBe('text');
  main()?.insertAdjacentHTML('beforeend', post(3, OTHER));
  await settled();
  expect(under()).toEqual(['1', '3']);
});

test('A code is no product, and is told to nobody', () => {
  watch(post(1, CODE));
  expect(watched.shown.size).toBe(0);
});

test('Where a post has a product as well, the card stands first', () => {
  watch(post(1, `<a href="https://item.jd.com/80001.html">x</a> ${CODE}`));
  expect(watched.keys()).toEqual(['jd.com:80001']);
  expect(under()).toEqual(['1']);
});

test('An entry that is reused shows the codes of its own post only', async () => {
  watch(post(1, CODE));
  const text = document.querySelector('.text');
  if (text) text.textContent = '没有了';
  await settled();
  expect(under()).toEqual([]);
  if (text) text.textContent = OTHER;
  await settled();
  expect(under()).toEqual(['1']);
});

test('What leaves the page takes its codes along, and a page that throws them out is left alone in the end', async () => {
  watch(post(1, CODE));
  for (let i = 0; i < 5; i++) {
    document.querySelector('feedcart-codes')?.remove();
    await settled();
  }
  expect(under()).toEqual([]);
  document.querySelector('.post')?.remove();
  main()?.insertAdjacentHTML('beforeend', post(2, CODE));
  await settled();
  expect(under()).toEqual(['2']);
});

test('A page that asks to be left alone keeps its words to itself', () => {
  const head = '<head><meta name="pinterest-rich-pin" content="false"></head>';
  watched = watchWith(createCodes, `<html>${head}<body>${post(1, CODE)}</body></html>`, HOME, SITE);
  expect(under()).toEqual([]);
});

test('Goods that an article names without a link stand in a line each, and go with it', async () => {
  const name = (title: string) =>
    `<mp-common-product data-windowproduct="v2=x" data-title="${title}"></mp-common-product>`;
  const article = `<div id="img-content"><h1 id="activity-name">书单</h1><div id="js_content">${name('茶壶')}${name('茶壶')}</div></div>`;
  watched = watchWith(createCodes, article, 'https://mp.weixin.qq.com/s/AbC');
  expect(watched.shown.size).toBe(0);
  const lines = () => document.querySelectorAll('#js_content + feedcart-codes');
  expect(lines()).toHaveLength(1);
  document.querySelector('#js_content')?.replaceChildren();
  await settled();
  expect(lines()).toHaveLength(0);
  document.querySelector('#js_content')?.insertAdjacentHTML('beforeend', name('茶杯'));
  await settled();
  expect(lines()).toHaveLength(1);
});
