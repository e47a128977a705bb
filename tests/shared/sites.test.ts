// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPosts } from '../../utils/feed/index.ts';
import type { Post } from '../../utils/model/post.ts';
import { productsOf, toDocument } from '../sites/fixture.ts';

const SHARED = process.env.FEEDCART_SHARED ?? '../shared';

function read(file: string, url: string): Post[] {
  const html = readFileSync(join(SHARED, 'corpus/social', file), 'utf8');
  // Style sheets are of no interest, and happy-dom complains that it may not load them.
  return readPosts(toDocument(html.replaceAll(/<link[^>]*stylesheet[^>]*>/g, '')), new URL(url));
}

/** Author, how many links, which products, and what it quotes. */
type Counted = readonly [author: string, links: number, products: readonly string[], quoted?: Counted];

function count(post: Post): Counted {
  const counted = [post.author?.id ?? '', post.links.length, productsOf(post)] as const;
  return post.quoted ? [...counted, count(post.quoted)] : counted;
}

const nine = (start: number) => Array.from({ length: 9 }, (_, i) => `taobao.com:${start + i}`);

/** Posts, authors and links counted by hand in each captured page. */
const PAGES: Readonly<Record<string, readonly [url: string, posts: Readonly<Record<string, Counted>>]>> = {
  'weibo/desktop-2026-09.html': [
    'https://weibo.com/',
    {
      R00000001: ['5000000001', 3, ['tmall.com:625401120023']],
      R00000002: ['5000000002', 9, nine(700100100101)],
      R00000003: ['5000000003', 1, [], ['5000000004', 2, ['amazon.co.jp:B0SAMPLE01']]],
      R00000005: ['5000000005', 2, []],
      R00000006: ['5000000006', 1, []],
    },
  ],
  'weibo/s-weibo-com-search-2026.html': ['https://s.weibo.com/weibo?q=x', { AbCdEf: ['1001', 0, []] }],
  'x/constructed-timeline-amazon.html': [
    'https://x.com/home',
    { '1981398750557065646': ['dealz', 2, ['amazon.com:B0CXXXXXXX']] },
  ],
  'x/x-tweet-quote.html': [
    'https://x.com/TestQuoter/status/1983130065320780162',
    { '1983130065320780162': ['TestQuoter', 0, [], ['OriginalAuthor', 0, []]] },
  ],
  'x/x-tweet-sample.html': ['https://x.com/i/bookmarks', { '1981398750557065646': ['TestUser123', 1, []] }],
  'x/x-localized-conversation.html': [
    'https://x.com/main_user/status/1234567890',
    { '1234567890': ['main_user', 0, []], '1234567891': ['reply_user', 0, []] },
  ],
  'mastodon/detailed-status.html': [
    'https://mastodon.social/@alice/12345678',
    {
      '12345678': ['alice@mastodon.example', 1, []],
      '12345679': ['alice', 0, []],
      '12345680': ['bob@other.social', 0, []],
      '12345681': ['carol@third.social', 0, []],
      '12345682': ['alice', 0, []],
      '12345683': ['dave@mastodon.example', 1, []],
    },
  ],
};

describe('A captured page gives the posts that are in it', () => {
  test.each(Object.entries(PAGES))('%s', (file, [url, posts]) => {
    expect(Object.fromEntries(read(file, url).map((post) => [post.id, count(post)]))).toEqual(posts);
  });

  test('weibo/m-weibo-cn-feed-realtext-2019.html: ten posts of one author, no product among their links', () => {
    const posts = read('weibo/m-weibo-cn-feed-realtext-2019.html', 'https://m.weibo.cn/');
    expect(posts.map(({ author }) => author?.id)).toEqual(Array(10).fill('5644764907'));
    expect(new Set(posts.map(({ id }) => id)).size).toBe(10);
    expect(posts.flatMap(productsOf)).toEqual([]);
  });

  test('bluesky/post-link.html: 52 posts of a thread, two of which link outward, one that quotes', () => {
    const posts = read('bluesky/post-link.html', 'https://bsky.app/profile/forbes.com/post/3mdd7aj7pgs2x');
    expect(new Set(posts.map(({ id }) => id)).size).toBe(52);
    expect(posts[0]).toMatchObject({ id: '3mdd7aj7pgs2x', author: { id: 'forbes.com', name: 'Forbes' } });
    expect(posts.filter(({ links }) => links.length > 0).map(({ author }) => author?.id)).toEqual([
      'forbes.com',
      'losturuk.bsky.social',
    ]);
    expect(posts.filter(({ quoted }) => quoted).length).toBe(1);
  });

  test('bluesky/post.html: a screen that is still loading has none', () => {
    const url = 'https://bsky.app/profile/stephenking.bsky.social/post/3mddvy5bv6k27';
    expect(read('bluesky/post.html', url)).toEqual([]);
  });
});
