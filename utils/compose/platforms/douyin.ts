import { definePlatform } from '../platform.ts';

export const evidence = {
  asOf: '2026-09',
  sure: 'not very: the box was never seen, only that it is a contenteditable on its creators’ pages',
};

export default definePlatform({
  id: 'douyin',
  name: { en: 'Douyin', 'zh-CN': '抖音' },
  limits: [{ by: 'units', most: 1000 }],
  thread: false,
  links: false,
  fold: 30,
  audience: ['CN'],
  composer: {
    matches: ['https://creator.douyin.com/*'],
    boxes: ['div[data-slate-editor][contenteditable="true"]', '[contenteditable="true"]'],
    opens: 'https://creator.douyin.com/creator-micro/content/upload',
  },
});
