import type { Site } from '../utils/sites/site.ts';
import { packText } from './pack-text.ts';

/** The script that gives a page its site, in as few bytes as the feed can read: every page of it has them. */
export function siteScript(site: Site): string {
  // Where a site is met is decided before its script runs, and times are read by the background: no page carries that.
  const json = JSON.stringify({
    ...site,
    matches: [],
    recognise: undefined,
    frames: undefined,
    clock: undefined,
  })
    // What is packed is ASCII.
    .replace(/[^ -~]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `globalThis.feedcartSite=${JSON.stringify([packText(json), json.length])};\n`;
}
