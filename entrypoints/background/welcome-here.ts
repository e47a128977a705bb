import { browser } from 'wxt/browser';
import { wakes } from './wakes.ts';

/** Whoever has turned to another tab so shortly before is at something else than adding an extension. */
const JUST_TURNED_MS = 3000;

/** Once, when it has just been installed: the page that says what it does and asks what it may. */
export function welcomeHere(report: (error: unknown) => void): void {
  wakes.installed.addListener(({ reason }) => {
    if (reason === 'install') welcome().catch(report);
  });
}

/**
 * In front of the shop where the extension was added; behind a page that was turned to meanwhile: a slow machine starts
 * us late, and nobody is pulled away from what they read.
 */
async function welcome(): Promise<void> {
  const [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  // Firefox says "now" of every tab in front.
  const turnedAt = import.meta.env.BROWSER === 'firefox' ? undefined : front?.lastAccessed;
  await browser.tabs.create({
    url: browser.runtime.getURL('/welcome.html'),
    active: turnedAt === undefined || Date.now() - turnedAt > JUST_TURNED_MS,
  });
}
