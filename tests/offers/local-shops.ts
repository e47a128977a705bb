import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Fetch } from '../../utils/offers/ports.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface LocalShops {
  /** The real fetch; every host is this server. */
  readonly fetch: Fetch;
  /** What left, in order. */
  readonly asked: { readonly url: string; readonly init: RequestInit }[];
  /** What arrived, in order. */
  readonly headers: IncomingMessage['headers'][];
  /** How many answers are under way. */
  open(): number;
}

/** Shops on loopback under their real addresses ("https://shop.example/a"); what is not in the table is 404. */
export async function localShops(pages: Readonly<Record<string, Handler>>): Promise<LocalShops> {
  const headers: IncomingMessage['headers'][] = [];
  const asked: LocalShops['asked'] = [];
  let open = 0;
  const server = createServer((request, response) => {
    headers.push(request.headers);
    open += 1;
    response.once('close', () => {
      open -= 1;
    });
    const page = pages[`https:/${request.url}`];
    if (page) page(request, response);
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<p>Not here</p>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    headers,
    open: () => open,
    fetch(url, init) {
      asked.push({ url, init });
      return fetch(url.replace('https://', `http://127.0.0.1:${port}/`), init);
    },
  };
}

/** An answer with a page. */
export function html(text: string, headers: Record<string, string> = {}): Handler {
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(text);
  };
}

export function redirect(location: string, status = 302): Handler {
  return (_, response) => {
    response.writeHead(status, { location }).end();
  };
}

/** A product page as most shops have it; without a price when none is given. */
export function productPage(name: string, price?: string, more: Record<string, unknown> = {}): string {
  const offers = price && {
    '@type': 'Offer',
    price,
    priceCurrency: 'USD',
    availability: 'https://schema.org/InStock',
  };
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name,
    ...(offers && { offers }),
    ...more,
  };
  return `<!doctype html><html lang="en"><head><title>${name}</title>
    <script type="application/ld+json">${JSON.stringify(data)}</script></head>
    <body><h1>${name}</h1>${price ? `<p class="price">$${price}</p>` : ''}<button>Add to cart</button></body></html>`;
}
