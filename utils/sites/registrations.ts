import { originOf, type UserSite } from '../model/user-site.ts';
import { siteAt, sites } from './index.ts';
import { scriptsOf } from './scripts.ts';

/** A content script as the browser keeps it for a host that was turned on. */
export interface Registration {
  readonly id: string;
  readonly matches: string[];
  readonly js: string[];
  readonly runAt: 'document_start';
  readonly persistAcrossSessions: true;
}

/** What the browser answers when it is asked what it keeps. */
export interface Registered {
  readonly id: string;
  readonly matches?: readonly string[] | undefined;
  readonly js?: readonly string[] | undefined;
}

const PREFIX = 'cards on ';

/** True for what is registered here; shops' pages have registrations of their own. */
export function isOfUserSite({ id }: Pick<Registered, 'id'>): boolean {
  return id.startsWith(PREFIX);
}

/**
 * What the browser should keep. A host that has become one of a site's own, or whose site there is no more, is left
 * out: its pages would be read twice, or by nothing.
 */
export function registrationsOf(userSites: readonly UserSite[]): Registration[] {
  return userSites.flatMap(({ host, site: id }) => {
    const site = sites.find((one) => one.id === id);
    if (!site || siteAt(new URL(`https://${host}/`))) return [];
    return {
      id: `${PREFIX}${host}`,
      matches: [originOf(host)],
      js: scriptsOf(site),
      // Before the page's own scripts, as on the sites we know.
      runAt: 'document_start',
      persistAcrossSessions: true,
    };
  });
}

/** What is to be done so that the browser keeps `wanted` and nothing else. A changed one is taken away and put anew. */
export function changesTo(
  wanted: readonly Registration[],
  registered: readonly Registered[],
): { readonly remove: string[]; readonly add: Registration[] } {
  const same = wanted.filter((one) => registered.some((other) => isSame(one, other))).map(({ id }) => id);
  return {
    remove: registered.map(({ id }) => id).filter((id) => !same.includes(id)),
    add: wanted.filter(({ id }) => !same.includes(id)),
  };
}

/** The browser may write a path with a "/" before it. */
function isSame(one: Registration, other: Registered): boolean {
  const plain = (paths: readonly string[] = []) => paths.map((path) => path.replace(/^\//, '')).join();
  return (
    one.id === other.id && plain(one.js) === plain(other.js) && one.matches.join() === other.matches?.join()
  );
}
