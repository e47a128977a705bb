import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { QuotaPanel } from '../../components/quota-panel.tsx';
import { useDayInChina } from '../../components/use-day-in-china.ts';
import { cbecLimits } from '../../utils/landed/index.ts';
import { cbecQuota, type MarkedOrder } from '../../utils/model/cbec-quota.ts';
import { forgetOrder, markOrder, type Store } from '../../utils/store/index.ts';
import { tellPages } from './mute.ts';

interface QuotaSettingsProps {
  readonly store: Store;
  readonly orders: readonly MarkedOrder[];
}

/** The orders that count to China's quota, as the store has them. */
export function QuotaSettings({ store, orders }: QuotaSettingsProps): JSX.Element | null {
  const [removed, setRemoved] = useState<MarkedOrder>();
  const today = useDayInChina();
  const limits = cbecLimits(today);
  if (!limits) return null;
  const mark = (order: MarkedOrder): void => {
    markOrder(store, order).then(tellPages, reportError);
  };
  return (
    <QuotaPanel
      quota={cbecQuota(orders, today, limits)}
      orders={orders}
      today={today}
      removed={removed}
      onMark={(order) => mark({ ...order, key: crypto.randomUUID() })}
      onRemove={(order) => {
        forgetOrder(store, order).then(() => {
          setRemoved(order);
          tellPages();
        }, reportError);
      }}
      onUndo={() => {
        if (removed) mark(removed);
        setRemoved(undefined);
      }}
    />
  );
}
