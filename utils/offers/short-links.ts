import type { Link } from '../model/product.ts';
import { createHostQueue } from './host-queue.ts';
import type { After, Fetch, Permitted } from './ports.ts';
import { type Resolution, resolveShortLink, type ShortLinkMemory } from './resolve-short-link.ts';

export interface ShortLinksOptions {
  /** In an extension, one with seeRedirects() round it. */
  readonly fetch: Fetch;
  readonly after: After;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** 0 to 1. */
  readonly random: () => number;
  readonly permitted: Permitted;
  /** Hosts the user has allowed beyond the shops we know. */
  readonly allowedHosts: () => Promise<readonly string[]>;
  /** What an address stands for, from its text alone. */
  readonly identify: (address: string, allowed: ReadonlySet<string>) => Link;
  readonly memory: ShortLinkMemory;
  /** Told of a memory that fails: links are resolved all the same. */
  readonly report: (error: unknown) => void;
}

/** Resolves short links, each once however many ask, and its hosts with the manners of a guest. */
export function createShortLinks(options: ShortLinksOptions): (posted: string) => Promise<Resolution> {
  const { fetch, after, now, random, permitted, memory, report } = options;
  const queue = createHostQueue({ after, now, random, report });
  const flights = new Map<string, Promise<Resolution>>();
  const forgiving: ShortLinkMemory = {
    get: (address) =>
      memory.get(address).catch((error: unknown) => {
        report(error);
        return undefined;
      }),
    put: (address, destination, at) => memory.put(address, destination, at).catch(report),
  };

  async function resolve(posted: string): Promise<Resolution> {
    const allowed = new Set(await options.allowedHosts());
    const identify = (address: string) => options.identify(address, allowed);
    return resolveShortLink(posted, { fetch, after, now, permitted, queue, identify, memory: forgiving });
  }

  return (posted) => {
    const flight = flights.get(posted) ?? resolve(posted).finally(() => flights.delete(posted));
    flights.set(posted, flight);
    return flight;
  };
}
