import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from '../run/until.ts';

/** A real click in the middle of the element, by mouse coordinates. A selector is waited for. */
export async function click(page: Page, target: ElementHandle | string): Promise<void> {
  // A tab in the background is not drawn, and what is not drawn is not where it seems.
  await page.bringToFront();
  const element = typeof target === 'string' ? await found(page, target) : target;
  if (typeof target === 'string') await standing(element);
  await element.click();
}

/**
 * Waits until an element is where it was a moment ago, and nothing lies over it: what has just come into view may still be
 * given its words, and a sheet that is about to close takes the clicks on what is behind it.
 */
async function standing(element: ElementHandle<Element>): Promise<void> {
  let before = '';
  await until('it to stand still, with nothing over it', async () => {
    const { place, isMet } = await element.evaluate(findPlace);
    const isStill = place === before;
    before = place;
    // Some stand there only under the pointer.
    if (isStill && !isMet) await element.hover();
    return isStill && isMet;
  });
}

/** Runs in the page: where an element is, and whether a click in its middle meets it. */
function findPlace(element: Element): { readonly place: string; readonly isMet: boolean } {
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  const root = element.getRootNode();
  const met =
    root instanceof Document || root instanceof ShadowRoot
      ? root.elementFromPoint(x + width / 2, y + height / 2)
      : null;
  return { place: [x, y, width, height].join(), isMet: element.contains(met) };
}

/**
 * The element that a selector means, as soon as it is there: looked for by the clock, since Chromium may draw no frame of
 * a tab that has just come up, and waitForSelector looks into shadow roots once a frame.
 */
export function found(page: Page, selector: string): Promise<ElementHandle<Element>> {
  return until(`"${selector}" to be there`, async () => (await page.$(selector)) ?? undefined);
}

/** Types into a field, key by key, in place of what was there. */
export async function type(page: Page, selector: string, text: string): Promise<void> {
  await page.bringToFront();
  const field = await found(page, selector);
  await standing(field);
  await field.click({ count: 3 });
  await field.type(text);
}

/** Clicks the button or link that a screen reader calls so, as soon as it is there, within an element and its open shadow root. */
export async function press(page: Page, within: ElementHandle, name: string): Promise<void> {
  await click(page, await control(page, within, name));
}

/** The button or link that a screen reader calls so. */
export function control(page: Page, within: ElementHandle, name: string): Promise<ElementHandle<Element>> {
  return until(`a control called "${name}"`, async () => {
    const handle = await page.evaluateHandle(findControl, within, name);
    const element = handle.asElement();
    if (element) return element as ElementHandle<Element>;
    await handle.dispose();
    return undefined;
  });
}

/** Runs in the page. After ": " or ", " a name may go on with what the control is for: "Save: Teapot", "Teapot, ¥420". */
function findControl(within: Element, name: string): Element | undefined {
  const scopes = [within, ...(within.shadowRoot ? [within.shadowRoot] : [])];
  return scopes
    .flatMap((scope) => [...scope.querySelectorAll('button, a[href]')])
    .find((element) => {
      const called = (element.getAttribute('aria-label') ?? element.textContent)?.trim();
      return called === name || called?.startsWith(`${name}: `) || called?.startsWith(`${name}, `);
    });
}
