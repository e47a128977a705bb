import type { Plugin } from 'vite';

/**
 * Puts all that a page draws first with into two chunks: what other pages import as well, and the rest. Left to itself
 * the build makes a chunk of every few modules that the same pages share: sixteen requests before the first row.
 * `start` is how the path of the module that draws it ends.
 */
export function firstPaintPlugin(start: string): Plugin {
  const shared = new Set<string>();
  const own = new Set<string>();
  return {
    name: 'feedcart:first-paint',
    apply: 'build',
    outputOptions(options) {
      // Scripts of pages and the background are one file each.
      if (options.format !== 'es') return options;
      const groups = [
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
      const starts = ids.filter((id) => id.endsWith(start));
      addBehind(own, starts);
      const others = ids.filter((id) => !own.has(id)).flatMap(importedBy);
      addBehind(
        shared,
        others.filter((id) => own.has(id) && !starts.includes(id)),
      );
    },
  };
}

/** What the build itself puts into every page. */
function isOfBuild(id: string): boolean {
  return id.includes('wxt-html-plugins') || id.includes('rolldown/runtime');
}
