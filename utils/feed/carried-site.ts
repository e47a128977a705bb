import { inflate } from '../links/index.ts';
import type { Site } from '../sites/index.ts';

/** A site as the script of its own gives it to a page (tools/site-script.ts): packed, with the length of its JSON. */
export type CarriedSite = readonly [packed: string, size: number];

/** The site that a page carries. It was checked when the extension was built. */
export function unpackSite([packed, size]: CarriedSite): Site {
  return JSON.parse(inflate(packed, size)) as Site;
}
