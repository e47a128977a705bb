/** So many at once, and one more each time so long has passed. */
export interface Allowance {
  readonly most: number;
  readonly every: number;
}

/** Says yes so often, and no more. @param now epoch milliseconds; set back, it starts anew */
export function createSparing({ most, every }: Allowance, now: () => number): () => boolean {
  let left = most;
  let since = now();
  return () => {
    const passed = now() - since;
    if (passed < 0) since = now();
    const more = Math.max(0, Math.floor(passed / every));
    if (left + more >= most) since = now();
    else since += more * every;
    left = Math.min(most, left + more);
    if (left === 0) return false;
    left -= 1;
    return true;
  };
}
