/**
 * Makes a thing once for each key and gives that again while anybody has it. What nobody has is let go: a prototype that
 * only we hold would stay in every page's memory as a node out of the document.
 */
export function remade<K, V extends WeakKey>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, WeakRef<V>>();
  return (key) => {
    let value = known.get(key)?.deref();
    if (!value) {
      value = make(key);
      known.set(key, new WeakRef(value));
    }
    return value;
  };
}
