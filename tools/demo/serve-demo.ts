import type { Loopback } from '../loopback/loopback.ts';
import { goods, teapot } from './goods.ts';
import { htmlResponse } from './html.ts';
import { liveRoom, ROOM } from './live-room.ts';
import { posts } from './posts.ts';
import { picture, serveShops } from './shops.ts';
import { weiboPage } from './weibo-page.ts';

/** The address of the demo's timeline. */
export const TIMELINE = 'https://weibo.com/';
/** A host that no site of ours names; in the e2e build it can be permitted. */
export const BLOG = 'blog.any-site.example';
/** A page of a site that has another structure than its file knows. */
export const CHANGED = 'https://www.douban.com/';

/** Serves the made-up timeline, a live room, pages of no kind we know, and the shops, under the real host names. */
export function serveDemo(loopback: Loopback): void {
  const page = weiboPage(posts);
  loopback.serve('weibo.com', () => htmlResponse(page));
  loopback.serve('wx1.sinaimg.cn', picture);
  loopback.serve('h5.sinaimg.cn', linkIcon);
  loopback.serve('weibo.cn', redirector);
  loopback.serve(new URL(ROOM).hostname, () => htmlResponse(liveRoom));
  loopback.serve(BLOG, () => htmlResponse(blogPage));
  loopback.serve(new URL(CHANGED).hostname, () => htmlResponse(changedPage));
  serveShops(loopback, goods);
}

/** Weibo's way out: leads to what its parameter says. */
export function redirector(request: Request): Response {
  const target = new URL(request.url).searchParams.get('u');
  return target ? Response.redirect(target) : new Response('no target', { status: 404 });
}

/** The chain before an outbound link, drawn as grey as the text around it. */
function linkIcon(): Response {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="none" stroke="#7a8794" stroke-width="1.6" stroke-linecap="round"><path d="M7 9.5a3 3 0 0 0 4.3 0l2-2A3 3 0 0 0 9 3.2l-.8.8M9 6.5a3 3 0 0 0-4.3 0l-2 2A3 3 0 0 0 7 12.8l.8-.8"/></svg>';
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
}

const blogPage = `<!doctype html><meta charset="utf-8"><title>On pots</title>
<main><article id="pots"><h1>On pots</h1><p>This <a href="${teapot.url}">pot</a> pours well.</p></article></main>`;

/** Each press of the button adds a batch of what nobody recognises. */
const changedPage = `<!doctype html><meta charset="utf-8"><title>Changed</title>
<main><div role="feed" id="feed"></div><button id="more">More</button></main><script>
let next = 0;
document.getElementById('more').onclick = () => {
  for (let i = 0; i < 12; i++) document.getElementById('feed').insertAdjacentHTML('beforeend',
    '<section data-testid="rowCard"><a href="/someone/' + ++next + '">someone</a></section>');
};
</script>`;
