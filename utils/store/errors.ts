/** A newer version of the extension has changed the database: it is read, and nothing is written. */
export class StoreTooNew extends Error {
  override readonly name = 'StoreTooNew';
}

/** The browser does not open the database: broken on disk, or not there in this kind of window. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** Nothing can be written: the disk is full. Called as browsers call it, where they do. */
export class OutOfSpace extends Error {
  override readonly name = 'QuotaExceededError';
}

/** True when an error, or what it wraps, says that the disk quota is used up. */
export function isOutOfSpace(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'QuotaExceededError') return true;
  return 'inner' in error && isOutOfSpace(error.inner);
}
