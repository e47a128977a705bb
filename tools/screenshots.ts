import type { Page } from 'puppeteer-core';
import { BROWSERS, type BrowserName } from './browsers/find.ts';
import { buildExtension } from './extension/build.ts';
import { saveShown } from './extension/cards.ts';
import { openOptions } from './extension/options.ts';
import { openPopup, untilSynced, wishesWhen } from './extension/popup.ts';
import { runProgram } from './run/ending.ts';
import { during, say } from './run/say.ts';
import { screenshotPath } from './start/show.ts';
import { enter, readTimeline, type Stage, setStage, setUp } from './start/stage.ts';

const LANGUAGES = ['en-US', 'zh-CN'] as const;

/**
 * `npm run screenshots`: every surface in both browsers, light and dark, in both languages, into ./screenshots.
 * `npm run screenshots -- firefox`: in that browser only.
 */
await runProgram(async () => {
  const asked = process.argv.slice(2);
  const browsers = BROWSERS.filter((name) => asked.length === 0 || asked.includes(name));
  const stage = await during('Starting the endpoint', setStage);
  for (const browser of browsers) {
    const extensionDir = await during(`Building for ${browser}`, () => buildExtension(browser, 'e2e'));
    for (const language of LANGUAGES)
      await during(`${browser}, ${language}`, () => shoot(stage, browser, extensionDir, language));
  }
});

async function shoot(
  stage: Stage,
  browser: BrowserName,
  extensionDir: string,
  language: string,
): Promise<void> {
  const viewport = { width: 760, height: 1400 };
  const session = await enter(stage, { browser, extensionDir, language, viewport, colorScheme: 'light' });
  await setUp(session);
  const { page: timeline, cards } = await readTimeline(session);
  for (const { post } of cards) await saveShown(timeline, post);
  await timeline.evaluate(() => window.scrollTo(0, 0));
  const popup = await openPopup(session);
  await wishesWhen(popup, cards.length);
  await untilSynced(popup);
  const options = await openOptions(session);
  const pages: readonly (readonly [string, Page])[] = [
    ['timeline', timeline],
    ['popup', popup],
    ['options', options],
  ];
  for (const scheme of ['light', 'dark'] as const) {
    await session.setColorScheme(scheme);
    for (const [surface, page] of pages) {
      const path = screenshotPath(`${surface}-${browser}-${scheme}-${language.slice(0, 2)}`);
      await page.bringToFront();
      await page.screenshot({ path });
      say(`  ${path}`);
    }
  }
  await session.close();
}
