import { escapeHtml } from '../../../tools/demo/html.ts';

/** Bluesky's key of a record that was made at a moment, epoch milliseconds. */
export function recordKey(moment: number): string {
  const digits = '234567abcdefghijklmnopqrstuvwxyz';
  let number = (BigInt(moment) * 1000n) << 10n;
  let key = '';
  for (; key.length < 13; number >>= 5n) key = (digits[Number(number & 31n)] ?? '') + key;
  return key;
}

/** A timeline of one post with one link. */
export function blueskyPost(handle: string, id: string, url: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>Home</title></head><body><div id="root">
<div data-testid="feedItem-by-${handle}"><a href="/profile/${handle}" aria-label="View profile">${handle}</a>
<a href="/profile/${handle}/post/${id}" data-tooltip="November 20, 2026 at 9:14 AM">1d</a>
<div data-testid="postText" data-word-wrap="1" dir="auto">One cup: <a href="${escapeHtml(url)}" target="_blank" rel="noopener">item.taobao.com…</a></div>
<div><div data-testid="replyBtn" role="button">3</div></div></div></div></body></html>`;
}
