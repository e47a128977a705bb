import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/**
 * Which of these groups of origins the browser grants wholly, by their id; kept up to date while the user allows and
 * revokes, here or in the browser's own settings.
 */
export function usePermissions(groups: Readonly<Record<string, readonly string[]>>): ReadonlySet<string> {
  const [granted, setGranted] = useState<ReadonlySet<string>>(new Set());
  // Groups are made anew at each drawing; only another content counts.
  const wanted = JSON.stringify(groups);
  useEffect(() => {
    let ended = false;
    const look = async (): Promise<void> => {
      const asked = await Promise.all(
        Object.entries(groups).map(async ([id, origins]) =>
          (await browser.permissions.contains({ origins: [...origins] })) ? id : undefined,
        ),
      );
      if (!ended) setGranted(new Set(asked.filter((id) => id !== undefined)));
    };
    const onChange = (): void => void look().catch(reportError);
    onChange();
    browser.permissions.onAdded.addListener(onChange);
    browser.permissions.onRemoved.addListener(onChange);
    return () => {
      ended = true;
      browser.permissions.onAdded.removeListener(onChange);
      browser.permissions.onRemoved.removeListener(onChange);
    };
  }, [wanted]);
  return granted;
}
