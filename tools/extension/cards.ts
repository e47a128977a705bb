import type { ElementHandle, Page } from 'puppeteer-core';
import { click, found } from '../browsers/hand.ts';
import { messageOf } from '../run/ending.ts';
import { until } from '../run/until.ts';

/** A card in a page of the e2e build, as a person sees it. */
export interface CardReading {
  /** The site's id of the post. */
  readonly post: string;
  /** The link of the first product, as the page has it. */
  readonly key: string;
  /** Of the product that is shown in full. */
  readonly title: string;
  /** Shop and stock, or why there is no price. */
  readonly meta: string;
  /** Of the product shown in full; "" where none is known. */
  readonly price: string;
  /** One a product: what stands under its picture, or the one price; "…" while the shop is asked, "?" when not known. */
  readonly prices: readonly string[];
  /** The line says that the shop is being asked. */
  readonly pending: boolean;
}

/** All cards of the page, in document order; those that were never near the window are empty and have no prices. */
export function readCards(page: Page): Promise<CardReading[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('feedcart-card')].map((host) => {
      const root = host.shadowRoot;
      const text = (selector: string): string => {
        const element = root?.querySelector(selector);
        return (!element?.closest('[hidden]') && element?.textContent?.trim()) || '';
      };
      const strip = [...(root?.querySelectorAll('.cell-price') ?? [])].map((cell) => cell.textContent ?? '');
      const price = text('.row .price b');
      return {
        post: host.getAttribute('data-post') ?? '',
        key: host.getAttribute('data-key') ?? '',
        title: text('.row .title'),
        meta: text('.row .meta'),
        price,
        prices: strip.length > 0 || !root?.querySelector('.row') ? strip : [price || '?'],
        pending: root?.querySelector('.row .meta')?.getAttribute('aria-busy') !== 'false',
      };
    }),
  );
}

/** True when the card is drawn and no shop is being asked any more. */
export function isDoneAsking({ prices, pending }: CardReading): boolean {
  return prices.length > 0 && !prices.includes('…') && !pending;
}

/** The card of a post, once it is there. */
export async function cardOf(page: Page, post: string): Promise<ElementHandle<Element>> {
  const card = await page.waitForSelector(`feedcart-card[data-post="${post}"]`, { timeout: 10_000 });
  if (!card) throw new Error(`no card for post ${post}`);
  return card;
}

/** Clicks Save of the product that a card shows in full, and waits until the card says that it is stored. */
export async function saveShown(page: Page, post: string): Promise<void> {
  const button = (state: string): string => `feedcart-card[data-post="${post}"] >>> .row .save-${state}`;
  await click(page, button('no'));
  await found(page, button('saved'));
}

/** The card's reading once it satisfies the condition; throws with the last reading when it never does. */
export async function cardWhen(
  page: Page,
  post: string,
  condition: (card: CardReading) => boolean,
): Promise<CardReading> {
  let last: CardReading | undefined;
  try {
    return await until(`the card of ${post}`, async () => {
      last = (await readCards(page)).find((card) => card.post === post);
      return last && condition(last) && last;
    });
  } catch (error) {
    throw new Error(`${messageOf(error)}; it shows ${JSON.stringify(last)}`);
  }
}

/**
 * Scrolls down the page with the wheel and back up, as somebody who looks at every card: what is only scrolled past is
 * not drawn.
 */
export async function lookThrough(page: Page): Promise<void> {
  await page.bringToFront();
  await page.mouse.move(300, 300);
  const seen = () => until('the cards in the window to be drawn', () => page.evaluate(isDrawnHere));
  const bottom = () =>
    page.evaluate(() => window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2);
  for (let steps = 0; steps < 100 && !(await bottom()); steps++) {
    await seen();
    const before = await page.evaluate(() => window.scrollY);
    await page.mouse.wheel({ deltaY: 600 });
    await until(
      'the page to scroll',
      async () => (await bottom()) || (await page.evaluate(() => window.scrollY)) > before,
    );
  }
  await seen();
  await page.evaluate(() => window.scrollTo(0, 0));
}

/** Runs in the page: whether every card that stands in the window, if only in part, has something in it. */
function isDrawnHere(): boolean {
  return [...document.querySelectorAll('feedcart-card')].every((host) => {
    const { top, bottom, height } = host.getBoundingClientRect();
    const isSeen = height > 0 && bottom > 0 && top < window.innerHeight;
    return !isSeen || host.shadowRoot?.querySelector('.card') != null;
  });
}
