import type { CDPSession, Page } from 'puppeteer-core';
import type { Session } from '../../../tools/browsers/session.ts';

/** What one key in the search field costs the popup. */
export interface Key {
  /** What stands in the field after it. */
  readonly text: string;
  /** Milliseconds of processor time of the page's main thread. */
  readonly cpu: number;
  /** Milliseconds until the rows are there. */
  readonly wall: number;
  readonly found: string;
}

const TYPED = [
  'w',
  'wo',
  'woo',
  'wool',
  'wool ',
  'wool n',
  'wool na',
  '保',
  '保温',
  '保温杯',
  'a',
  'ab',
  '99',
  '999',
  'zzz',
];

/** Types into the popup's search field: the first key reads the catalogue, the others search in it. */
export async function measureSearch(session: Session): Promise<{ first: Key; later: readonly Key[] }> {
  const page = await session.openExtensionPage('popup.html', '.wish');
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const first = await key(page, cdp, 'e');
  // Whatever is read or collected after it is not the next key's.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
  const later: Key[] = [];
  for (const text of TYPED) later.push(await key(page, cdp, text));
  await page.close();
  return { first, later };
}

async function key(page: Page, cdp: CDPSession, text: string): Promise<Key> {
  const before = await threadTime(cdp);
  const { wall, found } = await page.evaluate(typeAndWait, text);
  return { text, wall, found, cpu: (await threadTime(cdp)) - before };
}

async function threadTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

/** Runs in the page: the field gets a text, and what is found is waited for. */
function typeAndWait(text: string): Promise<{ wall: number; found: string }> {
  const field = document.querySelector<HTMLInputElement>('#search');
  const page = document.querySelector('.popup-page');
  if (!field || !page) throw new Error('no search field');
  const start = performance.now();
  return new Promise((resolve) => {
    let last = start;
    const changes = new MutationObserver(() => {
      last = performance.now();
    });
    changes.observe(page, { subtree: true, childList: true, characterData: true, attributes: true });
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    // Done when nothing has changed for so long.
    const quiet = setInterval(() => {
      if (performance.now() - last < 250) return;
      clearInterval(quiet);
      changes.disconnect();
      const found = document.querySelector('.found, .notice-title')?.textContent ?? '';
      resolve({ wall: last - start, found });
    }, 50);
  });
}
