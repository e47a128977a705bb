import { type MarkedOrder, withOrder, withoutOrder } from '../model/cbec-quota.ts';
import { changeSettings } from './settings.ts';
import type { Store } from './store.ts';

/** Marks an order as bought through China's cross-border e-commerce; the same one again changes what was paid. */
export async function markOrder(store: Store, order: MarkedOrder): Promise<void> {
  await changeSettings(store, ({ orders }) => ({ orders: withOrder(orders, order) }));
}

/** Takes the mark back. */
export async function forgetOrder(store: Store, order: Pick<MarkedOrder, 'key' | 'on'>): Promise<void> {
  await changeSettings(store, ({ orders }) => ({ orders: withoutOrder(orders, order) }));
}
