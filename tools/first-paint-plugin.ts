import type { Plugin } from 'vite';

interface FirstPaint {
  /** How the path of the module ends that draws the page. */
  readonly start: string;
  /** The same of the one that must not wait for it. */
  readonly early: string;
}

/**
 * Puts all that a page draws first with into two chunks: what other pages import as well, and the rest. Left to itself
 * the build makes a chunk of every few modules that the same pages share: sixteen requests before the first row. What is
 * `early` is a small script by itself, which runs as soon as it is there instead of in its turn.
 */
export function firstPaintPlugin({ start, early }: FirstPaint): Plugin {
  const first = new Set<string>();
  const shared = new Set<string>();
  const own = new Set<string>();
  return {
    name: 'feedcart:first-paint',
    apply: 'build',
    outputOptions(options) {
      // Scripts of pages and the background are one file each.
      if (options.format !== 'es') return options;
      const groups = [
        { name: EARLY, test: (id: string) => first.has(id), priority: 3 },
        { name: 'page', test: (id: string) => shared.has(id) || isOfBuild(id), priority: 2 },
        { name: 'first-paint', test: (id: string) => own.has(id), priority: 1 },
      ];
      return { ...options, codeSplitting: { groups } };
    },
    buildEnd() {
      const ids = [...this.getModuleIds()];
      const importedBy = (id: string): readonly string[] => this.getModuleInfo(id)?.importedIds ?? [];
      const addBehind = (set: Set<string>, roots: readonly string[]): void => {
        for (const id of roots) set.add(id);
        // A set that grows while it is walked.
        for (const id of set) for (const next of importedBy(id)) set.add(next);
      };
      addBehind(
        first,
        ids.filter((id) => id.endsWith(early)),
      );
      const starts = ids.filter((id) => id.endsWith(start));
      addBehind(own, starts);
      const others = ids.filter((id) => !own.has(id)).flatMap(importedBy);
      addBehind(
        shared,
        others.filter((id) => own.has(id) && !starts.includes(id)),
      );
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace(EARLY_SCRIPT, '<script type="module" async'),
    },
  };
}

const EARLY = 'early';
const EARLY_SCRIPT = new RegExp(`<script type="module"(?=[^>]*/${EARLY}-)`);

/** What the build itself puts into every page. */
function isOfBuild(id: string): boolean {
  return id.includes('wxt-html-plugins') || id.includes('rolldown/runtime');
}
