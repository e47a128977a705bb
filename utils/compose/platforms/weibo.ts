import { definePlatform } from '../platform.ts';

export const evidence = {
  // The box and its limit were seen in extensions that write into it; links count as the counter of the page counts them.
  asOf: '2026-09',
  sure: 'limit and box: several independent readers; the weight of links: the page’s own script of earlier years',
};

export default definePlatform({
  id: 'weibo',
  name: { en: 'Weibo', 'zh-CN': '微博' },
  limits: [{ by: 'weibo', most: 2000 }],
  thread: true,
  links: true,
  fold: 140,
  audience: ['CN'],
  composer: {
    matches: ['https://weibo.com/*', 'https://www.weibo.com/*', 'https://m.weibo.cn/*'],
    boxes: [
      // The words in the empty box; the modal's box comes after the one above the timeline.
      'textarea[placeholder*="有什么新鲜事"]',
      // H5: the only one on its page.
      'textarea',
    ],
    opens: 'https://weibo.com/',
  },
});
