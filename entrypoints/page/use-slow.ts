import { useEffect, useState } from 'preact/hooks';

/** Milliseconds after which somebody who waits wants words. */
const PATIENCE_MS = 3000;

/** True when something has been waited for so long that the page must say so; false again as soon as it is there. */
export function useSlow(isWaiting: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!isWaiting) return;
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return isWaiting && isSlow;
}
