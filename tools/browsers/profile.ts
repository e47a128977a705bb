import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Not in the system's temporary folder: browsers packaged as snaps can't see that. */
const ROOT = new URL('../../.feedcart/profiles/', import.meta.url).pathname;

/** A profile folder: the one given, which is kept, or a fresh one to throw away. */
export function openProfile(kept?: string): { dir: string; discard(): void } {
  mkdirSync(kept ?? ROOT, { recursive: true });
  const dir = kept ?? mkdtempSync(join(ROOT, 'p-'));
  return {
    dir,
    // A browser that was just told to end may still write for a moment.
    discard: () => {
      if (!kept) rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}
