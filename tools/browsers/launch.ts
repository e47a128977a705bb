import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { LaunchOptions, Session } from './session.ts';

/** Starts a browser, installing it first where that can be done; throws one readable line where it can't. */
export function launch(options: LaunchOptions): Promise<Session> {
  return options.browser === 'firefox' ? launchFirefox(options) : launchChromium(options);
}
