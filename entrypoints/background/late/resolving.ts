import { identify } from '../../../utils/links/index.ts';
import { createShortLinks, type Resolution } from '../../../utils/offers/index.ts';
import { getShortLink, putShortLink, readSettings, type Store } from '../../../utils/store/index.ts';
import { after, guestFetch, permitted } from '../network.ts';

/** Where short links lead, with this browser's network, clock, permissions and memory. */
export function resolving(
  store: Store,
  report: (error: unknown) => void,
): (posted: string) => Promise<Resolution> {
  return createShortLinks({
    fetch: guestFetch(),
    after,
    now: () => Date.now(),
    random: () => Math.random(),
    permitted,
    allowedHosts: async () => (await readSettings(store)).allowedHosts,
    identify,
    memory: {
      get: (address) => getShortLink(store, address),
      put: (address, destination, at) => putShortLink(store, { address, destination, at }),
    },
    report,
  });
}
