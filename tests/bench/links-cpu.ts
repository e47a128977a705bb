import { identify, mayBeProduct } from '../../utils/links/index.ts';

/** What a timeline is full of. */
const ordinary = [
  'https://weibo.com/1234567890/AbCdEfGh',
  'https://weibo.com/u/1234567890?tabtype=feed',
  'https://x.com/someone/status/1234567890123456789',
  'https://bsky.app/profile/someone.bsky.social/post/3kabc',
  'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  'https://www.nytimes.com/2026/11/21/technology/some-long-headline-here.html',
  'https://mastodon.social/@someone/112233445566778899',
  'https://en.wikipedia.org/wiki/Timeline',
];

const products = [
  'https://item.taobao.com/item.htm?spm=a230r.1.14.88.tIFZZK&id=612345678901&ns=1&abbucket=14',
  'https://detail.tmall.com/item.htm?id=599270769700&skuId=4227830352490',
  'https://item.jd.com/100012043978.html',
  'https://weidian.com/item.html?itemID=7777810977',
  'https://www.amazon.co.jp/Some-Thing-Nice/dp/B0948V5R5J/ref=sr_1_1?tag=kol-22&linkCode=ogi&th=1',
  'https://mobile.yangkeduo.com/goods2.html?goods_id=272307593812&page_from=0',
  'https://www.allbirds.com/products/trino-quarters-onyx?variant=40123',
  'https://weibo.cn/sinaurl?u=https%3A%2F%2Fitem.jd.com%2F100012043978.html',
];

const ROUNDS = 7;
const LINKS = 200_000;

/** Thousands of links for each second of CPU time, in the best of several rounds: other work only ever slows one down. */
function measure(links: readonly string[], act: (href: string) => unknown): number {
  let best = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.cpuUsage();
    for (let done = 0; done < LINKS; done += links.length) for (const href of links) act(href);
    const { user, system } = process.cpuUsage(before);
    best = Math.max(best, (LINKS * 1000) / (user + system));
  }
  return Math.round(best);
}

// Read by links.bench.ts.
process.stdout.write(
  JSON.stringify({
    ordinaryMayBe: measure(ordinary, (href) => mayBeProduct(href)),
    ordinaryIdentify: measure(ordinary, (href) => identify(href)),
    productIdentify: measure(products, (href) => identify(href)),
  }),
);
