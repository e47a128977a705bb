import { identify } from '../../../utils/account/index.ts';
import { exchangeOf } from '../../../utils/endpoint/request.ts';
import type { Store } from '../../../utils/store/index.ts';
import { createSync, type Sync } from '../../../utils/sync/index.ts';

/** The engine of sync, with this browser's network, clock and chance. */
export function syncEngine(store: Store): Sync {
  return createSync({
    store,
    ...exchangeOf((url, init) => fetch(url, init)),
    random: () => Math.random(),
    identify,
  });
}
