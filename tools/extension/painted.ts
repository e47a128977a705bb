import type { Page } from 'puppeteer-core';
import type { ColorScheme } from '../browsers/session.ts';
import { until } from '../run/until.ts';

/** Until all of ours in the page has the colours, and nothing of it is still fading in. */
export async function untilPainted(page: Page, scheme: ColorScheme): Promise<void> {
  await until(`${scheme} colours`, () => page.evaluate(isPainted, scheme));
}

/** Runs in the page. Cards follow their page a moment after it. */
function isPainted(scheme: ColorScheme): boolean {
  const ours = 'feedcart-card, feedcart-codes, feedcart-rail';
  const roots = (within: ParentNode) =>
    [...within.querySelectorAll(ours)].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const all = roots(document).flatMap((root) => [root, ...roots(root)]);
  const drawn = all.flatMap((root) => root.querySelector('.card, .codes, .rail') ?? []);
  return (
    matchMedia(`(prefers-color-scheme: ${scheme})`).matches &&
    drawn.every((one) => one.classList.contains(scheme) && one.getAnimations({ subtree: true }).length === 0)
  );
}
