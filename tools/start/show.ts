import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from '../browsers/find.ts';
import type { Session } from '../browsers/session.ts';
import { say } from '../run/say.ts';

export interface ShowOptions {
  readonly browser: BrowserName;
  /** No display to open a window on. */
  readonly headless: boolean;
  /** Keep running when there is nothing more to do. */
  readonly stay: boolean;
}

/** Where pictures of what was shown go. */
export function screenshotPath(name: string): string {
  const folder = fileURLToPath(new URL('../../screenshots/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  return `${folder}${name}.png`;
}

/** Until the person closes the browser or presses Ctrl-C; at once where nobody sees it. */
export async function stayOpen({ headless, stay }: ShowOptions, { browser }: Session): Promise<void> {
  if (headless && !stay) return;
  say('Ctrl-C ends everything.');
  await new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
}
