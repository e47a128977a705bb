import type { Page } from 'puppeteer-core';
import type { Session } from '../../../tools/browsers/session.ts';
import { type ThreadClock, threadClock, untilIdle } from './thread-time.ts';

/** What one key in the search field costs the popup. */
export interface Key {
  /** What stands in the field after it. */
  readonly text: string;
  /** Milliseconds of processor time of the page's main thread. */
  readonly cpu: number;
  /** The same until its first rows are there: of the first key alone, whose whole count comes later. */
  readonly rows?: number;
  /** Milliseconds until the last of it is there. */
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
  const page = await session.openExtensionPage('popup.html', '.wish-title');
  const clock = await threadClock(session, page);
  await untilIdle(clock);
  const first = await key(page, clock, 'e', '.found');
  const later: Key[] = [];
  for (const text of TYPED) later.push(await key(page, clock, text));
  await page.close();
  return { first, later };
}

/** A key costs all that its page does until it rests again: nothing of it is the next one's. */
async function key(page: Page, clock: ThreadClock, text: string, sign?: string): Promise<Key> {
  const before = await clock();
  await page.evaluate(type, text);
  if (sign) await page.waitForSelector(sign);
  const rows = sign ? (await clock()) - before : undefined;
  const cpu = (await untilIdle(clock)) - before;
  const { wall, found } = await page.evaluate(shown);
  return { text, cpu, ...(rows !== undefined && { rows }), wall, found };
}

/** Runs in the page: the field gets a text, and when its rows last change is noted. */
function type(text: string): void {
  const field = document.querySelector<HTMLInputElement>('#search');
  const page = document.querySelector('.popup-page');
  if (!field || !page) throw new Error('no search field');
  const start = performance.now();
  document.documentElement.dataset.wall = '0';
  const changes = new MutationObserver(() => {
    document.documentElement.dataset.wall = String(performance.now() - start);
  });
  changes.observe(page, { subtree: true, childList: true, characterData: true, attributes: true });
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Runs in the page. */
function shown(): { wall: number; found: string } {
  const found = document.querySelector('.found, .notice-title')?.textContent ?? '';
  return { wall: Number(document.documentElement.dataset.wall), found };
}
