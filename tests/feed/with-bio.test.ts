import { expect, test } from 'vitest';
import { layoutsOn } from '../../utils/feed/compile-layout.ts';
import { withBio } from '../../utils/feed/with-bio.ts';
import { siteAt } from '../../utils/sites/index.ts';
import { toDocument } from '../sites/fixture-page.ts';

const CODE = 'feedcart-0123456789abcdef01234567';
const OTHER = 'feedcart-0123456789abcdef01234568';
const pages = {
  bluesky: {
    url: 'https://bsky.app/profile/Ann.example',
    author: 'ann.example',
    bio: (words: string) => `<div data-testid="profileHeaderDescription">${words}</div>`,
  },
  x: {
    url: 'https://x.com/ann',
    author: 'ann',
    bio: (words: string) =>
      `<main data-testid="primaryColumn"><div data-testid="UserDescription">${words}</div></main>`,
  },
  mastodon: {
    url: 'https://mastodon.social/@ann',
    author: 'ann@mastodon.social',
    bio: (words: string) => `<div class="account__header__bio"><p>${words}</p></div>`,
  },
};

function told(address: string, html: string, author: string) {
  const location = new URL(address);
  const site = siteAt(location);
  const tree = site && layoutsOn(site, location.hostname)[0]?.tree;
  if (!site || !tree) throw new Error('no site');
  const posts = [
    { post: '1', author },
    { post: '2', author: 'bob' },
  ];
  return withBio(posts, { root: toDocument(html), location, site, tree }).map(({ bio }) => bio);
}

test.each(Object.entries(pages))(
  'on %s the codes of a bio are told with its owner’s posts alone',
  (_, page) => {
    const { url, author, bio } = page;
    expect(told(url, bio(`Potter. ${CODE.toUpperCase()}, ${OTHER}`), author)).toEqual([
      [CODE, OTHER],
      undefined,
    ]);
    expect(told(url, bio('Potter.'), author)).toEqual([[], undefined]);
    expect(told(url, bio(`${CODE}9 feedcart-0123`), author)).toEqual([[], undefined]);
  },
);

test('a code elsewhere on the page, on a page without a bio, or on one of posts tells nothing of a bio', () => {
  const { url, author, bio } = pages.bluesky;
  expect(told(url, `<p>${CODE}</p>`, author)).toEqual([undefined, undefined]);
  expect(told(url, `${bio('Potter.')}<aside>${CODE}</aside>`, author)).toEqual([[], undefined]);
  expect(told('https://bsky.app/', bio(CODE), author)).toEqual([undefined, undefined]);
  const hovered = `<div data-testid="HoverCard"><div data-testid="UserDescription">${CODE}</div></div>`;
  expect(told(pages.x.url, hovered, 'ann')).toEqual([undefined, undefined]);
});
