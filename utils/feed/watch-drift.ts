import type { Site } from '../sites/index.ts';
import type { LENT } from './lent.ts';
import { pageStructure } from './page-structure.ts';

/** So often a page without posts is looked at, and so many times. */
const LOOK_MS = 2000;
const MOST_LOOKS = 60;
/** Links that were not there before make a batch: a list that goes on, not a page that stands. */
const BATCH_LINKS = 10;
const BATCHES = 3;
/** Entries that are tried before a page is said to have none. */
const MOST_TRIED = 5;

export interface DriftOptions extends Pick<typeof LENT, 'layoutsOn' | 'isMetAt' | 'isPost'> {
  readonly root: Document;
  readonly location: Location;
  readonly site: Site;
  /** The site's file no longer fits: how the page is built, without anything that it says (page-structure.ts). */
  readonly onDrift: (structure: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Tells once when a page of the site has shown three batches of links and no post that can be read. It looks only until
 * it has seen one post, so a page that fits is looked at once; it changes nothing.
 */
export function watchDrift(options: DriftOptions): void {
  const { root, location, site, onDrift, signal, layoutsOn, isMetAt, isPost } = options;
  const seen = new Set<string>();
  let batches = 0;
  let looks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const here = () => layoutsOn(site, location.hostname).filter((layout) => isMetAt(layout, location));
  const hasPost = () =>
    here().some((layout) => {
      const isOne = (entry: Element) => isPost(entry, layout, options);
      // On a page that fits it is the first, and a long timeline is not gone through.
      const first = layout.tree.first(root, layout.post.select);
      if (!first || isOne(first)) return first !== undefined;
      return [...layout.tree.all(root, layout.post.select)].slice(0, MOST_TRIED).some(isOne);
    });

  const countBatch = () => {
    let fresh = 0;
    for (const link of root.getElementsByTagName('a')) {
      const href = link.getAttribute('href');
      if (!href || seen.has(href)) continue;
      seen.add(href);
      fresh++;
    }
    if (fresh >= BATCH_LINKS) batches++;
  };

  const look = () => {
    looks++;
    // What nobody sees may not be loaded, and where no layout counts no post is missed.
    if (!root.hidden && here().length > 0) {
      if (hasPost()) return;
      countBatch();
      if (batches >= BATCHES) return onDrift(pageStructure(root));
    }
    if (looks < MOST_LOOKS) timer = setTimeout(look, LOOK_MS);
  };
  if (signal.aborted) return;
  timer = setTimeout(look, LOOK_MS);
  signal.addEventListener('abort', () => clearTimeout(timer));
}
