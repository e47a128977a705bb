import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type ErrorNote, readErrors } from '../../utils/diagnostics/index.ts';

/** The last errors of every part of Feedcart, the newest first, kept up to date. */
export function useErrors(): readonly ErrorNote[] {
  const [errors, setErrors] = useState<readonly ErrorNote[]>([]);
  useEffect(() => {
    let ended = false;
    const read = (): void => {
      // What can't be read here is no news to the log of what went wrong.
      readErrors(browser.storage.local).then((notes) => ended || setErrors(notes), console.warn);
    };
    read();
    browser.storage.local.onChanged.addListener(read);
    return () => {
      ended = true;
      browser.storage.local.onChanged.removeListener(read);
    };
  }, []);
  return errors;
}
