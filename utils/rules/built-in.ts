import { redirectors } from '../links/redirectors.ts';
import { shortLinks } from '../links/short-links.ts';
import { merchants } from '../merchants/index.ts';
import { sites } from '../sites/index.ts';
import type { RulesBundle } from './bundle.ts';
import type { BuiltIn } from './limits.ts';
import { RULES_VERSION } from './version.ts';

/** What this build has of its own, and what served rules are held against. */
export const builtIn: BuiltIn = {
  merchants,
  redirectors,
  shortLinks,
  siteHosts: sites.flatMap(({ matches }) =>
    matches.map((match) => match.slice('https://'.length, -'/*'.length)),
  ),
};

/** The rules of this tree as a bundle, to be signed. @param until epoch milliseconds */
export function bundleOf(until: number): RulesBundle {
  return {
    version: RULES_VERSION,
    until,
    sites: sites.map(({ id, name, layouts }) => ({ id, name, layouts })),
    merchants,
    redirectors,
    shortLinks,
  };
}
