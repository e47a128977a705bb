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
      const found = visit(search.slice(at, equals), search.slice(equals + 1, end), equals + 1);
      if (found !== undefined) return found;
    }
    at = end + 1;
  }
  return undefined;
}

/**
 * The decoded value of a parameter. Undefined when it is absent or empty, or has two values: shops disagree on which
 * of them counts, so nobody can be certain.
 */
export function readParam(search: string, name: string, anyCase = false): string | undefined {
  let found: string | undefined;
  const twice = findPair(search, (key, raw) => {
    if (key !== name && !(anyCase && key.toLowerCase() === name)) return undefined;
    const value = decode(raw);
    if (found !== undefined && found !== value) return true;
    found = value;
    return undefined;
  });
  return twice ? undefined : found || undefined;
}
