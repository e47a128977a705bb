import { definePlatform } from '../platform.ts';

export const evidence = {
  asOf: '2026-09',
  sure: 'weights: the platform’s published configuration, version 3; box: several independent readers',
};

export default definePlatform({
  id: 'x',
  name: { en: 'X', 'zh-CN': 'X' },
  limits: [{ by: 'x', most: 280 }],
  thread: true,
  links: true,
  fold: 280,
  audience: ['US', 'GB'],
  composer: {
    matches: ['https://x.com/*', 'https://twitter.com/*'],
    boxes: [
      // Draft.js. Above the timeline, in the dialog, and one more for each further post of a thread.
      '[data-testid^="tweetTextarea_"][contenteditable="true"]',
      '[data-testid^="tweetTextarea_"] [contenteditable="true"]',
    ],
    opens: 'https://x.com/compose/post',
  },
});
