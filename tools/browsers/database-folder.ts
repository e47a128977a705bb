import { join } from 'node:path';
import type { BrowserName } from './find.ts';
import { hostIn } from './firefox.ts';

/** Where a browser keeps the databases of the extension, in a profile that is kept. */
export function databaseFolder(browser: BrowserName, profileDir: string): string {
  return browser === 'firefox'
    ? join(profileDir, 'storage/default', `moz-extension+++${hostIn(profileDir)}`, 'idb')
    : join(profileDir, 'Default/IndexedDB');
}
