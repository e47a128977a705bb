import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Post } from '../../utils/model/post.ts';
import { productsOf } from '../sites/fixture-page.ts';

const SHARED = process.env.FEEDCART_SHARED ?? '../shared';

/** A captured page of a social site, without its style sheets: they are of no interest, and of no engine's business. */
export function captured(file: string): string {
  const html = readFileSync(join(SHARED, 'corpus/social', file), 'utf8');
  return html.replaceAll(/<link[^>]*stylesheet[^>]*>/g, '');
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
  'weibo/constructed-desktop-timeline-products.html': [
    'https://weibo.com/',
    {
      RfiCC64Mb: ['1623886424', 2, ['tmall.com:612345678901']],
      RfiNine99: ['1000000009', 9, nine(700000001)],
      RfRepost1: ['2820792015', 0, [], ['1195242865', 2, []]],
    },
  ],
  'xiaohongshu/note-detail-defuddle.html': [
    'https://www.xiaohongshu.com/explore/6543b593000000001e01f6dc',
    { '6543b593000000001e01f6dc': ['user_1234567890abcdef', 0, []] },
  ],
  'bilibili/constructed-dynamic-goods.html': [
    'https://t.bilibili.com/',
    // The second row says nothing and has no id: nobody could tell it from another.
    { '900000000000000001': ['某UP主', 2, []] },
  ],
  'zhihu/constructed-mcn-card.html': [
    'https://www.zhihu.com/',
    { '3500000001': ['haowu', 1, ['jd.com:100012043978']] },
  ],
  'zhihu/real-external-anchors.html': [
    'https://www.zhihu.com/question/307049097',
    { '561017786': ['', 4, []] },
  ],
  'douban/home-statuses.html': [
    'https://www.douban.com/',
    {
      '9445279814': ['jojoorc', 1, []],
      '9445371360': ['abei', 0, []],
      '9444407389': ['NullPointer', 0, [], ['orig', 1, []]],
      '9444222066': ['1137591', 1, []],
      '9444111442': ['2316731', 1, []],
    },
  ],
  'wechat/real-product-anchors.html': [
    'https://mp.weixin.qq.com/s/AAAA',
    // Two goods without an address.
    { AAAA: ['某公众号', 0, []] },
  ],
  'wechat/picshare-05.html': [
    'https://mp.weixin.qq.com/s/IeR0bKDttmpFLlXj3-lKiw',
    { 'IeR0bKDttmpFLlXj3-lKiw': ['趋势动物小程序说明书', 0, []] },
  ],
  'x/constructed-timeline-amazon.html': [
    'https://x.com/home',
    { '1981398750557065646': ['dealz', 2, ['amazon.com:B0CXXXXXXX']] },
  ],
  'x/x-tweet-quote.html': [
    'https://x.com/TestQuoter/status/1983130065320780162',
    { '1983130065320780162': ['TestQuoter', 0, [], ['OriginalAuthor', 0, []]] },
  ],
  'x/x-tweet-sample.html': ['https://x.com/i/bookmarks', { '1981398750557065646': ['TestUser123', 1, []] }],
  // An article in place of a post's text, with a word that X takes for a host.
  'x/x-article-page-2026-02.html': [
    'https://x.com/arscontexta/status/2013045749580259680',
    { '2013045749580259680': ['arscontexta', 1, []] },
  ],
  'x/x-localized-conversation.html': [
    'https://x.com/main_user/status/1234567890',
    { '1234567890': ['main_user', 0, []], '1234567891': ['reply_user', 0, []] },
  ],
  'mastodon/constructed-elk-status.html': [
    'https://elk.zone/mastodon.social/public',
    { '110000000000000001': ['', 1, ['etsy.com:987654321']] },
  ],
  'misskey/constructed-note.html': [
    'https://misskey.io/',
    { '9abcdefghi': ['alice@shop.example', 1, ['booth.pm:1234567']] },
  ],
  'lemmy/constructed-post-listing.html': [
    'https://lemmy.ca/c/deals',
    { '123456': ['someone', 1, ['amazon.ca:B0CWWWWWWW']] },
  ],
  'tumblr/constructed-dashboard-post.html': [
    'https://www.tumblr.com/dashboard',
    { '780000000000000000': ['shopblog', 2, ['etsy.com:111222333', 'amazon.com:B0CVVVVVVV']] },
  ],
  'discord/constructed-message.html': [
    'https://discord.com/channels/1/111111111111111111',
    { '111111111111111111-222222222222222222': ['seller', 1, ['amazon.co.jp:B0CUUUUUUU']] },
  ],
  'hackernews/listing--news.ycombinator.com-news.html': [
    'https://news.ycombinator.com/news',
    {
      '10000001': ['dev_user', 1, []],
      '10000002': ['hw_hacker', 1, []],
      // An Ask HN: its title leads to itself.
      '10000003': ['curious_dev', 0, []],
      '10000004': ['ml_researcher', 1, []],
      '10000005': ['maker_person', 1, []],
    },
  ],
  // What it says of a channel stands here, its messages don't.
  'telegram/channel.html': ['https://t.me/unlimitedhangout', {}],
  'telegram/no-iframe.html': ['https://t.me/DiaboxApp', {}],
  'reddit/shreddit-feed.html': [
    'https://www.reddit.com/',
    // A link post's picture and its target are one link. What stands aside and the ad are no posts.
    {
      t3_1abc01: ['someone', 1, ['amazon.com:B0CXXXXXXX']],
      t3_1abc02: ['someone', 1, ['ebay.com:1234567890']],
    },
  ],
  'reddit/old-reddit-listing.html': [
    'https://old.reddit.com/r/deals/',
    { t3_old1: ['someone', 1, ['amazon.co.uk:B0CYYYYYYY']] },
  ],
  'reddit/old-reddit-comments.html': [
    'https://old.reddit.com/r/test/comments/abc123/test_post',
    {
      // This page leaves out the post's full name.
      abc123: ['poster_user', 0, []],
      t1_comment1: ['user_alpha', 0, []],
      t1_comment2: ['user_beta', 0, []],
      t1_comment3: ['user_alpha', 0, []],
      t1_comment4: ['user_gamma', 0, []],
      t1_comment5: ['user_delta', 1, []],
    },
  ],
  'reddit/metascraper-post.html': ['https://www.reddit.com/r/lotus/comments/1pzbv0z/my_lotus/', {}],
  'facebook/constructed-feed-lphp.html': [
    'https://www.facebook.com/',
    { pfbid0abc: ['carol', 1, ['amazon.de:B0CZZZZZZZ']] },
  ],
  'facebook/notifications-page.html': ['https://www.facebook.com/notifications', {}],
  'threads/feed-link-preview.html': [
    'https://www.threads.com/',
    // The product's number is shorter than any the shop has.
    { ABC123: ['sample', 2, []], XYZ999: ['other', 0, []] },
  ],
  'pinterest/constructed-feed.html': ['https://www.pinterest.com/', { '1234567890': ['', 0, []] }],
  'youtube/constructed-watch-rendered.html': [
    'https://www.youtube.com/watch?v=abcdefghijk',
    { UgxABC: ['someone', 1, ['ebay.com:1234567890']], abcdefghijk: ['reviewer', 1, []] },
  ],
  'linkedin/constructed-both-uis.html': [
    'https://www.linkedin.com/feed/',
    { '7510730674383835136': ['someone', 1, ['etsy.com:123456789']], '7001': ['old', 1, []] },
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

/** Entries without an id of their own, in the order of the page. */
const NAMELESS: Readonly<Record<string, readonly [url: string, posts: readonly Counted[]]>> = {
  'weibo/desktop-comment-link-real.html': ['https://weibo.com/1/A', [['1000000001', 1, []]]],
  'weibo/detail-comments-captured-2026-08.html': [
    'https://weibo.com/1234567890/Aa1',
    [
      ['123450001', 1, []],
      ['123450002', 0, []],
    ],
  ],
  'weibo/virtual-list-contract-2026-08.html': [
    'https://weibo.com/1/A',
    ['100010', '100011', '100001', '100012'].map((author) => [author, 0, []] as const),
  ],
  'weibo/legacy-reply.html': ['https://weibo.com/1/A', []],
  'weibo/m-weibo-cn-sinaurl-real-2025.html': ['https://m.weibo.cn/', [['', 2, []]]],
  'weibo/m-weibo-cn-taobao-shop-link-real-2019.html': ['https://m.weibo.cn/', [['', 2, []]]],
  'bilibili/comment-shadow-dom.html': ['https://www.bilibili.com/video/BV1xx411c7mD', [['123456', 2, []]]],
};

/** A captured page with what must be read of it. */
export interface CapturedCase {
  readonly name: string;
  readonly file: string;
  readonly url: string;
  readonly check: (posts: readonly Post[]) => void;
}

/** What one look at the whole says better than a list of posts. */
const OTHERS: readonly CapturedCase[] = [
  {
    name: 'ten posts of one author, no product among their links',
    file: 'weibo/m-weibo-cn-feed-realtext-2019.html',
    url: 'https://m.weibo.cn/',
    check(posts) {
      expect(posts.map(({ author }) => author?.id)).toEqual(Array(10).fill('5644764907'));
      expect(new Set(posts.map(({ id }) => id)).size).toBe(10);
      expect(posts.flatMap(productsOf)).toEqual([]);
    },
  },
  {
    name: '52 posts of a thread, two of which link outward, one that quotes',
    file: 'bluesky/post-link.html',
    url: 'https://bsky.app/profile/forbes.com/post/3mdd7aj7pgs2x',
    check(posts) {
      expect(new Set(posts.map(({ id }) => id)).size).toBe(52);
      expect(posts[0]).toMatchObject({ id: '3mdd7aj7pgs2x', author: { id: 'forbes.com', name: 'Forbes' } });
      expect(posts.filter(({ links }) => links.length > 0).map(({ author }) => author?.id)).toEqual([
        'forbes.com',
        'losturuk.bsky.social',
      ]);
      expect(posts.filter(({ quoted }) => quoted).length).toBe(1);
    },
  },
  {
    name: 'a post without author or address, with a tag and no link',
    file: 'facebook/feed-post-message-captured-2025-10.html',
    url: 'https://www.facebook.com/someone',
    check: (posts) => expect(posts.map(count)).toEqual([['', 0, []]]),
  },
  {
    name: 'a screen that is still loading has none',
    file: 'bluesky/post.html',
    url: 'https://bsky.app/profile/stephenking.bsky.social/post/3mddvy5bv6k27',
    check: (posts) => expect(posts).toEqual([]),
  },
  {
    name: 'one article, whose author the head names, with one link to another site',
    file: 'generic/buy-wisely-blog.html',
    url: 'https://stephango.com/buy-wisely',
    check(posts) {
      expect(posts.map(({ site, author, links }) => [site, author?.id, links.length])).toEqual([
        ['generic', 'Steph Ango', 1],
      ]);
    },
  },
  {
    name: 'on a host nobody named, the same by its markup',
    file: 'mastodon/detailed-status.html',
    url: 'https://mastodon.example/@alice/12345678',
    check(posts) {
      expect(posts.map(({ site, id }) => [site, id])).toEqual(
        [78, 79, 80, 81, 82, 83].map((n) => ['mastodon', `123456${n}`]),
      );
    },
  },
];

/** Every captured page that was counted by hand. */
export const CAPTURED: readonly CapturedCase[] = [
  ...Object.entries(NAMELESS).map(([file, [url, expected]]) => ({
    name: 'entries in their order',
    file,
    url,
    check: (posts: readonly Post[]) => expect(posts.map(count)).toEqual(expected),
  })),
  ...Object.entries(PAGES).map(([file, [url, expected]]) => ({
    name: 'posts by their ids',
    file,
    url,
    check(posts: readonly Post[]) {
      expect(Object.fromEntries(posts.map((post) => [post.id, count(post)]))).toEqual(expected);
    },
  })),
  ...OTHERS,
];
