import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { DriftView } from '../../components/drift-note.tsx';
import { type DriftRow, type Store, watchDrifts } from '../../utils/store/index.ts';

/** The sites whose last pages were not recognised, by id. */
export function useDrifts(store: Store): ReadonlyMap<string, DriftView> {
  const [drifts, setDrifts] = useState<readonly DriftRow[]>([]);
  const { version } = browser.runtime.getManifest();
  useEffect(() => watchDrifts(store, version, setDrifts, reportError), [store, version]);
  return new Map(
    drifts.map(({ site, pages, at, structure }) => {
      const day = new Date(at).toISOString().slice(0, 10);
      return [site, { pages, report: `Feedcart ${version} · ${site} · ${pages} × · ${day}\n\n${structure}` }];
    }),
  );
}
