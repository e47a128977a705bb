import type { UnknownReason } from '../model/product-view.ts';
import type { HostQueue } from './host-queue.ts';
import { askable, coveringHost, mayFetch, originOf } from './may-fetch.ts';
import { type Manners, politeFetch, type Wish } from './polite-fetch.ts';
import type { Permitted } from './ports.ts';

/** Redirects followed, each one checked. */
const MAX_HOPS = 3;

/** Where shops send robots, and those they take for some, before they let anyone in: Radware's and DataDome's checks, Queue-it's waiting room. */
const CHECK =
  /captcha|(?:^|\.)perfdrive\.com|(?:^|\.)queue-it\.net|\/punish(?:$|\/)|\/cdn-cgi\/challenge|\/(?:robot|human)-?(?:check|verification)/i;

/** The same at home: a page whose whole name is that. A product may be called by such a word, too. */
const OWN_CHECK =
  /\/(?:[a-z]{0,10}[-_]?captcha|punish|(?:robot|human)-?(?:check|verification))(?:\.[a-z]{2,5})?\/?$|\/cdn-cgi\/challenge/i;

export interface AskPorts extends Manners {
  readonly queue: HostQueue;
  readonly permitted: Permitted;
}

/** What one question gave, and from which address in the end. */
export type Found<T> =
  | { readonly value: T; readonly url: URL; readonly etag?: string | undefined }
  | { readonly unchanged: true }
  | { readonly reason: UnknownReason; readonly asked: boolean };

/** Asks for an address when it is its host's turn, following at most three redirects within the shop's hosts. */
export async function askWithin<T>(
  { url, hosts }: { readonly url: URL; readonly hosts: readonly string[] },
  wish: (at: URL) => Wish<T>,
  /** How what was read says that the shop does not want to be asked, or not by strangers. */
  refusalIn: (value: T) => 'wall' | 'log-in' | undefined,
  ports: AskPorts,
): Promise<Found<T>> {
  let at = url;
  for (let hop = 0; hop <= MAX_HOPS; hop += 1) {
    // The wait may have been long: the user may have taken the permission back.
    const ask = async () =>
      (await ports.permitted([originOf(at)])) ? politeFetch(wish(at), ports) : undefined;
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
      case 'unchanged':
        ports.queue.answered(host);
        return { unchanged: true };
      case 'read':
        switch (refusalIn(outcome.value)) {
          case 'wall':
            ports.queue.refused(host);
            return failure('blocked');
          case 'log-in':
            ports.queue.askedToLogIn(host);
            return failure('blocked');
        }
        ports.queue.answered(host);
        return { value: outcome.value, url: at, etag: outcome.etag };
      case 'moved': {
        const next = mayFetch(outcome.to, hosts, at);
        if (!next) {
          const elsewhere = askable(outcome.to, at);
          if (elsewhere && isCheck(elsewhere)) {
            ports.queue.refused(host);
            return failure('blocked');
          }
          // An address for anyone, only not this shop's, or one that nobody may be sent to.
          return failure(elsewhere ? 'elsewhere' : 'refused');
        }
        if (OWN_CHECK.test(next.pathname) && !OWN_CHECK.test(url.pathname)) {
          ports.queue.refused(host);
          return failure('blocked');
        }
        at = next;
      }
    }
  }
  return failure('blocked');
}

function failure(reason: UnknownReason): { readonly reason: UnknownReason; readonly asked: true } {
  return { reason, asked: true };
}

/** True for a check that stands elsewhere: it says nothing of the product. Not by its query, which names the product. */
function isCheck({ hostname, pathname }: URL): boolean {
  return CHECK.test(`${hostname}${pathname}`);
}
