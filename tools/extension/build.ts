import type { BrowserName } from '../browsers/find.ts';
import { run } from '../run/child.ts';

/** The e2e mode opens the cards' shadow roots and grants the shops: what a driver can't look into or click (CONTRIBUTING.md). */
export type Mode = 'production' | 'e2e';

/** WXT's names. */
const WXT = { chromium: 'chrome', firefox: 'firefox' } as const;

/** Where the build for this browser lies. */
export function extensionDir(browser: BrowserName, mode: Mode): string {
  const suffix = mode === 'production' ? '' : `-${mode}`;
  return new URL(`../../.output/${WXT[browser]}-mv3${suffix}`, import.meta.url).pathname;
}

/** Builds the extension; throws with what the build said when it fails. */
export async function buildExtension(browser: BrowserName, mode: Mode): Promise<string> {
  const args = ['build', '-b', WXT[browser], '--mv3', '--mode', mode];
  const { code, output } = await run('wxt', args);
  if (code !== 0) throw new Error(`wxt ${args.join(' ')} failed:\n${output.trim()}`);
  return extensionDir(browser, mode);
}
