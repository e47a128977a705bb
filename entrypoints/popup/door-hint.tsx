import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Store, watchSettings } from '../../utils/store/index.ts';

/** Says, over a list in the order of what wishes cost at the door, that nobody knows where that is. */
export function DoorHint({
  store,
  onSettings,
}: {
  store: Store;
  onSettings: () => void;
}): JSX.Element | null {
  const [isUnset, setUnset] = useState(false);
  useEffect(
    () => watchSettings(store, ({ shopper }) => setUnset(shopper.country === undefined), reportError),
    [store],
  );
  if (!isUnset) return null;
  return (
    <p class="bar" role="status" id="door-hint">
      {i18n.t('landed.unset')}{' '}
      <button type="button" class="text-button" onClick={onSettings}>
        {i18n.t('landed.choose')}
      </button>
    </p>
  );
}
