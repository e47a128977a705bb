import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click } from '../../tools/browsers/hand.ts';
import { openFilledWorld } from './open-filled.ts';
import { browsersUnderTest, type World } from './world.ts';

/** Every page of the extension, what tells that it is drawn, and how wide it is at its least. */
const PAGES = [
  ['popup.html', '.wish', 400],
  ['popup.html', '.wish', 320],
  ['wishlist.html', '.wish', 320],
  ['sidepanel.html', '.wish', 320],
  ['options.html', '#diagnostics', 320],
  ['welcome.html', '#shops', 320],
] as const;

// At 320 pixels is what is left of 640 at 200 %, and of 1280 at 400 %.
describe.each(browsersUnderTest)('a page of the extension, in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openFilledWorld(browser, 60);
  });
  afterAll(() => world.close());
  const open = async (path: string, ready: string, width: number, height = 600) => {
    const page = await world.session.openExtensionPage(path, ready);
    await page.setViewport({ width, height });
    return page;
  };

  test.each(PAGES)(
    'cuts no words and needs no sideways scrolling: %s, %s, %d px',
    async (path, ready, width) => {
      const page = await open(path, ready, width);
      expect(await page.evaluate(findCut)).toEqual([]);
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl';
      });
      expect(await page.evaluate(findCut)).toEqual([]);
      await page.close();
    },
  );

  test.each([320, 400])('gives up tags and shop names before prices and stock, %d px wide', async (width) => {
    const popup = await open('popup.html', '.wish', width);
    const cut = await popup.evaluate(() => {
      const title = document.querySelector('.wish-title');
      // Of a long name as of a short one.
      for (const shop of document.querySelectorAll('.wish-shop'))
        shop.textContent += ' of the Four Seas and Beyond';
      const parts = [...document.querySelectorAll<HTMLElement>('.wish-stock, .wish-price')];
      const isCut = (one: HTMLElement): boolean => {
        const { left, right } = one.getBoundingClientRect();
        const within = one.closest('.wish-text, .wish-cost')?.getBoundingClientRect();
        return (
          !within ||
          left < within.left - 1 ||
          right > within.right + 1 ||
          one.scrollWidth > one.clientWidth + 1
        );
      };
      return { looked: title ? parts.length : 0, cut: parts.filter(isCut).map((one) => one.textContent) };
    });
    expect(cut.looked).toBeGreaterThan(10);
    expect(cut.cut).toEqual([]);
    await popup.close();
  });

  test('watches, tags and writes a note by keyboard alone', async () => {
    const popup = await open('popup.html', '.wish', 400);
    await popup.bringToFront();
    // The second of the list: the first has a note already.
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter'] as const) await popup.keyboard.press(key);
    await popup.waitForSelector('#watch-amount');
    await tabTo(popup, '#watch-amount');
    await popup.keyboard.type('1');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.watch-rule');
    await tabTo(popup, '#wish-tag');
    await popup.keyboard.type('by hand');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.tag-large');
    await tabTo(popup, '#wish-note');
    await popup.keyboard.type('by keys');
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('.detail', { hidden: true });
    await popup.waitForSelector('.wish-noted[title="by keys"]');
    await popup.close();
  });

  test('leads past two hundred shops to where one lives, by keyboard alone', async () => {
    const options = await open('options.html', '#diagnostics', 900);
    await options.bringToFront();
    await tabTo(options, 'a[href="#landed"]');
    await options.keyboard.press('Enter');
    await tabTo(options, '#country');
    // By its first letters, as a list of choices is used.
    await options.keyboard.type('Japan');
    await options.keyboard.press('Tab');
    await options.waitForFunction(
      () => document.querySelector<HTMLSelectElement>('#country')?.value === 'JP',
    );
    await options.close();
  });

  test('says what a watch waits for in whole words, in a popup', async () => {
    const popup = await open('popup.html', '.wish', 400);
    await click(popup, '.wish:nth-child(2) .wish-open');
    await popup.waitForSelector('#watch-amount');
    for (const way of ['target', 'drop', 'rise', 'back']) {
      await popup.select('#watch-on', way);
      expect(await popup.evaluate(findCut)).toEqual([]);
    }
    await popup.close();
  });

  test('mirrors in a language that is read from the right', async () => {
    const popup = await open('popup.html', '.wish', 400);
    const place = (selector: string) =>
      popup.$eval(selector, (one) => {
        const { left, right } = one.getBoundingClientRect();
        return { before: left, after: window.innerWidth - right };
      });
    const parts = ['.wish-picture', '.wish-cost', '#open-menu', '.foot .sort', '.find-chip'];
    const there = await Promise.all(parts.map(place));
    await popup.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    const mirrored = await Promise.all(parts.map(place));
    for (const [index, one] of there.entries())
      expect(Math.abs((mirrored[index]?.after ?? Number.NaN) - one.before), parts[index]).toBeLessThan(2);
    await popup.close();
  });

  test('is all there when it is twice as large and the popup is not', async () => {
    const popup = await open('popup.html', '.wish', 400, 300);
    // As in the popup itself, which has the size of its body.
    await popup.evaluate(() => document.body.classList.remove('tab'));
    await popup.evaluate(() => document.querySelector('.foot')?.scrollIntoView());
    const { bottom } = await popup.$eval('.foot', (foot) => foot.getBoundingClientRect().toJSON());
    expect(bottom).toBeLessThanOrEqual(301);
    await popup.close();
  });

  test.each(PAGES.filter(([, , width], index) => index === 0 || width === 320))(
    'shows where the focus is, wherever Tab leads: %s, %s, %d px',
    async (path, ready, width) => {
      const page = await open(path, ready, width);
      await page.bringToFront();
      const unseen = new Set<string>();
      let steps = 0;
      for (; steps < 40; steps++) {
        await page.keyboard.press('Tab');
        // Past its last element the focus is the browser's own, whose driver still sends keys to the page.
        if (!(await page.evaluate(() => document.hasFocus()))) break;
        const hidden = await page.evaluate(findHiddenFocus);
        if (hidden) unseen.add(hidden);
      }
      expect(steps).toBeGreaterThan(9);
      expect([...unseen]).toEqual([]);
      await page.close();
    },
  );
});

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

