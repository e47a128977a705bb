import { characters, pick, type Random } from './random.ts';

/** A link as X writes it: the address, and what can be read of it. */
export interface PostedLink {
  readonly href: string;
  /** Without its scheme; X hides what follows the first few characters from the eye, not from the document. */
  readonly text: string;
  /** Whether the product can be told without the network. */
  readonly tells: boolean;
}

const DIGITS = '0123456789';
const LETTERS = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

const SHOPS: readonly [(random: Random) => string, ...((random: Random) => string)[]] = [
  (random) => `https://item.taobao.com/item.htm?spm=a21wu.1&id=${characters(random, DIGITS, 12)}`,
  (random) =>
    `https://detail.tmall.com/item.htm?id=${characters(random, DIGITS, 12)}&skuId=${characters(random, DIGITS, 13)}`,
  (random) => `https://item.jd.com/${characters(random, DIGITS, 12)}.html`,
  (random) => `https://weidian.com/item.html?itemID=${characters(random, DIGITS, 10)}`,
  (random) => `https://mobile.yangkeduo.com/goods.html?goods_id=${characters(random, DIGITS, 12)}`,
  (random) =>
    `https://www.amazon.de/Something-Nice/dp/B0${characters(random, LETTERS, 8)}/ref=cm_sw?tag=someone-21`,
];

const REDIRECTORS: readonly [string, ...string[]] = [
  'https://l.facebook.com/l.php?h=AT0&u=',
  'https://out.reddit.com/t3_abc?token=AQAA&url=',
  'https://www.google.com/url?sa=t&q=',
];

const plain = (url: string): string => url.replace('https://', '');

/** A link to a product: as it is, behind a redirector, or shortened; in X's own way the text then tells where to. */
export function productLink(random: Random): PostedLink {
  const url = pick(random, SHOPS)(random);
  const kind = random();
  if (kind < 0.4) return { href: url, text: plain(url), tells: true };
  if (kind < 0.6) {
    const href = pick(random, REDIRECTORS) + encodeURIComponent(url);
    return { href, text: plain(href), tells: true };
  }
  const code = characters(random, LETTERS, 8);
  if (kind < 0.8) return { href: `https://t.co/${code}`, text: plain(url), tells: true };
  return { href: `https://amzn.to/${code}`, text: `amzn.to/${code}`, tells: false };
}

/** A link to something to read. */
export function otherLink(random: Random): PostedLink {
  const code = characters(random, LETTERS, 8);
  const url = `https://reading.example/2026/11/${code}-what-we-know-so-far`;
  return random() < 0.5
    ? { href: url, text: plain(url), tells: true }
    : { href: `https://t.co/${code}`, text: plain(url), tells: true };
}
