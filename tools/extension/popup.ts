import type { Page } from 'puppeteer-core';
import type { Session } from '../browsers/session.ts';
import { until } from '../run/until.ts';

/** A row of the popup, as a person sees it. */
export interface WishReading {
  readonly title: string;
  readonly price: string;
  /** Shop and stock. */
  readonly says: string;
  /** What a click opens. */
  readonly href: string | undefined;
}

/** The popup's page in a tab of the popup's size. */
export async function openPopup(session: Session): Promise<Page> {
  const page = await session.openExtensionPage('popup.html', '.popup-page .foot');
  await page.setViewport({ width: 400, height: 600 });
  return page;
}

export function readWishes(popup: Page): Promise<WishReading[]> {
  return popup.$$eval('.wish', (rows) =>
    rows.map((row) => ({
      title: row.querySelector('.wish-title')?.textContent ?? '',
      price: row.querySelector('.wish-price')?.textContent ?? '',
      says: row.querySelector('.wish-says')?.textContent ?? '',
      href: row.querySelector('a.wish-buy')?.getAttribute('href') ?? undefined,
    })),
  );
}

/** The rows once there are so many; throws with what is there instead. */
export async function wishesWhen(popup: Page, count: number): Promise<WishReading[]> {
  let last: WishReading[] = [];
  try {
    return await until('', async () => {
      last = await readWishes(popup);
      return last.length === count && last;
    });
  } catch {
    throw new Error(`the popup shows ${last.length} rows, not ${count}: ${JSON.stringify(last)}`);
  }
}

/** The line about the page the popup was opened over, once it is in a state; throws with what it says instead. */
export async function hostLineWhen(popup: Page, state: string): Promise<string> {
  let last: { readonly state: string | undefined; readonly words: string } | undefined;
  try {
    return await until('', async () => {
      last = await popup
        .$eval('#host-here', (line) => ({
          state: line instanceof HTMLElement ? line.dataset.state : undefined,
          words: line.textContent ?? '',
        }))
        .catch(() => undefined);
      return last?.state === state && last.words;
    });
  } catch {
    throw new Error(`the popup's line says ${JSON.stringify(last)}, not ${state}`);
  }
}

/** The line at the foot, once it says something that matches. */
export async function footWhen(popup: Page, pattern: RegExp, limit?: number): Promise<string> {
  let last = '';
  try {
    return await until(
      '',
      async () => {
        last = await popup.$eval('.foot-words', (line) => line.textContent ?? '').catch(() => '');
        return pattern.test(last) && last;
      },
      limit,
    );
  } catch {
    throw new Error(`the popup's foot says "${last}", which is not ${pattern}`);
  }
}

/** Until the foot says, in whatever language, that everything is synced. */
export async function untilSynced(popup: Page): Promise<void> {
  const words = await popup.evaluate((): string => {
    const api: { i18n: { getMessage(key: string, values: string[]): string } } =
      Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    return api.i18n.getMessage('sync_synced', ['\u0000']);
  });
  const [before = ''] = words.split('\u0000');
  await footWhen(popup, new RegExp(RegExp.escape(before)), 30_000);
}
