import { useEffect, useState } from 'preact/hooks';
import type { WatchNotice } from '../../utils/model/watch.ts';
import type { Store } from '../../utils/store/index.ts';
import { watchDigest } from '../../utils/watches/index.ts';

/** What the last day brought of watched wishes; nothing until the list is `shown`, which comes first. */
export function useDigest(store: Store | undefined | null, shown: boolean): readonly WatchNotice[] {
  const [notices, setNotices] = useState<readonly WatchNotice[]>([]);
  useEffect(() => {
    if (store && shown) return watchDigest(store, setNotices, reportError);
  }, [store, shown]);
  return notices;
}
