import type { Link } from '../model/product.ts';
import type { UnknownReason } from '../model/product-view.ts';
import type { AskPorts } from './ask-within.ts';
import { inUtf8 } from './in-utf8.ts';
import { askable, originOf } from './may-fetch.ts';
import { politeFetch, type Wish } from './polite-fetch.ts';
import { wayOn } from './way-on.ts';

/** Requests for one short link; each is checked before it is made. */
const MAX_HOPS = 3;
/** Decoded bytes of a page that only leads on. */
const MAX_BYTES = 100_000;
/** Milliseconds that a destination is believed: short links are made once, and some are sold on. */
const BELIEVED = 30 * 24 * 3_600_000;

/** What was found out of short links. */
export interface ShortLinkMemory {
  /** Where a short link led, and when that was, epoch milliseconds. */
  get(address: string): Promise<{ readonly destination: string; readonly at: number } | undefined>;
  put(address: string, destination: string, at: number): Promise<void>;
}

export interface ShortLinkPorts extends AskPorts {
  /** What an address stands for, from its text alone. */
  readonly identify: (address: string) => Link;
  readonly memory: ShortLinkMemory;
}

/** Where a short link leads, or why nobody knows. */
export type Resolution = { readonly link: Link } | { readonly reason: UnknownReason };

/**
 * Finds out where a short link leads: to be called only when the user wants to know. Asks nobody but the hosts of short
 * links and redirectors that we know, three times at most, as a guest (politeFetch); what they lead to is not asked, only
 * read as a text. What is found is remembered; that nothing was found is not.
 */
export async function resolveShortLink(posted: string, ports: ShortLinkPorts): Promise<Resolution> {
  const { identify, memory, now } = ports;
  const start = identify(posted);
  if (start.state !== 'unresolved') return { link: start };
  const known = await memory.get(start.destination);
  if (known && now() - known.at < BELIEVED) return { link: { ...identify(known.destination), posted } };
  let address = start.destination;
  for (let hop = 0; hop < MAX_HOPS; hop += 1) {
    const url = askable(address);
    if (!url) return { reason: 'refused' };
    const step = await ask(url, ports);
    if ('reason' in step) return step;
    const link = identify(step.to);
    if (link.state !== 'unresolved') {
      // With what is wrapped around it: a network there is who gets paid.
      await memory.put(start.destination, step.to, now());
      return { link: { ...link, posted } };
    }
    address = link.destination;
  }
  return { reason: 'blocked' };
}

/** One hop: where the address leads, made absolute. */
async function ask(
  url: URL,
  ports: ShortLinkPorts,
): Promise<{ readonly to: string } | { readonly reason: UnknownReason }> {
  const job = async () =>
    (await ports.permitted([originOf(url)])) ? politeFetch(pageAt(url), ports) : undefined;
  const turn = await ports.queue.run(url.hostname, job);
  if ('dropped' in turn) return { reason: turn.dropped === 'full' ? 'offline' : 'blocked' };
  const outcome = turn.done;
  if (!outcome) return { reason: 'needs-permission' };
  if (outcome.kind === 'refused') {
    ports.queue.refused(url.hostname, outcome.retryAfter);
    return { reason: 'blocked' };
  }
  if (outcome.kind === 'failed') return { reason: outcome.reason };
  // Nobody was told of an earlier answer.
  if (outcome.kind === 'unchanged') return { reason: 'blocked' };
  ports.queue.answered(url.hostname);
  const ways = outcome.kind === 'moved' ? [outcome.to] : outcome.value;
  for (const way of ways) {
    const to = URL.parse(way, url)?.href;
    // A page may hold other addresses than the way on; a redirect says just one.
    if (to && to !== url.href && (outcome.kind === 'moved' || ports.identify(to).state !== 'other'))
      return { to };
  }
  return { reason: outcome.kind === 'moved' ? 'refused' : 'not-a-product' };
}

function pageAt(url: URL): Wish<readonly string[]> {
  return {
    url,
    accept: 'text/html',
    wants: (type) => type === 'text/html',
    maxBytes: MAX_BYTES,
    read: async (body, contentType) => wayOn(await new Response(inUtf8(body.stream, contentType)).text()),
  };
}
