import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

const WANTED = { permissions: ['notifications' as const] };

/** Whether the browser may show notifications, kept up to date; undefined before it has answered. */
export function useNotifications(): boolean | undefined {
  const [may, setMay] = useState<boolean>();
  useEffect(() => {
    let ended = false;
    const look = (): void => {
      browser.permissions.contains(WANTED).then((has) => ended || setMay(has), reportError);
    };
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      ended = true;
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return may;
}

/** Asks the browser for notifications, or gives them back. To be called in the click: it only listens then. */
export function wantNotifications(on: boolean): void {
  const answered = on ? browser.permissions.request(WANTED) : browser.permissions.remove(WANTED);
  // What has come of it is heard by useNotifications().
  answered.catch(reportError);
}
