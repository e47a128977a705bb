import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say } from '../run/say.ts';
import { type BrowserName, findBrowser, howToGet } from './find.ts';

/** Fonts too: without one for Chinese a bare machine draws empty boxes. */
const PACKAGES = {
  chromium: ['chromium', 'fonts-noto-cjk'],
  firefox: ['firefox-esr', 'fonts-noto-cjk'],
} as const;

/** Another process may be installing: wait for it rather than fail. */
const APT = ['-o', 'DPkg::Lock::Timeout=900', '-qq'];

/**
 * The browser's path. Where it is missing and apt may be used (Debian, as root) it is installed;
 * elsewhere throws one line that says what to do.
 */
export function ensureBrowser(name: BrowserName): string {
  const found = findBrowser(name);
  if (found) return found;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(howToGet(name));
  say(`Installing ${PACKAGES[name].join(', ')} with apt, once`);
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...PACKAGES[name]);
  const installed = findBrowser(name);
  if (!installed) throw new Error(howToGet(name));
  return installed;
}

function apt(...args: string[]): void {
  const { status } = spawnSync('apt-get', [...APT, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed`);
}
