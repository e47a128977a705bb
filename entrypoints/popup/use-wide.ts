import { useEffect, useState } from 'preact/hooks';

/** As in popup.css: from here on a wish stands beside the list. */
const WIDE = '(min-width: 860px)';

/** Whether there is room for a wish beside the list; follows the window. */
export function useWide(possible: boolean): boolean {
  const [wide, setWide] = useState(false);
  useEffect(() => {
    if (!possible) return;
    const query = matchMedia(WIDE);
    const follow = (): void => setWide(query.matches);
    follow();
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [possible]);
  return wide;
}
