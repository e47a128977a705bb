import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { Session } from '../../tools/browsers/session.ts';
import { untilPainted } from '../../tools/extension/painted.ts';

/** WCAG 2.2, A and AA, as far as a program can tell. */
const STANDARD: axe.RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
};
/** What of it another colour scheme can break. */
const COLOURS: axe.RunOnly = { type: 'rule', values: ['color-contrast'] };

/**
 * What is wrong in the page, or within an element of it and its open shadow root: in the light, then of colours in the
 * dark, which are the same in each browser and so looked at in one.
 */
export async function findViolations(session: Session, page: Page, within = 'html'): Promise<string[]> {
  // A tab in the background is not drawn, and what is not drawn has no colours.
  await page.bringToFront();
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  await untilPainted(page, 'light');
  const inLight = await page.evaluate(runAxe, within, STANDARD);
  if (session.name !== 'chromium') return inLight;
  await session.setColorScheme('dark');
  await untilPainted(page, 'dark');
  const inDark = await page.evaluate(runAxe, within, COLOURS);
  await session.setColorScheme('light');
  return [...inLight, ...inDark.map((one) => `in the dark: ${one}`)];
}

/** Runs in the page: one line a failing element. */
async function runAxe(within: string, runOnly: axe.RunOnly): Promise<string[]> {
  const { run }: typeof axe = Reflect.get(globalThis, 'axe');
  // The host of a card starts from nothing, against rules of its page however important. A reader's own style sheet is
  // stronger than that, and the text is within.
  const rules = { 'avoid-inline-spacing': { enabled: within === 'html' } };
  const { violations, passes } = await run(within, { runOnly, rules });
  const isRead = passes.some(({ id }) => id === 'color-contrast');
  return [
    // A shadow root that nobody could look into has nothing wrong in it.
    ...(isRead ? [] : ['no text was found']),
    ...violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}: ${failureSummary}`),
    ),
  ];
}
