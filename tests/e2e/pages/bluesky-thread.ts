import { mugs, teapot } from '../../../tools/demo/goods.ts';
import { escapeHtml } from '../../../tools/demo/html.ts';
import type { Timeline } from './timeline.ts';

function item(handle: string, text: string, time = ''): string {
  return `<div data-testid="postThreadItem-by-${handle}"><a href="/profile/${handle}" aria-label="View profile">${handle}</a>${time}
<div data-word-wrap="1" dir="auto">${text}</div>
<div><div data-testid="replyBtn" role="button">3</div><div data-testid="likeBtn" role="button">9</div></div></div>`;
}

function timeLink(handle: string, id: string): string {
  return `<a href="/profile/${handle}/post/${id}" data-tooltip="November 20, 2026 at 9:14 AM">1d</a>`;
}

function link(url: string): string {
  return `<a href="${escapeHtml(url)}" target="_blank" rel="noopener">${escapeHtml(url.slice(8, 40))}…</a>`;
}

/** A thread: the opened post has its id in the address only, its reply in a link. */
export const blueskyThread: Timeline = {
  name: 'Bluesky thread',
  url: 'https://bsky.app/profile/kiln.example/post/3mopened0001x',
  html: `<!doctype html><html><head><meta charset="utf-8"><title>Post</title></head><body><div id="root"><div data-testid="postThreadScreen">
${item('kiln.example', `The wood-fired one: ${link(teapot.url)}`)}
${item('ada.example', `Mugs are here ${link(`${mugs.url}?ref=ada`)}`, timeLink('ada.example', '3mreply00001x'))}
${item('bo.example', 'Lovely glaze.', timeLink('bo.example', '3mreply00002x'))}
</div></div></body></html>`,
  cards: {
    '3mopened0001x': {
      products: 1,
      posted: teapot.url,
      title: teapot.title,
      price: '¥420.00',
      meta: '2 left',
    },
  },
};
