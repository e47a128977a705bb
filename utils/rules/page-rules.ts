import { pageTable } from '../links/page-table.ts';
import { writeTable } from '../links/write-table.ts';
import { platforms } from '../merchants/index.ts';
import { type Site, sites } from '../sites/index.ts';
import type { RulesBundle } from './bundle.ts';
import { selectorsOf } from './selectors-of.ts';

/** What a page is to read by instead of what its own scripts hold; absent where that is the same. */
export interface PageRules {
  readonly site?: Site;
  /** What the page's browser has to understand before it reads by this: the selectors of the new site. */
  readonly selectors: string;
  /** Shops, platforms and redirectors, as writeTable makes them. */
  readonly table?: string;
}

/** The table of a bundle's shops and redirectors, with this build's platforms. */
export function tableOf({ merchants, redirectors, shortLinks }: RulesBundle): string {
  return writeTable({ merchants, platforms, redirectors, shortLinks });
}

/** What pages of a site are to be told; undefined where their own scripts have it all. */
export function pageRules(bundle: RulesBundle, table: string): (siteId: string) => PageRules | undefined {
  const newTable = table === pageTable() ? undefined : table;
  const newSites = new Map<string, Site | undefined>();
  const newSite = (id: string) => {
    if (!newSites.has(id)) newSites.set(id, findNew(bundle, id));
    return newSites.get(id);
  };
  return (id) => {
    const site = newSite(id);
    if (!site && newTable === undefined) return undefined;
    return {
      ...(site && { site }),
      selectors: site ? selectorsOf(site) : '*',
      ...(newTable !== undefined && { table: newTable }),
    };
  };
}

function findNew(bundle: RulesBundle, id: string): Site | undefined {
  const served = bundle.sites.find((site) => site.id === id);
  const builtIn = sites.find((site) => site.id === id);
  return served && inOneOrder(served.layouts) !== inOneOrder(builtIn?.layouts)
    ? { ...served, matches: [] }
    : undefined;
}

/** A value as text, whatever order its fields were written in. */
function inOneOrder(value: unknown): string | undefined {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
