import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { clockWords } from '../../components/goods-words.ts';
import { ReservationsPanel } from '../../components/reservations-panel.tsx';
import { giveBack, reservedIn } from '../../utils/creators/index.ts';
import { exchangeOf } from '../../utils/endpoint/request.ts';
import { type ReservationRow, type Store, watchReservations } from '../../utils/store/index.ts';
import { fetchHere } from './connect.ts';

/** What creators keep for the user, as long as they keep it; nothing where they keep nothing. */
export function ReservationSettings({ store }: { store: Store }): JSX.Element | null {
  const [rows, setRows] = useState<readonly ReservationRow[]>([]);
  const [now, setNow] = useState(Date.now());
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => watchReservations(store, setRows, reportError), [store]);
  const kept = rows.filter(({ until }) => until > now);
  const [next] = kept;
  useEffect(() => {
    if (!next) return undefined;
    // A timer longer than 24 days runs at once; such a group is looked at again tomorrow.
    const timer = setTimeout(() => setNow(Date.now()), Math.min(next.until - Date.now() + 1000, 86_400_000));
    return () => clearTimeout(timer);
  }, [next]);

  const giveUp = async (id: string): Promise<void> => {
    const row = kept.find((one) => one.id === id);
    if (!row) return;
    setBusy(true);
    setFailed(!(await giveBack(row, reservedIn(store, exchangeOf(fetchHere)))));
    setBusy(false);
  };
  if (kept.length === 0) return null;
  return (
    <ReservationsPanel
      reservations={kept.map(({ id, title, variant, name, code, until, pay }) => ({
        id,
        title: variant === undefined ? title : `${title} · ${variant}`,
        from: name,
        code,
        until: clockWords(until, now),
        pay,
      }))}
      busy={busy}
      failed={failed}
      onGiveBack={(id) => void giveUp(id).catch(reportError)}
    />
  );
}
