import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click, type } from '../../tools/browsers/hand.ts';
import { winterNine } from '../../tools/demo/goods.ts';
import { until } from '../../tools/run/until.ts';
import {
  blueskyComposer,
  douyinComposer,
  instagramComposer,
  weiboComposer,
  xComposer,
} from './pages/composers.ts';
import { browsersUnderTest, openWorld, type World } from './world.ts';

/** With an affiliate id and escapes that must stay as they are. */
const LINKS = winterNine.map(({ url }, index) => `${url}&spider_token=ab%2Fc${index}&wfr=c`);

// One draft from nothing to three platforms: each step stands on those before it.
describe.each(browsersUnderTest)('a product post, in %s', (browser) => {
  let world: World;
  let page: Page;
  const composers = new Map<string, Page>();
  beforeAll(async () => {
    world = await openWorld(browser);
    world.loopback.serve('weibo.com', weiboComposer);
    world.loopback.serve('x.com', xComposer);
    world.loopback.serve('bsky.app', blueskyComposer);
    world.loopback.serve('www.instagram.com', instagramComposer);
    world.loopback.serve('creator.douyin.com', douyinComposer);
    for (const [name, url] of [
      ['weibo', 'https://weibo.com/'],
      ['x', 'https://x.com/compose/post'],
      ['bluesky', 'https://bsky.app/'],
      ['instagram', 'https://www.instagram.com/'],
      ['douyin', 'https://creator.douyin.com/creator-micro/content/upload'],
    ] as const)
      composers.set(name, await world.session.open(url));
    page = await world.session.openExtensionPage('compose.html', '.compose #words');
    await page.bringToFront();
  });
  afterAll(() => world.close());

  const rows = () =>
    page.$$eval('.listing', (all) =>
      all.map((row) => row.querySelector('.listing-title')?.textContent ?? ''),
    );
  const parts = () => page.$$eval('.part-text', (all) => all.map((part) => part.textContent ?? ''));
  const findings = () => page.$$eval('.finding', (all) => all.map(({ className }) => className));
  /** The site that the text is for: what is chosen is kept first, and shown then. */
  const choose = async (name: string) => {
    await click(page, `[data-platform="${name}"]`);
    await page.waitForSelector(`[data-platform="${name}"][aria-pressed="true"]`);
  };
  /** Until the first part says that something has gone wrong, and what; another word may stand there before. */
  const untilSaid = (words: string) =>
    until(words, () =>
      page.$$eval(
        '.part:first-child .part-bad',
        (lines, wanted) => lines.some((line) => line.textContent?.includes(wanted)),
        words,
      ),
    );
  /** The first is typed key by key, the others come as from the clipboard: hundreds of keys take half a minute. */
  const addLinks = async ([first = '', ...others]: readonly string[]) => {
    await click(page, '#add');
    await page.waitForSelector('#add-link');
    await page.focus('#add-link');
    await page.keyboard.type(first);
    await page.keyboard.press('Enter');
    await until('the first row', async () => (await rows()).length === 1);
    await page.evaluate((text) => {
      document.querySelector<HTMLElement>('#add-link')?.focus();
      document.execCommand('insertText', false, text);
    }, others.join('\n'));
    await page.keyboard.press('Enter');
  };
  const closeSheet = async () => {
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { hidden: true });
  };

  test('takes nine links as they were given, and says what their shop says', async () => {
    await addLinks([...LINKS, 'https://weidian.com/item.html?itemID=4810270999']);
    await until('nine rows', async () => (await rows()).length === 9);
    // The tenth stays in the field.
    await until(
      'a word on the tenth',
      async () =>
        (await page.$$eval('#add-said', ([line]) => line?.textContent)) ===
        'A product post has nine products. Remove one to add another.',
    );
    await closeSheet();
    await until('names that the shop gives', async () => {
      const shown = await page.$$eval('.listing-about', (all) => all.map((line) => line.textContent ?? ''));
      return shown.some((line) => line.includes('¥68.00'));
    });
  });

  test('refuses a tenth with a clear sentence, and keeps the nine', async () => {
    expect(await page.$eval('#add', (button) => button instanceof HTMLButtonElement && button.disabled)).toBe(
      true,
    );
    expect(await page.$eval('.compose-list', (list) => list.textContent)).toContain(
      'A product post has nine products',
    );
  });

  test('is put in another order by the keys alone', async () => {
    const before = await rows();
    await page.focus('.listing:first-child .listing-grip');
    await page.keyboard.press('ArrowDown');
    await until('the first is the second', async () => (await rows())[1] === before[0]);
    await page.keyboard.press('ArrowUp');
    await until('it is the first again', async () => (await rows())[0] === before[0]);
  });

  test('shows at once what is sold out', async () => {
    await until('the flag', async () => (await page.$$('[data-flag="gone"]')).length === 1);
  });

  test('keeps what is typed, asks for 广告, and puts it first at one click', async () => {
    await page.focus('#words');
    await page.keyboard.type('冬天的九件');
    await until('the words', async () => (await parts())[0]?.startsWith('冬天的九件'));
    expect(await findings()).toEqual(['finding finding-missing']);
    await click(page, '#insert-label');
    await until('the label', async () => (await parts())[0]?.startsWith('广告 冬天的九件'));
    expect(await findings()).toEqual(['finding finding-ok']);
    for (const link of LINKS) expect((await parts())[0]).toContain(link);
  });

  test.each(['weibo', 'x', 'bluesky', 'instagram', 'douyin'])(
    'is inserted into the composer of %s, which then sends all of it',
    async (name) => {
      await choose(name);
      if (name !== 'weibo' && name !== 'douyin') {
        await click(page, '#insert-label');
        await until('the label', async () => (await parts())[0]?.startsWith('#ad '));
      }
      const [text = ''] = await parts();
      await click(page, '.part:first-child .part-insert');
      await page.waitForSelector('.part:first-child .part-good');
      const composer = composers.get(name);
      if (!composer) throw new Error('no composer');
      await click(composer, '#send');
      expect(await composer.$eval('#sent', (sent) => sent.textContent)).toBe(text);
      await page.bringToFront();
      await click(page, '.part:first-child .part-insert');
      await until(
        'the word that it is there',
        async () =>
          (await page.$eval('.part:first-child [role=status]', (line) => line.textContent)) ===
          'It is in the composer already.',
      );
    },
  );

  test('is copied with a word where the composer makes one line of it', async () => {
    await choose('bluesky');
    await composers.get('bluesky')?.goto('https://bsky.app/?one-line');
    await page.bringToFront();
    await click(page, '.part:first-child .part-insert');
    await untilSaid('Bluesky did not take the text as it is');
  });

  test('is copied with a word where an editor takes nothing that is given to it', async () => {
    await choose('instagram');
    await composers.get('instagram')?.goto('https://www.instagram.com/?deaf');
    await page.bringToFront();
    await click(page, '.part:first-child .part-insert');
    await untilSaid('Instagram did not take the text as it is');
    await choose('bluesky');
  });

  test('is copied with a word where no composer is open', async () => {
    await composers.get('bluesky')?.close();
    await page.bringToFront();
    await click(page, '.part:first-child .part-insert');
    await untilSaid('No page of Bluesky is open');
  });

  test('is recorded when its creator says that it was posted, and found again', async () => {
    await page.bringToFront();
    await click(page, '#permalink');
    await page.keyboard.type('https://bsky.app/profile/tea.example/post/3kabc');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#new-post');
    await click(page, '#open-posts');
    await page.waitForSelector('.posted');
    expect(await page.$eval('.posted', (row) => row.textContent)).toContain('Bluesky');
    // Now and whenever it is looked at again: what of it nobody can buy any more.
    await until('what is sold out', async () =>
      (await page.$$eval('.posted [data-flag="gone"]', (all) => all.map((flag) => flag.textContent ?? '')))
        .join()
        .includes(': '),
    );
    await closeSheet();
  });

  test('draws the nine in one picture', async () => {
    await until('a picture', () =>
      page.$eval('.grid-picture canvas', (canvas) => {
        if (!(canvas instanceof HTMLCanvasElement) || canvas.width !== 1080 || canvas.height !== 1080)
          return false;
        const data = canvas.getContext('2d')?.getImageData(0, 0, 1080, 1080).data ?? [];
        return new Set(Array.from({ length: 400 }, (_, index) => data[index * 11_657])).size > 4;
      }),
    );
    expect(await page.$eval('.grid-picture canvas', (canvas) => canvas.getAttribute('aria-label'))).toMatch(
      /^1\. .*¥68\.00/,
    );
  });

  test('of one’s own goods takes no javascript: link, says why, and keeps the rest', async () => {
    await click(page, '.listing:last-child .listing-remove');
    await until('eight', async () => (await rows()).length === 8);
    await click(page, '#add');
    await click(page, '#add-own');
    await until('nine', async () => (await rows()).length === 9);
    await click(page, '.listing:last-child .listing-title');
    await type(page, '[id^="pay-"]', 'javascript:alert(1)');
    await page.waitForSelector('.listing-editor .field-problem');
    expect(await page.$eval('.listing-editor .field-problem', (line) => line.textContent)).toContain(
      'Only a page on https',
    );
    await page.waitForSelector('[data-flag="no-pay"]');
    await type(page, '[id^="pay-"]', 'https://buy.stripe.com/tea');
    await page.waitForSelector('[data-flag="no-pay"]', { hidden: true });
    expect(await page.$eval('.listing-editor', (editor) => editor.textContent)).toContain(
      'Opens buy.stripe.com',
    );
  });

  test('cuts nothing of a text that is too long, says by how much, and keeps what stood before', async () => {
    const value = () =>
      page.$eval('.listing-editor textarea', (field) => 'value' in field && String(field.value));
    await page.focus('.listing-editor textarea');
    await page.evaluate((text) => document.execCommand('insertText', false, text), '茶'.repeat(1007));
    await page.waitForSelector('.listing-editor .field-problem');
    expect(await page.$eval('.listing-editor .field-problem', (line) => line.textContent)).toContain(
      'Too long by 7 characters',
    );
    expect(await value()).toHaveLength(1007);
    expect((await parts()).join()).not.toContain('茶茶');
  });

  test('is there as it was after the page is opened anew', async () => {
    const before = await rows();
    await page.close();
    page = await world.session.openExtensionPage('compose.html', '.listing:nth-child(9)');
    expect(await rows()).toEqual(before);
  });

  test('is used again from its record, goods of one’s own as what they are, and taken out again at one click', async () => {
    const before = await rows();
    await type(page, '.listing:last-child .listing-inventory', '3');
    await click(page, '#record-post');
    await click(page, '#new-post');
    await until('an empty one', async () => (await rows()).length === 0);
    await click(page, '#open-posts');
    await click(page, '.posted:first-child button.button');
    await page.waitForSelector('dialog', { hidden: true });
    await until('all of them', async () => (await rows()).length === 9);
    expect(await rows()).toEqual(before);
    const last = (part: string) => page.$eval(`.listing:last-child ${part}`, (one) => one.textContent);
    expect(await last('.listing-about')).toContain('own goods');
    const inventory = await page.$('.listing:last-child .listing-inventory');
    expect(
      await inventory?.evaluate(
        (field) => (field instanceof HTMLInputElement ? field : field.querySelector('input'))?.value,
      ),
    ).toBe('3');
    await click(page, '.undo-button');
    await until('none of them', async () => (await rows()).length === 0);
  });

  test('is in front again when its removal is taken back', async () => {
    await type(page, '#words', 'Spring');
    await until('the words', async () => (await parts())[0] === 'Spring');
    await click(page, '#open-drafts');
    await click(page, '.draft-line:first-child .draft-remove');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { hidden: true });
    await until('another one in front', async () => (await parts())[0] !== 'Spring');
    await click(page, '.undo-button');
    await until('it in front', async () => (await parts())[0] === 'Spring');
  });
});
