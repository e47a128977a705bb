import { sites } from './index.ts';
import type { Site } from './site.ts';

/** What tells a site on hosts nobody named: data, so that a page can be asked from outside. In this order. */
export const recognisers: readonly { readonly id: string; readonly selectors: readonly string[] }[] =
  sites.flatMap(({ id, recognise }) => (recognise ? { id, selectors: recognise } : []));

/**
 * The site that a page on an unknown host is, told by its markup; the generic one if it is like no other. Asked of a
 * loaded page, once, when its reader turns it on: never while a timeline runs.
 */
export function recogniseSite(page: ParentNode): Site | undefined {
  const found = recognisers.find(({ selectors }) => page.querySelector(selectors.join(', ')) !== null);
  return sites.find(({ id }) => id === found?.id);
}