/** Runs in the page: what is wider than the window, and controls and words whose text is cut without a title to read it. */
function findCut(): string[] {
  const name = (one: Element) => `${one.tagName}.${one.className} "${one.textContent?.slice(0, 40)}"`;
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = scrollWidth > clientWidth + 1 ? [`the page: ${scrollWidth} in ${clientWidth}`] : [];
  const controls = [
    ...document.querySelectorAll<HTMLElement>('button, summary, label, h1, h2, h3, dt, p, a.button'),
  ];
  const cut = controls.filter((one) => {
    if (!one.checkVisibility() || one.closest('.found, .wish, [inert]') || one.matches('.detail-title'))
      return false;
    const { overflowX } = getComputedStyle(one);
    return overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1;
  });
  const selects = [...document.querySelectorAll('select')].filter((one) => {
    if (!one.checkVisibility() || one.closest('[inert]')) return false;
    const twin = document.createElement('select');
    twin.className = one.className;
    twin.append(new Option(one.selectedOptions[0]?.text));
    twin.style.cssText =
      'position:absolute;inline-size:auto;max-inline-size:none;min-inline-size:0;flex:none';
    one.parentElement?.append(twin);
    const needed = twin.offsetWidth;
    twin.remove();
    return needed > one.offsetWidth + 1;
  });
  return [...wide, ...[...cut, ...selects].map(name)];
}

/** Runs in the page: what has the focus and does not show it, nor does anything around it. */
function findHiddenFocus(): string | undefined {
  const { activeElement: focused } = document;
  if (!focused || focused === document.body) return undefined;
  const hasRing = (one: Element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
  };
  const { right, bottom, left, top } = focused.getBoundingClientRect();
  const isOut = bottom <= 0 || right <= 0 || top >= window.innerHeight || left >= window.innerWidth;
  // A field may leave the ring to what it stands in.
  const around = focused.closest('.search, .site-pick');
  const edge = around && getComputedStyle(around).borderColor !== 'rgba(0, 0, 0, 0)';
  if (!isOut && (hasRing(focused) || (around && (hasRing(around) || edge)))) return undefined;
  return `${focused.tagName}#${focused.id}.${focused.className}${isOut ? ' out of sight' : ''}`;
}
