import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../utils/extract/read-page.ts';
import { ADDRESS, jsonLd, mug } from './page.ts';

/** What a shop's template writes into the head of every page. */
const tags = (name: string) =>
  `<meta property="og:type" content="product"><meta property="og:title" content="${name}">
   <meta property="product:price:amount" content="12.90"><meta property="product:price:currency" content="EUR">`;

const read = (title: string, head: string, body = '') =>
  readPage(
    `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body>${body}</body></html>`,
    ADDRESS,
  );

const WALLS = [
  'Log in | Shop',
  'Sign in',
  'Customer Login - Shop',
  'Shop | Sign-in',
  'Amazon Sign-In',
  'Anmelden – Shop',
  'Shop - Iniciar sesión',
  'Connexion',
  'Accedi | Negozio',
  'Zaloguj się - Sklep',
  'Войти | Магазин',
  '登录 - 淘宝网',
  '淘宝网-登录',
  'ログイン | ショップ',
  '로그인',
  'Robot Check',
  'Just a moment...',
  'Access denied',
];
const ERRORS = [
  'Page not found | Shop',
  '404 Not Found',
  'Error 500',
  'Seite nicht gefunden – Shop',
  'Pagina non trovata',
  'This page could not be found',
  'This product no longer exists | Shop',
  'Страница не найдена',
  '页面不存在',
];
const CALLED = [
  ...WALLS.map((title) => [title, 'wall'] as const),
  ...ERRORS.map((title) => [title, 'error'] as const),
];

describe('a page that carries product tags', () => {
  it.each(CALLED)('and is titled "%s" is no product', async (title, reason) => {
    expect(await read(title, tags('Trail Mug'))).toEqual({ reason });
    expect(await read(title, tags(title), `<h1>${title}</h1><input type="password">`)).toEqual({ reason });
  });

  it.each(CALLED)('and whose heading is "%s" is no product', async (heading, reason) => {
    expect(await read('Shop', tags('Trail Mug'), `<h1>${heading}</h1>`)).toEqual({ reason });
  });

  it('is no product either where data of one that it recommends stand beside', async () => {
    const body = '<h1>Page not found</h1><h3>Trail Mug</h3><p>€12.90</p><button>Add to cart</button>';
    expect(await read('Page not found | Shop', tags('Shop') + jsonLd(mug()), body)).toEqual({
      reason: 'error',
    });
  });

  it.each([
    'Login Book for Visitors',
    'Sign in Acrylic, A4',
    'Not Found: A Novel',
    'Captcha the Flag, Board Game',
    'DDoS T-Shirt',
    'セキュリティカメラ 屋外 ソーラー',
    'Just a Moment: Poster',
  ])('and sells "%s" is one, by its data or by its heading and price', async (name) => {
    const title = `${name} | Shop`;
    const sells = `<h1>${name}</h1><p>€12.90</p><button>Add to cart</button>`;
    for (const page of [
      await read(title, tags(name), sells),
      await read(title, jsonLd(mug({ name }))),
      await read('Log in', tags(name), sells),
    ])
      expect(page).toMatchObject({ page: { title: name, offers: [{ prices: [{}] }] } });
  });

  it('with a log-in form in it is still one', async () => {
    const dialog = '<dialog><h2>Log in</h2><form><input type="password"></form></dialog>';
    const page = await read(
      'Trail Mug | Shop',
      tags('Trail Mug'),
      `${dialog}<h1>Trail Mug</h1><p>€12.90</p>`,
    );
    expect(page).toHaveProperty('page.title', 'Trail Mug');
  });

  it('keeps its reason whatever the shop is called and however it parts its title', async () => {
    const shop = fc.stringMatching(/^[A-Z][a-z]{2,9}$/);
    const mark = fc.constantFrom(' | ', ' - ', ' – ', ' · ', '｜', ': ');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('Log in', 'Sign In', 'Login'),
        shop,
        mark,
        async (word, name, part) => {
          expect(await read(word + part + name, tags('Trail Mug'))).toEqual({ reason: 'wall' });
          const last = part === ': ' ? ' | ' : part;
          expect(await read(name + last + word, tags('Trail Mug'))).toEqual({ reason: 'wall' });
        },
      ),
    );
  });
});
