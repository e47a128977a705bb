import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { HistoryView } from '../../components/wish-detail.tsx';
import { productKey } from '../../utils/model/product.ts';
import { getItem, readObservations, type Store, watch } from '../../utils/store/index.ts';
import { toSeries } from './to-series.ts';

/** The past of one wish, kept up to date for as long as it is looked at; `retry` reads again after a failure. */
export function useHistory(
  store: Store | undefined | null,
  id: string | undefined,
): { readonly history: HistoryView; readonly retry: () => void } {
  const [history, setHistory] = useState<HistoryView>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    setHistory({ state: 'loading' });
    if (!store || id === undefined) return;
    const read = async () => {
      const item = await getItem(store, id);
      const observed = item ? await readObservations(store, productKey(item.product)) : [];
      return { item, observed };
    };
    return watch(
      read,
      ({ item, observed }) =>
        setHistory({
          state: 'ready',
          series: toSeries(observed, item?.product.variant),
          marks: item ? [{ at: item.savedAt, words: i18n.t('history.saved') }] : [],
        }),
      () => setHistory({ state: 'failed' }),
    );
  }, [store, id, attempt]);
  return { history, retry: () => setAttempt((times) => times + 1) };
}
