/**
 * The part of URLPattern's syntax that site files use, for paths: literals, ":name" (letters only) for a segment or a
 * part of one ("/@:user", "/:slug-:id"), a last "*" for any rest that is not empty. Small, and many times faster than
 * URLPattern, which a timeline would feel.
 *
 * Answers the named part of the path, or the whole path when no part is asked for; undefined when the path does not
 * match. A part is as short as the pattern allows. A trailing slash doesn't matter.
 */
export function readPath(pattern: string, path: string, part?: string): string | undefined {
  const test = tests.get(pattern) ?? compile(pattern);
  const found = path.length > LONGEST ? null : test.regexp.exec(path);
  // Group 0 is the whole path.
  return found?.[part === undefined ? 0 : test.parts.indexOf(part) + 1];
}

/** Longer than any path of a post, in UTF-16 units: several parts in one segment cost more the longer it is. */
const LONGEST = 2000;

interface PathTest {
  readonly regexp: RegExp;
  /** The part that each group of the RegExp holds. */
  readonly parts: readonly string[];
}

const tests = new Map<string, PathTest>();

function compile(pattern: string): PathTest {
  const parts: string[] = [];
  const source = pattern.replace(/:([a-z]+)|\*|[.+$]/gi, (token: string, part?: string) => {
    if (part !== undefined) {
      parts.push(part);
      return '([^/]+?)';
    }
    return token === '*' ? '.+' : `\\${token}`;
  });
  const test = { regexp: new RegExp(`^${source}/?$`), parts };
  tests.set(pattern, test);
  return test;
}
