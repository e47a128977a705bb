import type { Plugin } from 'vite';

/** What every page of the extension says of itself; its title, its body and its manifest keys are its own file's. */
const HEAD = [
  { charset: 'utf-8' },
  { name: 'viewport', content: 'width=device-width, initial-scale=1' },
  // Before any style is there: no white flash in the dark.
  { name: 'color-scheme', content: 'light dark' },
];

/** Writes the head that popup, panel, settings and the rest have in common, so that no page can lack a line of it. */
export function pageHeadPlugin(): Plugin {
  return {
    name: 'feedcart:page-head',
    transformIndexHtml: () =>
      HEAD.map((attrs) => ({ tag: 'meta', attrs, injectTo: 'head-prepend' as const })),
  };
}
