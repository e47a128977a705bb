import { expect, test } from 'vitest';
import { layoutsOn } from '../../utils/feed/compile-layout.ts';
import { readCodesIn } from '../../utils/feed/read-codes.ts';
import type { Layout } from '../../utils/sites/index.ts';
import { toDocument } from '../sites/fixture.ts';
import { siteWith } from '../sites/made-up-site.ts';

const { card, links, author, id } = siteWith({}).layouts[0] as Layout;
const quoted = { within: ['.quoted'], id, author, links, card, words: ['.text'] };

function codesIn(
  html: string,
  layout: Partial<Layout> = { words: ['.text', 'p'] },
  select = '.post',
): string[] {
  const entry = toDocument(html).querySelector(select);
  const [compiled] = layoutsOn(siteWith({ ...layout, quoted }), 'social.example');
  if (!entry || !compiled) throw new Error('no entry');
  return readCodesIn(entry, compiled).map(({ text }) => text);
}

const POST = `<div class="post"><p class="text">复制￥AbCd<b>EfGhIjK￥</b>打开</p><i>￥zZ1yY2xX3wW￥</i>
  <div class="quoted"><p class="text">€g1IVbaMXxxK€</p></div></div>`;

test('A code is read from the words of a post, however they are cut into elements, and once', () => {
  expect(codesIn(POST)).toEqual(['￥AbCdEfGhIjK￥']);
});

test('A quoted post’s code is its own', () => {
  expect(codesIn(POST, { words: ['.text'] }, '.quoted')).toEqual(['€g1IVbaMXxxK€']);
});

test('No code is looked for where the site does not say where words stand', () => {
  expect(codesIn(POST, {})).toEqual([]);
});
