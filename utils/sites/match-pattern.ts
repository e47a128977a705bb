/** Whether an address is under a match pattern whose host is written out; "*" stands for any text in path and query. */
export function isUnder(pattern: string, { protocol, hostname, pathname, search }: URL): boolean {
  const start = `${protocol}//${hostname}`;
  return pattern.startsWith(`${start}/`) && isLike(pattern.slice(start.length), pathname + search);
}

/** Each text between stars is taken where it first comes, so that no pattern and no address make it slow. */
function isLike(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
