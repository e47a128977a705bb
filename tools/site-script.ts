import type { Site } from '../utils/sites/site.ts';

/** The script that gives a page its site, in as few bytes as its reader's engine can parse: every page of it has them. */
export function siteScript(site: Site): string {
  // Where a site is met is decided before its script runs: no page carries that.
  const json = JSON.stringify({ ...site, matches: [], recognise: undefined, frames: undefined });
  const script = json
    // In JSON a quote within a text has a "\" before it, so what follows "{" or "," is a name.
    .replace(/(?<=[{,])"([a-z]+)":/gi, '$1:')
    .replace(/"(?:[^"\\]|\\.)*"/g, (text) =>
      text.includes('\\"') && !/[`$]|\\[^"]/.test(text)
        ? `\`${text.slice(1, -1).replaceAll('\\"', '"')}\``
        : text,
    );
  return `globalThis.feedcartSite=${script};\n`;
}
