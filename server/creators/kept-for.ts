/** How long a process serves a file without looking whether another has made a newer one. Milliseconds. */
const LOOK_MS = 60 * 1000;
/** Files that are held ready; the oldest are read again. */
const MOST_HELD = 500;

/** Keeps what was read for a minute; who asks meanwhile waits for the same. What is not there is looked for each time. */
export function keptFor<T>(
  now: () => number,
  read: (name: string) => Promise<T | undefined>,
): (name: string) => Promise<T | undefined> {
  const held = new Map<string, { readonly what: T; readonly until: number }>();
  const asking = new Map<string, Promise<T | undefined>>();
  const look = async (name: string) => {
    const what = await read(name);
    held.delete(name);
    if (what !== undefined) held.set(name, { what, until: now() + LOOK_MS });
    for (const oldest of held.keys()) {
      if (held.size <= MOST_HELD) break;
      held.delete(oldest);
    }
    return what;
  };
  return (name) => {
    const known = held.get(name);
    if (known && known.until > now() && known.until <= now() + LOOK_MS) return Promise.resolve(known.what);
    const asked = asking.get(name) ?? look(name).finally(() => asking.delete(name));
    asking.set(name, asked);
    return asked;
  };
}
