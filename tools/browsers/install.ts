import { canInstall, install } from '../run/apt.ts';
import { type BrowserName, findBrowser, howToGet } from './find.ts';

/** Fonts too: without one for Chinese a bare machine draws empty boxes. */
const PACKAGES = {
  chromium: ['chromium', 'fonts-noto-cjk'],
  firefox: ['firefox-esr', 'fonts-noto-cjk'],
} as const;

/**
 * The browser's path. Where it is missing and apt may be used (Debian, as root) it is installed;
 * elsewhere throws one line that says what to do.
 */
export function ensureBrowser(name: BrowserName): string {
  const found = findBrowser(name);
  if (found) return found;
  if (!canInstall()) throw new Error(howToGet(name));
  install(PACKAGES[name]);
  const installed = findBrowser(name);
  if (!installed) throw new Error(howToGet(name));
  return installed;
}
