import { definePlatform } from '../platform.ts';

export const evidence = {
  asOf: '2026-09',
  sure: 'length: guides of other people; box: one reader. Links in notes are taken down, so none is written',
};

export default definePlatform({
  id: 'xiaohongshu',
  name: { en: 'Xiaohongshu', 'zh-CN': '小红书' },
  limits: [{ by: 'units', most: 1000 }],
  thread: false,
  links: false,
  fold: 60,
  audience: ['CN'],
  composer: {
    matches: ['https://creator.xiaohongshu.com/*'],
    boxes: [
      '.ProseMirror[contenteditable="true"]',
      '.ql-editor[contenteditable="true"]',
      '[contenteditable="true"]',
    ],
    opens: 'https://creator.xiaohongshu.com/publish/publish',
  },
});
