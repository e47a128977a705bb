import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** Milliseconds. */
const SAID_FOR = 6_000;

/** A line that is said for a while, and what says another one. */
export function useSaid(): readonly [said: string | undefined, say: (words: string) => void] {
  const [said, setSaid] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const say = useCallback((words: string): void => {
    clearTimeout(timer.current);
    setSaid(words);
    timer.current = setTimeout(() => setSaid(undefined), SAID_FOR);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return [said, say];
}
