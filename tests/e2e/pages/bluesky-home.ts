import { escapeHtml } from '../../../tools/demo/html.ts';

/** What somebody has posted. */
export interface Posted {
  readonly by: string;
  readonly id: string;
  readonly text: string;
}

/** A link as the site shows it: without its scheme, and cut. */
function withLinks(text: string): string {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((piece, index) =>
      index % 2 === 1
        ? `<a href="${escapeHtml(piece)}" target="_blank" rel="noopener">${escapeHtml(piece.slice(8, 30))}…</a>`
        : escapeHtml(piece),
    )
    .join('');
}

/** A home of Bluesky: a composer, and below it what was posted, the newest first. What is sent goes to /posted. */
export function blueskyHome(posted: readonly Posted[]): string {
  const timeline = posted
    .map(
      ({
        by,
        id,
        text,
      }) => `<div data-testid="feedItem-by-${by}"><a href="/profile/${by}" aria-label="View profile">${by}</a>
<a href="/profile/${by}/post/${id}" data-tooltip="November 22, 2026 at 9:14 AM">now</a>
<div data-testid="postText" data-word-wrap="1" dir="auto" style="white-space:pre-wrap">${withLinks(text)}</div>
<div><div data-testid="replyBtn" role="button">0</div></div></div>`,
    )
    .join('\n');
  return `<!doctype html><html><head><meta charset="utf-8"><title>Home</title>
<style>.ProseMirror{display:block;min-width:300px;min-height:60px;border:1px solid #999;white-space:pre-wrap}</style></head><body>
<div role="dialog"><div class="tiptap ProseMirror" contenteditable="true" translate="no"><p><br></p></div>
<button data-testid="composerPublishBtn" id="send">Post</button></div><main>${timeline}</main>
<script>const box = document.querySelector('.ProseMirror'); let model = [''];
box.addEventListener('paste', (event) => { event.preventDefault();
  model = event.clipboardData.getData('text/plain').split('\\n');
  box.replaceChildren(...model.map((line) => { const p = document.createElement('p'); p.textContent = line;
  if (!line) p.append(document.createElement('br')); return p; })); });
document.getElementById('send').onclick = async () => {
  const home = await (await fetch('/posted', { method: 'POST', body: model.join('\\n') })).text();
  const fresh = new DOMParser().parseFromString(home, 'text/html');
  document.querySelector('main').replaceWith(fresh.querySelector('main')); };</script></body></html>`;
}
