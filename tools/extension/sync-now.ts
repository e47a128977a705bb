import { click } from '../browsers/hand.ts';
import type { Session } from '../browsers/session.ts';
import { until } from '../run/until.ts';
import { footWhen, openPopup } from './popup.ts';
import { readTable } from './read-table.ts';

interface MetaRow {
  readonly key: string;
  readonly value: { readonly lastSyncAt?: number };
}

/**
 * Presses "Sync now" in the popup and waits until a round has ended well since, and nothing is left to be sent: the foot
 * alone may still say so of the round before.
 */
export async function syncNow(session: Session, limit = 20_000): Promise<void> {
  const popup = await openPopup(session);
  const lastSyncAt = async (): Promise<number> => {
    const rows = await readTable<MetaRow>(popup, 'meta');
    return rows.find(({ key }) => key === 'sync')?.value.lastSyncAt ?? 0;
  };
  const before = await lastSyncAt();
  await click(popup, '#sync-action');
  await until('a round of sync', async () => (await lastSyncAt()) > before, limit);
  await footWhen(popup, /^Synced/, limit);
  await popup.close();
}
