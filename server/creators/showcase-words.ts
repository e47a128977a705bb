/** The languages that a showcase speaks; whoever asks for none of them reads English. */
const WORDS = {
  en: {
    title: (name: string) => `@${name}’s showcase`,
    verified: 'Verified',
    unverified: 'Not verified',
    about: (platform: string) => `Products from posts on ${platform}`,
    empty: (platform: string) =>
      `There is nothing here yet. What is attached to posts on ${platform} will be.`,
    own: (name: string) => `Sold by @${name}`,
    noPrice: 'Price not known',
    left: (count: number) => `${count} left`,
    inStock: 'In stock',
    soldOut: 'Sold out',
    buy: 'Buy',
    pay: 'Pay',
    at: (host: string) => `at ${host}`,
    group: (price: string, size: number) => `${price} together, from ${size} buyers`,
    ships: (countries: string) => `Ships to ${countries}`,
    save: 'Save all',
    saveHint: 'A file of links: Feedcart’s settings and every browser import it.',
    note: 'Prices and stock as the creator gave them. Links are the creator’s own, and may pay them.',
  },
  zh: {
    title: (name: string) => `@${name} 的橱窗`,
    verified: '已认证',
    unverified: '未认证',
    about: (platform: string) => `来自 ${platform} 帖子的商品`,
    empty: (platform: string) => `这里还没有商品。在 ${platform} 帖子里附上的商品会出现在这里。`,
    own: (name: string) => `@${name} 自有商品`,
    noPrice: '价格未知',
    left: (count: number) => `剩 ${count} 件`,
    inStock: '有货',
    soldOut: '售罄',
    buy: '购买',
    pay: '付款',
    at: (host: string) => `前往 ${host}`,
    group: (price: string, size: number) => `拼单价 ${price}，满 ${size} 人`,
    ships: (countries: string) => `可发往 ${countries}`,
    save: '全部保存',
    saveHint: '一个链接文件：Feedcart 的设置和任何浏览器都能导入。',
    note: '价格与库存以博主所写为准。链接属于博主本人，博主可能因此获得收益。',
  },
} as const;

export type ShowcaseWords = (typeof WORDS)['en'] | (typeof WORDS)['zh'];

/** The words for who accepts these languages, as Accept-Language lists them. */
export function wordsFor(accepted: string | undefined): {
  readonly lang: string;
  readonly words: ShowcaseWords;
} {
  const first = accepted?.split(',').map((part) => part.trim().slice(0, 2).toLowerCase()) ?? [];
  const isChinese = first.find((lang) => lang === 'zh' || lang === 'en') === 'zh';
  return isChinese ? { lang: 'zh-CN', words: WORDS.zh } : { lang: 'en', words: WORDS.en };
}
