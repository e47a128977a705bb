import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { cardWhen } from '../../tools/extension/cards.ts';
import type { ExpectedCard } from './pages/timeline.ts';

/** The card of a post, once it shows what is expected of it; its Buy opens exactly what was posted. */
export async function expectCard(page: Page, post: string, expected: ExpectedCard): Promise<void> {
  const card = await cardWhen(
    page,
    post,
    ({ title, meta }) => title === expected.title && meta.includes(expected.meta),
  );
  expect(card).toMatchObject({ price: expected.price, prices: { length: expected.products } });
  const posted = await page.$eval(`feedcart-card[data-post="${post}"]`, (host) =>
    host.shadowRoot?.querySelector('.row a.buy')?.getAttribute('href'),
  );
  expect(posted).toBe(expected.posted);
}
