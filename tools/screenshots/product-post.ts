import type { Page } from 'puppeteer-core';
import { click, found, type } from '../browsers/hand.ts';
import { winterNine } from '../demo/goods.ts';
import { openOptions } from '../extension/options.ts';
import { setUp } from '../start/stage.ts';
import type { Scene } from './camera.ts';

const CREATOR = '@ann.example.com';

/** A product post from nothing to a card, its sheets and problems, and what the settings say of a creator. */
export async function shootProductPost({ session, camera }: Scene): Promise<void> {
  await setUp(session);
  const page = await session.openExtensionPage('compose.html', '.compose #words');
  await page.setViewport({ width: 1120, height: 900 });
  await camera.shoot('compose-empty', page);

  await click(page, '#add');
  await found(page, '#add-link');
  await camera.shoot('compose-add', page);
  await paste(page, '#add-link', winterNine.map(({ url }) => `${url}&spider_token=ab12`).join('\n'));
  await click(page, '#add-links');
  await found(page, '.listing:nth-child(9)');
  await shut(page);
  await page.focus('#words');
  await paste(page, '#words', '降温了，把这个冬天反复用到的九样东西整理出来，都在店里。');
  await found(page, '.finding-missing');
  await camera.shoot('compose-unlabelled', page);
  await click(page, '#insert-label');
  await found(page, '.finding-ok');
  await camera.shoot('compose', page);
  await page.setViewport({ width: 1120, height: 2400 });
  await camera.shoot('compose-whole', page);
  await page.setViewport({ width: 360, height: 900 });
  await camera.shoot('compose-narrow', page);
  await page.setViewport({ width: 1120, height: 900 });

  await click(page, '.listing:last-child .listing-remove');
  await found(page, '.undo');
  await camera.shoot('compose-undo', page);
  await click(page, '#add');
  await click(page, '#add-own');
  await page.waitForSelector('dialog', { hidden: true });
  await click(page, '.listing:nth-child(9) .listing-title');
  await type(page, '[id^="pay-"]', 'javascript:alert(1)');
  await found(page, '.field-problem');
  await camera.shoot('compose-own', page, { of: '.listing:last-child' });
  await click(page, '#open-drafts');
  await found(page, '#drafts-sheet li');
  await camera.shoot('compose-drafts', page);
  await shut(page);
  await click(page, '#open-posts');
  await page.waitForSelector('dialog');
  await camera.shoot('compose-posts', page);
  await page.close();

  const options = await openOptions(session);
  await type(options, '#handle-author', CREATOR);
  await click(options, '#claim-handle');
  await click(options, '#handles summary');
  await camera.shoot('options-creators', options, { of: '#creators' });
  await options.close();
}

async function shut(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { hidden: true });
}

async function paste(page: Page, selector: string, text: string): Promise<void> {
  await page.evaluate(
    (field, words) => {
      document.querySelector<HTMLElement>(field)?.focus();
      document.execCommand('insertText', false, words);
    },
    selector,
    text,
  );
}
