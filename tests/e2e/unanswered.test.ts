import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPopup } from '../../tools/extension/popup.ts';
import { fill } from '../bench/popup/fill.ts';
import { browsersUnderTest, openWorld, type World } from './world.ts';

const SAVED = 40;

describe.each(browsersUnderTest)('a database that does not answer, in %s', (browser) => {
  let world: World;
  let holder: Page;
  beforeAll(async () => {
    world = await openWorld(browser);
    holder = await openPopup(world.session);
    await fill(holder, SAVED, Date.now());
    // Drawn once, so that the next one finds rows of its own to wait for.
    const drawn = await openPopup(world.session);
    await drawn.waitForSelector('.wish-title');
    await drawn.waitForFunction(() => localStorage.getItem('first rows') !== null);
    await drawn.close();
    await holder.evaluate(hold);
  });
  afterAll(() => world.close());

  test.each([
    ['popup.html', '.popup-page', '.wish-title'],
    ['options.html', 'main', '#country'],
    ['welcome.html', 'main', '#country'],
  ])('%s says so in words, and shows all by itself once it does', async (path, page, content) => {
    const opened = await world.session.openExtensionPage(path, page);
    await opened.waitForSelector('[role=alert]');
    expect(await opened.$eval('[role=alert]', (words) => words.textContent)).toContain(
      'The wishlist does not answer yet.',
    );
    expect(await opened.$('[aria-busy=true]')).toBeNull();
    await holder.evaluate(letGo);
    await opened.waitForSelector(content);
    await opened.waitForSelector('[role=alert]', { hidden: true });
    await opened.close();
    await holder.evaluate(hold);
  });
});

/** Runs in a page: changes the database's version, which all others must wait for, and never comes to an end. */
function hold(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('feedcart', 1_000_000);
    opening.onupgradeneeded = () => {
      const { transaction } = opening;
      const busy = transaction?.objectStore('meta');
      const again = (): void => {
        if (busy && !document.body.dataset.letGo) busy.get('nothing').onsuccess = again;
        else transaction?.abort();
      };
      again();
      resolve();
    };
    opening.onerror = (event) => {
      // Let go, so that nothing has changed.
      event.preventDefault();
      delete document.body.dataset.letGo;
      reject(opening.error ?? new Error('it was not held'));
    };
  });
}

/** Runs in the page that holds it. */
function letGo(): void {
  document.body.dataset.letGo = 'true';
}
