import { describe, expect, test } from 'vitest';
import { readPostsOf } from '../../utils/feed/read-posts.ts';
import { MAX_PRODUCTS, type Post } from '../../utils/model/post.ts';
import { sites } from '../../utils/sites/index.ts';
import { fixturesOf, productsOf, toDocument } from '../sites/fixture.ts';
import { settled, watchPage } from './page.ts';

const withQuoted = (post: Post): Post[] => [post, ...(post.quoted ? withQuoted(post.quoted) : [])];

/** Every product with the post that has it, once. */
const lines = (posts: readonly { readonly id: string; readonly keys: readonly string[] }[]) =>
  [...new Set(posts.flatMap(({ id, keys }) => keys.map((key) => `${id} ${key}`)))].sort();

const cases = sites.flatMap((site) => fixturesOf(site.id).map((one) => ({ site, ...one, of: site.id })));

// A live page passes over what can't be a product before it asks anything else: it must not pass over one.
describe('A live page shows what a page that stands still has', () => {
  test.each(cases)('$of: $name', ({ site, html, url }) => {
    const posts = readPostsOf(site, toDocument(html), new URL(url)).flatMap(withQuoted);
    const { shown } = watchPage(html, url, { site });
    expect(
      lines([...shown.values()].map(({ id, products }) => ({ id, keys: products.map(({ key }) => key) }))),
    ).toEqual(
      lines(
        posts.map((post) => ({ id: post.id, keys: [...new Set(productsOf(post))].slice(0, MAX_PRODUCTS) })),
      ),
    );
  });
});

test('A path of the site’s own is followed where the site says that it leads out, and nowhere else', async () => {
  const by = (path: string) =>
    `<html><body><ytd-comment-view-model id="comment"><a href="/watch?v=a&amp;lc=UgOne">now</a><div id="content-text"><a>x</a><a href="${path}">y</a></div></ytd-comment-view-model></body></html>`;
  const watched = watchPage(by('/@kim'), 'https://www.youtube.com/watch?v=a');
  expect(watched.shown.size).toBe(0);
  const [link] = watched.document.querySelectorAll('#content-text a');
  link?.setAttribute('href', '/redirect?event=comments&q=https%3A%2F%2Fitem.jd.com%2F100012345678.html');
  await settled();
  expect([...watched.shown.values()].flatMap(({ products }) => products.map(({ posted }) => posted))).toEqual(
    ['https://www.youtube.com/redirect?event=comments&q=https%3A%2F%2Fitem.jd.com%2F100012345678.html'],
  );
});
