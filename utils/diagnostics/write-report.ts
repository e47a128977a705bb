import type { ErrorNote } from './error-log.ts';

/** What is told to whoever mends Feedcart: counts and states, and nothing that is somebody's. */
export interface ReportFacts {
  readonly version: string;
  /** The browser's name for itself. */
  readonly userAgent: string;
  readonly locale: string;
  readonly wishes: number;
  readonly inTrash: number;
  readonly watched: number;
  /** Of all of the extension's storage; undefined where the browser does not say. */
  readonly bytes: number | undefined;
  /** Shops that the browser lets us into, of so many; and those the user has typed in. */
  readonly shops: { readonly allowed: number; readonly known: number; readonly own: number };
  /** Ids of sites on which cards are wanted and the browser lets us in nowhere. */
  readonly missing: readonly string[];
  /** How many sites the user has turned on. */
  readonly userSites: number;
  /** "off", or how sync stands, without where. */
  readonly sync: string;
  /** Which rules are in use. */
  readonly rules: string;
  /** Sites that were not recognised, with how their pages are built. */
  readonly drifts: readonly { readonly site: string; readonly pages: number; readonly structure: string }[];
  readonly errors: readonly ErrorNote[];
}

/** The report as text, in English: it is for those who mend. */
export function writeReport(facts: ReportFacts): string {
  const { shops, bytes, drifts, errors } = facts;
  return [
    `Feedcart ${facts.version}`,
    `browser: ${facts.userAgent}`,
    `language: ${facts.locale}`,
    `list: ${facts.wishes} wishes, ${facts.inTrash} in the trash, ${facts.watched} watched`,
    `storage: ${bytes === undefined ? 'not known' : `${Math.round(bytes / 1000)} kB`}`,
    `shops: ${shops.allowed} of ${shops.known} allowed, ${shops.own} by address`,
    `sites without permission: ${facts.missing.join(', ') || 'none'}`,
    `sites turned on: ${facts.userSites}`,
    `sync: ${facts.sync}`,
    `rules: ${facts.rules}`,
    ...(drifts.length === 0 ? ['not recognised: none'] : []),
    ...drifts.flatMap(({ site, pages, structure }) => ['', `not recognised: ${site}, ${pages} ×`, structure]),
    ...(errors.length === 0 ? ['errors: none'] : ['', 'errors']),
    ...errors.flatMap(({ when, place, name, says, at, times }) => [
      `${new Date(when).toISOString()} ${place}: ${[name, says].filter(Boolean).join(': ')} (${times} ×)`,
      ...at.map((one) => `  ${one}`),
    ]),
  ].join('\n');
}
