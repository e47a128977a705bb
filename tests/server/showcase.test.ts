import { createHash } from 'node:crypto';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../server/commands.ts';
import { wordsFor } from '../../server/creators/showcase-words.ts';
import type { CardItem } from '../../utils/cards/index.ts';
import { isHtml, readBookmarks } from '../../utils/transfer/read-bookmarks.ts';
import { enrol, sending } from './creator.ts';
import { onBothDatabases } from './databases.ts';
import { newId, refusal } from './endpoint.ts';

const KETTLE: CardItem = {
  title: 'Enamel kettle',
  url: 'https://www.amazon.com/dp/B0CHX1W1XY?tag=lin-20&ref=a"b',
  price_minor: 4900,
  currency: 'USD',
  img: 'https://m.media-amazon.com/images/I/kettle.jpg',
  availability: 'SoldOut',
};
const CUP: CardItem = {
  title: '<img src=x onerror=alert(1)>',
  text: 'Glazed "blue" & <b>white</b>\nby hand',
  price_minor: 2800,
  currency: 'CNY',
  stock: 3,
  own: {
    sku: 'cup',
    pay: 'https://www.paypal.com/ncp/payment/ABC',
    ships_to: ['CN', 'DE'],
    group: { price_minor: 1900, size: 5, until: Date.UTC(2027, 0, 1) },
  },
};

/** The page as a browser without scripts has it. */
function parsed(page: string) {
  const { document } = new Window({ settings: { disableJavaScriptEvaluation: true } });
  document.write(page);
  return document;
}

onBothDatabases((endpoint) => {
  const page = async (path: string, language = 'en') => {
    const answer = await endpoint().request(path, { headers: { 'Accept-Language': language } });
    return { answer, text: await answer.clone().text() };
  };

  describe('A showcase', () => {
    test('lists the products of a creator’s posts, with schema.org’s words', async () => {
      const lin = await enrol(endpoint());
      await lin.publish({ items: [KETTLE, CUP] });
      const { text } = await page(`/c/${lin.id}`);
      const document = parsed(text);
      const products = [...document.querySelectorAll('[itemtype="https://schema.org/Product"]')];
      expect(products.map((one) => one.querySelector('[itemprop=name]')?.textContent)).toEqual([
        KETTLE.title,
        CUP.title,
      ]);
      const contents = (name: string) =>
        products.map((one) => one.querySelector(`[itemprop=${name}]`)?.getAttribute('content'));
      expect(contents('price')).toEqual(['49.00', '28.00']);
      expect(contents('priceCurrency')).toEqual(['USD', 'CNY']);
      const hrefs = (name: string) =>
        products.map((one) => one.querySelector(`[itemprop=${name}]`)?.getAttribute('href'));
      expect(hrefs('availability')).toEqual(['https://schema.org/OutOfStock', 'https://schema.org/InStock']);
      expect(hrefs('url')).toEqual([KETTLE.url, CUP.own?.pay]);
      expect(document.body.textContent).toContain('Not verified');
    });

    test('is text where others wrote it, and runs nothing', async () => {
      const lin = await enrol(endpoint());
      await lin.publish({ items: [KETTLE, CUP] });
      const { answer, text } = await page(`/c/${lin.id}`);
      expect(text).not.toContain('<img src=x');
      expect(parsed(text).querySelectorAll('script, form, iframe, [onerror], [onclick]')).toHaveLength(0);
      const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '';
      const hash = createHash('sha256').update(style).digest('base64');
      const policy = answer.headers.get('content-security-policy');
      expect(policy).toContain(`style-src 'sha256-${hash}'`);
      expect(policy).toContain("default-src 'none'");
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      for (const link of parsed(text).querySelectorAll('a:not([download])'))
        expect(link.getAttribute('rel')).toBe('sponsored nofollow noopener noreferrer');
    });

    test('says how many are left now', async () => {
      const lin = await enrol(endpoint());
      await lin.publish({ items: [CUP] });
      expect((await page(`/c/${lin.id}`)).text).toContain('3 left');
      await endpoint().request(
        `/v1/creators/${lin.id}/reservations/${newId()}`,
        sending({ sku: 'cup', quantity: 3 }, 'PUT'),
      );
      expect((await page(`/c/${lin.id}`)).text).toContain('Sold out');
    });

    test('speaks the language of who reads it', async () => {
      const lin = await enrol(endpoint());
      await lin.publish({ items: [CUP] });
      const { text, answer } = await page(`/c/${lin.id}`, 'fr, zh-CN;q=0.8, en;q=0.5');
      expect(text).toContain('<html lang="zh-CN">');
      expect(text).toContain('拼单价 ¥19.00，满 5 人');
      expect(answer.headers.get('vary')).toContain('Accept-Language');
      expect(wordsFor(undefined).lang).toBe('en');
      expect(wordsFor('en-GB, zh').lang).toBe('en');
    });

    test('has nothing of what was withdrawn, and a word where there is nothing', async () => {
      const lin = await enrol(endpoint());
      await lin.publish({ items: [KETTLE] });
      await lin.publish({ seq: 2, items: [] });
      expect((await page(`/c/${lin.id}`)).text).toContain('There is nothing here yet.');
    });

    test('is not there for nobody, and a handle alone leads only to whose it is', async () => {
      const lin = await enrol(endpoint());
      for (const path of [
        `/c/${'0'.repeat(32)}`,
        '/c/x',
        '/c/bluesky/lin.example.com',
        '/c/%00/%00',
        '/c/bluesky/%00',
      ])
        expect(await refusal(endpoint().request(path))).toEqual({ status: 404, code: 'no_creator' });
      await runCommand('creators', ['verify', lin.id], endpoint().db);
      const answer = await endpoint().request('/c/bluesky/@Lin.example.com');
      expect([answer.status, answer.headers.get('location')]).toEqual([302, `/c/${lin.id}`]);
    });

    test('is saved whole by one link, into whatever reads bookmarks: names, and links as they were given', async () => {
      const lin = await enrol(endpoint());
      await lin.publish({ items: [KETTLE, CUP] });
      const { text } = await page(`/c/${lin.id}`);
      const all = parsed(text).querySelector('a[download]')?.getAttribute('href') ?? '';
      const { answer, text: file } = await page(all);
      expect(answer.headers.get('content-disposition')).toBe('attachment; filename="showcase.html"');
      expect(isHtml(file)).toBe(true);
      expect([...readBookmarks(file)].map(({ title, url }) => ({ title, url }))).toEqual([
        { title: KETTLE.title, url: KETTLE.url },
        { title: CUP.title, url: CUP.own?.pay },
      ]);
      expect(await refusal(endpoint().request(`/c/${'0'.repeat(32)}/links`))).toEqual({
        status: 404,
        code: 'no_creator',
      });
    });

    test('can be saved whole: its cards, signed as they were', async () => {
      const lin = await enrol(endpoint());
      await lin.publish({ items: [KETTLE] });
      endpoint().now += 1000;
      await lin.publish({ post: 'later', items: [CUP] });
      const answer = await (await endpoint().request(`/v1/creators/${lin.id}/cards`)).json();
      expect(answer.cards.map(({ card }: { card: string }) => JSON.parse(card).post)).toEqual([
        'later',
        '3kxyz',
      ]);
    });
  });
});
