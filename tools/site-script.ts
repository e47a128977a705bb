import type { Site } from '../utils/sites/site.ts';

/** The script that gives a page its site: every page of it has it. */
export function siteScript(site: Site): string {
  // Where a site is met is decided before its script runs, and times are read by the background: no page carries that.
  const carried = { ...site, matches: [], recognise: undefined, frames: undefined, clock: undefined };
  return `globalThis.feedcartSite=${JSON.stringify(carried)};\n`;
}
