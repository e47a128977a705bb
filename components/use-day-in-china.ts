import { useEffect, useState } from 'preact/hooks';
import { dayInChina } from '../utils/model/cbec-quota.ts';

const DAY_MS = 86_400_000;

/** The day in China, as long as it is looked at: a page that is left open over midnight must not count to the old year. */
export function useDayInChina(): string {
  const [now, setNow] = useState(Date.now);
  const day = dayInChina(now);
  useEffect(() => {
    const midnight = Date.parse(`${day}T00:00:00+08:00`) + DAY_MS;
    // A timer may be a little early: then it is set again.
    const timer = setTimeout(() => setNow(Date.now()), Math.max(1, midnight - Date.now()));
    return () => clearTimeout(timer);
  }, [now, day]);
  return day;
}
