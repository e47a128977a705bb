/** Percent-decoded text, or the text as it is where the encoding is broken. */
export function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Visits the pairs of a query ("?a=1&b=2"), raw, in order, until `visit` answers; `start` is where the value begins. */
export function findPair<T>(
  search: string,
  visit: (name: string, value: string, start: number) => T | undefined,
): T | undefined {
  for (let at = 1; at < search.length; ) {
    const amp = search.indexOf('&', at);
    const end = amp === -1 ? search.length : amp;
    const equals = search.indexOf('=', at);
    if (equals !== -1 && equals < end) {
      // "&amp;u=": a page that escaped its links twice.
      const name = search.startsWith('amp;', at) ? at + 4 : at;
      const found = visit(search.slice(name, equals), search.slice(equals + 1, end), equals + 1);
      if (found !== undefined) return found;
    }
    at = end + 1;
  }
  return undefined;
}

/**
 * The decoded value of a parameter in a query or a fragment. Undefined when it is absent or empty, or has two values:
 * shops disagree on which of them counts, so nobody can be certain.
 * @param anyCase the shop reads names in any case; `name` is then in lower case.
 */
export function readParam(search: string, name: string, anyCase = false): string | undefined {
  const names = anyCase ? search.toLowerCase() : search;
  let found: string | undefined;
  for (let at = names.indexOf(name, 1); at !== -1; at = names.indexOf(name, at + 1)) {
    const start = at + name.length;
    const before = search[at - 1];
    // "&amp;id=": a page that escaped its links twice.
    const isName = at === 1 || before === '&' || search.slice(at - 5, at) === '&amp;';
    if (search[start] !== '=' || !isName) continue;
    const end = search.indexOf('&', start);
    const value = decode(search.slice(start + 1, end === -1 ? undefined : end));
    if (found !== undefined && found !== value) return undefined;
    found = value;
  }
  return found || undefined;
}
