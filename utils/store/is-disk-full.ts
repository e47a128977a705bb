/** Less than this is no room: browsers keep some for themselves. Bytes. */
const LEAST = 1_000_000;

/** Whether the browser has no room left for us. A Chromium on a full disk does not say so where it fails to write. */
export async function isDiskFull(): Promise<boolean> {
  try {
    const { quota = Number.POSITIVE_INFINITY, usage = 0 } = await navigator.storage.estimate();
    return quota - usage < LEAST;
  } catch {
    return false; // it does not tell
  }
}
