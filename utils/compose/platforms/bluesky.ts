import { definePlatform } from '../platform.ts';

export const evidence = {
  asOf: '2026-09',
  sure: 'limits: the record’s published schema; links: its open composer shortens them before it counts',
};

export default definePlatform({
  id: 'bluesky',
  name: { en: 'Bluesky', 'zh-CN': 'Bluesky' },
  limits: [
    { by: 'bluesky', most: 300 },
    { by: 'bluesky-bytes', most: 3000 },
  ],
  thread: true,
  links: true,
  fold: 300,
  audience: ['US', 'GB'],
  composer: {
    matches: ['https://bsky.app/*'],
    boxes: ['.ProseMirror[contenteditable="true"]', '[role="dialog"] [contenteditable="true"]'],
    opens: 'https://bsky.app/intent/compose',
  },
});
