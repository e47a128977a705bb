import { sendWaiting } from '../../../utils/creators/index.ts';
import { exchangeOf } from '../../../utils/endpoint/request.ts';
import type { Store } from '../../../utils/store/index.ts';

/** Brings to the endpoint what was signed and is not there yet. */
export async function bringOwnCards(
  store: Store,
  account: { readonly url: string; readonly secret: string },
): Promise<void> {
  await sendWaiting({ store, account, exchange: exchangeOf((url, init) => fetch(url, init)) });
}
