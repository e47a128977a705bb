import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

type Groups = Readonly<Record<string, readonly string[]>>;

const NONE: ReadonlySet<string> = new Set();

/**
 * Which of these groups of origins the browser grants wholly, by their id; kept up to date while the user allows and
 * revokes, here or in the browser's own settings. None until the browser has answered.
 */
export function usePermissions(groups: Groups): ReadonlySet<string> {
  return useAnswer(groups).granted ?? NONE;
}

/** The same; undefined until the browser has answered for just these groups. */
export function useKnownPermissions(groups: Groups): ReadonlySet<string> | undefined {
  const { granted, isOfThese } = useAnswer(groups);
  return isOfThese ? granted : undefined;
}

function useAnswer(groups: Groups): {
  readonly granted: ReadonlySet<string> | undefined;
  readonly isOfThese: boolean;
} {
  const [answer, setAnswer] = useState<{ wanted: string; granted: ReadonlySet<string> }>();
  // Groups are made anew at each drawing; only another content counts.
  const wanted = JSON.stringify(groups);
  useEffect(() => {
    let ended = false;
    const look = async (): Promise<void> => {
      // Chromium's `contains` knows nothing of hosts that only content scripts are let into; this list has them, too.
      const { origins: held = [] } = await browser.permissions.getAll();
      const asked = await Promise.all(
        Object.entries(groups).map(async ([id, origins]) => {
          const isHeld = origins.every((origin) => held.includes(origin));
          return isHeld || (await browser.permissions.contains({ origins: [...origins] })) ? id : undefined;
        }),
      );
      if (!ended) setAnswer({ wanted, granted: new Set(asked.filter((id) => id !== undefined)) });
    };
    // One look at a time: a browser that takes back a hundred hosts says so a hundred times.
    let isLooking = false;
    let isOld = false;
    const lookOn = async (): Promise<void> => {
      isLooking = true;
      while (isOld && !ended) {
        isOld = false;
        await look().catch(reportError);
      }
      isLooking = false;
    };
    const onChange = (): void => {
      isOld = true;
      if (!isLooking) void lookOn();
    };
    onChange();
    browser.permissions.onAdded.addListener(onChange);
    browser.permissions.onRemoved.addListener(onChange);
    return () => {
      ended = true;
      browser.permissions.onAdded.removeListener(onChange);
      browser.permissions.onRemoved.removeListener(onChange);
    };
  }, [wanted]);
  return { granted: answer?.granted, isOfThese: answer?.wanted === wanted };
}
