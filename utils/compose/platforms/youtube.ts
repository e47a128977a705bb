import { definePlatform } from '../platform.ts';

export const evidence = {
  asOf: '2026-09',
  sure: 'length: its API counts the description in bytes and takes no angle brackets; box: the studio’s own ids',
};

export default definePlatform({
  id: 'youtube',
  name: { en: 'YouTube', 'zh-CN': 'YouTube' },
  limits: [{ by: 'bytes', most: 5000 }],
  thread: false,
  links: true,
  fold: 100,
  audience: ['US', 'GB'],
  composer: {
    matches: ['https://studio.youtube.com/*', 'https://www.youtube.com/*'],
    boxes: [
      // A video's description.
      '#description-textarea #textbox[contenteditable="true"]',
      // A post of the community page.
      '#contenteditable-root[contenteditable="true"]',
    ],
    opens: 'https://studio.youtube.com/',
  },
});
