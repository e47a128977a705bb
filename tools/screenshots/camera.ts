import type { Page } from 'puppeteer-core';
import type { Session } from '../browsers/session.ts';
import { untilPainted } from '../extension/painted.ts';
import { say } from '../run/say.ts';
import { screenshotPath } from '../start/show.ts';
import type { Stage } from '../start/stage.ts';

/** Draws what a page shows, light and dark, as `<surface>-<browser>-<scheme>-<language>.png`. */
export interface Camera {
  shoot(surface: string, page: Page, frame?: Frame): Promise<void>;
}

interface Frame {
  /** Only this element, and so much around it as tells where it stands. */
  readonly of?: string;
  /** No more of it than so many pixels. */
  readonly height?: number;
  /** The pointer stays where it is. */
  readonly pointed?: boolean;
}

/** What each part of the story works with. */
export interface Scene {
  readonly stage: Stage;
  readonly session: Session;
  readonly camera: Camera;
}

const MARGIN = 12;

export function createCamera(session: Session, language: string): Camera {
  return {
    async shoot(surface, page, { of, height = Number.POSITIVE_INFINITY, pointed = false } = {}) {
      await page.bringToFront();
      // Nothing is pointed at, unless the picture is of that.
      if (!pointed) await page.mouse.move(1, 1);
      for (const scheme of ['light', 'dark'] as const) {
        await session.setColorScheme(scheme);
        await untilPainted(page, scheme);
        const path = screenshotPath(
          `${surface}-${session.name}-${scheme}-${language === 'zh-TW' ? 'tw' : language.slice(0, 2)}`,
        );
        const clip = of === undefined ? undefined : await boxOf(page, of, height);
        await page.screenshot({ path, ...(clip && { clip }) });
        say(`  ${path}`);
      }
    },
  };
}

/** The element's box in the document with a margin; it is scrolled to, so that it is drawn. */
async function boxOf(page: Page, selector: string, most: number) {
  const element = await page.waitForSelector(selector, { timeout: 10_000 });
  if (!element) throw new Error(`there is no ${selector}`);
  const box = await element.evaluate((one) => {
    one.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = one.getBoundingClientRect();
    return { left: left + window.scrollX, top: top + window.scrollY, width, height };
  });
  await element.dispose();
  const [x, y] = [Math.max(0, box.left - MARGIN), Math.max(0, box.top - MARGIN)];
  return {
    x,
    y,
    width: box.left + box.width + MARGIN - x,
    height: Math.min(box.top + box.height + MARGIN - y, most),
  };
}
