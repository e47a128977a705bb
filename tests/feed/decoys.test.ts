import { expect, test } from 'vitest';
import { layoutsOn } from '../../utils/feed/compile-layout.ts';
import { cardAnchor } from '../../utils/feed/read-post.ts';
import { readPostsOf } from '../../utils/feed/read-posts.ts';
import { CARD } from '../../utils/feed/watch-feed.ts';
import { toDocument } from '../sites/fixture.ts';
import { siteWith } from '../sites/made-up-site.ts';
import { settled, watchPage } from './page.ts';

const HOME = 'https://social.example/home';
const row = (
  id: string,
  said: string,
) => `<li class="row"><small>${said}</small><div class="post" data-id="${id}">
  <p class="text">我赞同 <a href="https://item.jd.com/6000${id}.html">x</a></p></div></li>`;

test('What someone only liked is told by words beside it, never by its own words', () => {
  const site = siteWith({ unless: [{ up: '.row', select: 'small', says: ['赞同了', '收藏了'] }] });
  const html = `<ul>${row('1', '赞同了回答')}${row('2', '回答了问题')}${row('3', '2天前 收藏了文章')}${row('4', '')}</ul>`;
  expect(readPostsOf(site, toDocument(html), new URL(HOME)).map(({ id }) => id)).toEqual(['2', '4']);
});

test('A card may stand behind its entry, and comes back when the page throws it out', async () => {
  const site = siteWith({ card: { after: [':scope', '.text'] } });
  const watched = watchPage(`<html><body><ul>${row('5', '')}</ul></body></html>`, HOME, { site });
  const [layout] = layoutsOn(site, 'social.example');
  const entry = watched.document.querySelector('.post');
  expect(entry && layout && cardAnchor(entry, layout)).toBe(entry);
  const card = watched.document.createElement(CARD);
  entry?.after(card);
  await settled();
  watched.told.length = 0;
  card.remove();
  await settled();
  expect(watched.told).toEqual(['show 5 1']);
});
