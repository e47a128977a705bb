import { type PageReading, readPage } from '../extract/read-page.ts';
import type { ProductPage } from '../model/offer.ts';
import type { UnknownReason } from '../model/product-view.ts';
import type { Target } from './door.ts';
import type { HostQueue } from './host-queue.ts';
import { inUtf8 } from './in-utf8.ts';
import { askable, coveringHost, mayFetch, originOf } from './may-fetch.ts';
import { type Manners, politeFetch, type Wish } from './polite-fetch.ts';
import type { Permitted } from './ports.ts';

/** Decoded bytes of a page: the largest product pages have 3 MB, and their structured data may stand at the very end. */
const MAX_PAGE_BYTES = 3_000_000;
/** Redirects followed, each one checked. */
const MAX_HOPS = 3;

export interface AskPorts extends Manners {
  readonly queue: HostQueue;
  readonly permitted: Permitted;
}

/** What asking a shop gave; `asked` is false when no request left, so that there is nothing to remember. */
export type Answer =
  | { readonly page: ProductPage; readonly url: URL }
  | { readonly reason: UnknownReason; readonly asked: boolean };

/** Asks a shop for a product's page and reads it, following at most three redirects within the shop's hosts. */
export async function askShop({ url, hosts }: Target, ports: AskPorts): Promise<Answer> {
  let at = url;
  for (let hop = 0; hop <= MAX_HOPS; hop += 1) {
    // The wait may have been long: the user may have taken the permission back.
    const ask = async () =>
      (await ports.permitted([originOf(at)])) ? politeFetch(pageAt(at), ports) : undefined;
    const host = coveringHost(at.hostname, hosts) ?? at.hostname;
    const turn = await ports.queue.run(host, ask);
    if ('dropped' in turn) return { reason: turn.dropped === 'full' ? 'offline' : 'blocked', asked: false };
    const outcome = turn.done;
    if (!outcome) return { reason: 'needs-permission', asked: false };
    switch (outcome.kind) {
      case 'refused':
        ports.queue.refused(host, outcome.retryAfter);
        return failure('blocked');
      case 'failed':
        return failure(outcome.reason);
      case 'read':
        if ('reason' in outcome.value && outcome.value.reason === 'wall') {
          ports.queue.refused(host);
          return failure('blocked');
        }
        if ('reason' in outcome.value && outcome.value.reason === 'log-in') {
          ports.queue.askedToLogIn(host);
          return failure('blocked');
        }
        ports.queue.answered(host);
        return 'page' in outcome.value ? { page: outcome.value.page, url: at } : failure('not-a-product');
      case 'moved': {
        const next = mayFetch(outcome.to, hosts, at);
        // An address for anyone, only not this shop's, or one that nobody may be sent to.
        if (!next) return failure(askable(outcome.to, at) ? 'elsewhere' : 'refused');
        at = next;
      }
    }
  }
  return failure('blocked');
}

function failure(reason: UnknownReason): Answer {
  return { reason, asked: true };
}

function pageAt(url: URL): Wish<PageReading> {
  return {
    url,
    accept: 'text/html,application/xhtml+xml;q=0.9',
    wants: (type) => type === 'text/html' || type === 'application/xhtml+xml',
    maxBytes: MAX_PAGE_BYTES,
    read: async (body, contentType) => readPage(inUtf8(body.stream, contentType), url.href),
  };
}
