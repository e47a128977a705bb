import { definePlatform } from '../platform.ts';

export const evidence = {
  asOf: '2026-09',
  sure: 'its open source; an instance may allow more than 500',
};

export default definePlatform({
  id: 'mastodon',
  name: { en: 'Mastodon', 'zh-CN': 'Mastodon' },
  limits: [{ by: 'mastodon', most: 500 }],
  thread: true,
  links: true,
  fold: 500,
  audience: ['US', 'GB'],
  composer: {
    // Any host may be an instance.
    matches: [],
    boxes: ['textarea.autosuggest-textarea__textarea', '.ProseMirror[contenteditable="true"]'],
  },
});
