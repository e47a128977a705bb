/**
 * The part of URLPattern's syntax that site files use, for paths: literal segments, ":name" for one whole segment,
 * a last "*" for any rest. Small, and many times faster than URLPattern, which a timeline would feel.
 *
 * Answers the named part of the path, or undefined when the path does not match. A trailing slash doesn't matter.
 */
export function readPath(pattern: string, path: string, part: string): string | undefined {
  const wanted = segmentsOf(pattern);
  const given = path.endsWith('/') && path.length > 1 ? path.slice(0, -1).split('/') : path.split('/');
  const open = wanted[wanted.length - 1] === '*';
  if (open ? given.length < wanted.length : given.length !== wanted.length) return undefined;
  let found: string | undefined;
  for (let i = 1; i < wanted.length; i++) {
    const want = wanted[i] ?? '';
    if (want === '*') break;
    const have = given[i] ?? '';
    if (want.startsWith(':')) {
      if (have === '') return undefined;
      if (want.slice(1) === part) found = have;
    } else if (want !== have) return undefined;
  }
  return found;
}

const patterns = new Map<string, string[]>();

function segmentsOf(pattern: string): string[] {
  const known = patterns.get(pattern) ?? pattern.split('/');
  patterns.set(pattern, known);
  return known;
}
