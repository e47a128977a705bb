import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The two engines the extension is built for. Chrome, Chromium and Edge are one. */
export type BrowserName = 'chromium' | 'firefox';

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** Set to a program's path to use that one. */
const OVERRIDE = { chromium: 'FEEDCART_CHROMIUM', firefox: 'FEEDCART_FIREFOX' } as const;

/** Names looked for in PATH on Linux and the BSDs, best first. */
const COMMANDS = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  firefox: ['firefox-esr', 'firefox'],
} as const;

/** Under /Applications and ~/Applications. */
const MAC_APPS = {
  chromium: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
    'Firefox Nightly.app/Contents/MacOS/firefox',
  ],
} as const;

/** Under the folders Windows installs programs to. */
const WINDOWS_PROGRAMS = {
  chromium: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe'],
} as const;

/** Where the browser is installed, or undefined. Throws when the override names something that can't be run. */
export function findBrowser(name: BrowserName, env = process.env): string | undefined {
  const override = env[OVERRIDE[name]];
  if (override) {
    if (!isProgram(override)) throw new Error(`${OVERRIDE[name]} is ${override}, which is no program`);
    return override;
  }
  return candidates(name, env).find(isProgram);
}

/** What a person without the browser should read. */
export function howToGet(name: BrowserName): string {
  const what = name === 'chromium' ? 'Chrome or Chromium' : 'Firefox';
  return `${what} is not installed: install it, or set ${OVERRIDE[name]} to its path.`;
}

function candidates(name: BrowserName, env: NodeJS.ProcessEnv): string[] {
  if (process.platform === 'darwin')
    return pairs(['/Applications', join(env.HOME ?? '', 'Applications')], MAC_APPS[name]);
  if (process.platform === 'win32')
    return pairs(
      [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((folder) => folder !== undefined),
      WINDOWS_PROGRAMS[name],
    );
  const folders = [...(env.PATH ?? '').split(delimiter), '/snap/bin'].filter(Boolean);
  return COMMANDS[name].flatMap((command) => pairs(folders, [command]));
}

function pairs(folders: readonly string[], names: readonly string[]): string[] {
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
