import { definePlatform } from '../platform.ts';

export const evidence = {
  asOf: '2026-09',
  sure: 'length: its help pages; box: one reader. Links in captions can’t be opened, so none is written',
};

export default definePlatform({
  id: 'instagram',
  name: { en: 'Instagram', 'zh-CN': 'Instagram' },
  limits: [{ by: 'units', most: 2200 }],
  thread: false,
  links: false,
  fold: 125,
  audience: ['US', 'GB'],
  composer: {
    matches: ['https://www.instagram.com/*'],
    boxes: [
      // Lexical, in the dialog of a new post: its label is in the reader's language, its place is not.
      '[role="dialog"] div[contenteditable="true"][data-lexical-editor="true"]',
      'div[aria-label="Write a caption..."][contenteditable="true"]',
    ],
    opens: 'https://www.instagram.com/',
  },
});
