import type { HostHandler, Loopback } from '../loopback/loopback.ts';
import { drawings } from './drawings.ts';
import type { Goods } from './goods.ts';
import { htmlResponse } from './html.ts';
import { paint } from './picture.ts';
import { shopPage } from './shop-page.ts';

/** Where the shops keep their pictures; any other shop has them on its own host. */
const IMAGE_HOSTS: Readonly<Record<string, string>> = {
  'weidian.com': 'si.geilicdn.com',
  'www.amazon.com': 'm.media-amazon.com',
  'www.amazon.co.jp': 'm.media-amazon.com',
};

/** Serves the goods' pages and pictures under their shops' host names. */
export function serveShops(loopback: Loopback, goods: readonly Goods[]): void {
  const byHost = Map.groupBy(goods, ({ url }) => new URL(url).hostname);
  for (const [host, sold] of byHost) loopback.serve(host, shop(host, sold));
  for (const host of new Set(Object.values(IMAGE_HOSTS))) loopback.serve(host, picture);
}

function shop(host: string, sold: readonly Goods[]): HostHandler {
  const pages = new Map(
    sold.map((goods) => [address(goods.url), shopPage(goods, imageUrl(IMAGE_HOSTS[host] ?? host, goods))]),
  );
  return (request) => {
    const page = pages.get(address(request.url));
    return page ? htmlResponse(page) : picture(request);
  };
}

/** What tells two pages of one shop apart; sharers' parameters don't. */
function address(url: string): string {
  const { pathname, searchParams } = new URL(url);
  return `${pathname} ${searchParams.get('itemID') ?? ''}`;
}

/** A URL of the picture by the goods' drawing. */
function imageUrl(host: string, { drawing }: Goods): string {
  return `https://${host}/feedcart-demo/${drawing}.png`;
}

/** Pictures by the name of the drawing; 404 for anything else. */
export function picture(request: Request): Response {
  const name = new URL(request.url).pathname.split('/').at(-1)?.replace('.png', '') ?? '';
  const found = Object.entries(drawings).find(([key]) => key === name);
  if (!found) return new Response('no such page', { status: 404 });
  return new Response(new Uint8Array(paint(found[1])), { headers: { 'content-type': 'image/png' } });
}
