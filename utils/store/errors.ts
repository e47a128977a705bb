import type { Edit } from './edit.ts';

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

/** Of many edits only the first ones were written: the disk was full by then, say. The reason is its `cause`. */
export class HalfWritten extends Error {
  override readonly name = 'HalfWritten';

  /** The edits that take back what was written. */
  readonly undo: readonly Edit[];
  readonly done: number;
  readonly of: number;

  constructor(
    { undo, done, of }: { readonly undo: readonly Edit[]; readonly done: number; readonly of: number },
    cause: unknown,
  ) {
    super(`${done} of ${of} edits written`, { cause });
    this.undo = undo;
    this.done = done;
    this.of = of;
  }
}

/** True when an error, or what it wraps, says that the disk quota is used up. */
export function isOutOfSpace(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'QuotaExceededError') return true;
  return 'inner' in error && isOutOfSpace(error.inner);
}
