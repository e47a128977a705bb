/**
 * A host on which its reader has turned cards on, beyond those that the sites name. It follows a person: whether this
 * browser lets us in there is the browser's to say.
 */
export interface UserSite {
  /** As a URL has it: lower case, without a port. */
  readonly host: string;
  /** The id of the site whose data its pages are read by. */
  readonly site: string;
}

/** As many as can be turned on. */
export const MOST_USER_SITES = 300;

/** Letters, digits, "-" and "_" between dots: what a match pattern can name, a lone name and an IPv4 address too. */
export const HOST = /^(?=.{1,253}$)[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/;

/** The host of a page that can be turned on: https, and one that a match pattern can name. */
export function userHostOf(url: string | undefined): string | undefined {
  const page = url === undefined ? null : URL.parse(url);
  return page?.protocol === 'https:' && HOST.test(page.hostname) ? page.hostname : undefined;
}

/** What is asked of the browser for a host: it alone, not what is below it. */
export function originOf(host: string): string {
  return `https://${host}/*`;
}

/** With a host turned on, in place of what it was before; undefined when there is no room for more. */
export function withUserSite(all: readonly UserSite[], one: UserSite): readonly UserSite[] | undefined {
  const others = withoutUserSite(all, one.host);
  return others.length < MOST_USER_SITES ? [...others, one] : undefined;
}

/** Without a host. */
export function withoutUserSite(all: readonly UserSite[], host: string): readonly UserSite[] {
  return all.filter((other) => other.host !== host);
}
