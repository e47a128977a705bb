import type { Loopback } from '../loopback/loopback.ts';
import { goods } from './goods.ts';
import { htmlResponse } from './html.ts';
import { posts } from './posts.ts';
import { picture, serveShops } from './shops.ts';
import { weiboPage } from './weibo-page.ts';

/** The address of the demo's timeline. */
export const TIMELINE = 'https://weibo.com/';

/** Serves the made-up timeline and its shops under the real host names. */
export function serveDemo(loopback: Loopback): void {
  const page = weiboPage(posts);
  loopback.serve('weibo.com', () => htmlResponse(page));
  loopback.serve('wx1.sinaimg.cn', picture);
  loopback.serve('h5.sinaimg.cn', linkIcon);
  loopback.serve('weibo.cn', redirector);
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
