import { browser } from 'wxt/browser';
import { countDrift, forgetDrift, readDrifts, type Store } from '../../utils/store/index.ts';

/** Keeps count of the pages in which nothing was recognised, by site: here, and for nobody but the user. */
export interface Drifts {
  /** A page of the site was not recognised; how it is built. */
  tell(site: string, structure: string): Promise<void>;
  /** Posts of the site were read: what was counted before is over. */
  recognised(site: string): void;
}

export function driftHere(store: Store, report: (error: unknown) => void): Drifts {
  const readBy = browser.runtime.getManifest().version;
  // Asked at every look-up, so it is known without the disk.
  let counted: Promise<Set<string>> | undefined;
  const sites = () => {
    counted ??= readDrifts(store, readBy).then((rows) => new Set(rows.map(({ site }) => site)));
    return counted;
  };
  return {
    async tell(site, structure) {
      await countDrift(store, { site, structure, readBy });
      (await sites()).add(site);
    },
    recognised(site) {
      const look = async () => {
        if ((await sites()).delete(site)) await forgetDrift(store, site);
      };
      look().catch(report);
    },
  };
}
