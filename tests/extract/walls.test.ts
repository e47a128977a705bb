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

const LOG_INS = [
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
  'My Account | Shop',
  'Your account',
  'Customer Account - Shop',
  'Create an account',
  'Sign In / Register',
  'Please sign in to continue',
  'Mein Konto – Shop',
  'Mon compte',
  'Mi cuenta | Tienda',
  '我的账户',
  '会员登录 - 店',
  '登录/注册',
  'マイページ',
];
const WALLS = [
  'Robot or human?',
  '京东验证',
  '访问频繁',
  'Client Challenge',
  'Robot Check',
  'Just a moment...',
  'Access denied',
  'You have been blocked',
  'Enable JavaScript and cookies to continue',
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
  'Oops!',
  'Oops! Something went wrong | Shop',
  'Whoops, looks like this page is gone',
  'Uh oh',
  'This product is no longer available',
  'Sorry, this item is no longer available | Shop',
  'The item you are looking for is no longer available.',
  'This page isn’t available',
  'Product unavailable | Shop',
  'We can’t find that page',
  "Sorry, we couldn't find the page you’re looking for.",
  'That page can’t be found',
  'Internal Server Error',
  'An error has occurred. Please try again later.',
  'We’ll be right back!',
  'Ce produit n’est plus disponible',
  'Dieser Artikel ist leider nicht mehr verfügbar',
  'Este producto ya no está disponible',
  'Prodotto non disponibile',
  'Ошибка 404',
  '该商品已下架',
  '很抱歉，您查看的宝贝不存在',
  '出错了',
  'お探しの商品は見つかりませんでした',
  '상품이 존재하지 않습니다',
];
const CALLED = [
  ...LOG_INS.map((title) => [title, 'log-in'] as const),
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

  it.each([
    ['Oops!', 'error'],
    ['We can’t find that page', 'error'],
    ['This product is no longer available', 'error'],
    ['My Account', 'log-in'],
    ['Sign in', 'log-in'],
  ])('and is headed "%s" above a product that it recommends is no product', async (heading, reason) => {
    const beside = '<h2>Trail Mug</h2><p>€12.90</p><button>Add to cart</button>';
    for (const head of [tags('Trail Mug'), jsonLd(mug())])
      for (const body of [beside, ''])
        expect(await read('Shop', head, `<h1>${heading}</h1>${body}`)).toEqual({ reason });
  });

  it('with such a heading in a dialog is still the product that its title names', async () => {
    const body = '<dialog><h1>Sign in</h1></dialog><h2>Trail Mug</h2><p>€12.90</p>';
    for (const head of [tags('Trail Mug'), jsonLd(mug())])
      expect(await read('Trail Mug | Shop', head, body)).toHaveProperty('page.title', 'Trail Mug');
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
    'My Account Book, A5',
    'Oops! I Did It Again, Vinyl',
    'Can’t Find My Way Home, Vinyl',
    'Nothing Phone (2) Case',
    'Something Went Wrong: A Novel',
    'UPS 1500VA Battery',
    'Sign Up Sheet',
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

  it.each([
    'Trail Mug for those who can’t find the time',
    'Oops Baby Bib',
    'Account Book',
    'Currently Available Prints',
    'Ups and Downs, Board Game',
    '会员卡包',
    '商品标签贴纸',
  ])('and is called "%s" is one, without a price beside its heading', async (name) => {
    expect(await read(`${name} | Shop`, tags(name), `<h1>${name}</h1>`)).toHaveProperty('page.title', name);
  });

  it('is a check for robots where the title is Amazon’s name alone, and its front page is none', async () => {
    expect(await read('Amazon.com', tags('Trail Mug'))).toEqual({ reason: 'wall' });
    expect(await read('Amazon.com. Spend less. Smile more.', '')).toEqual({ reason: 'not-a-product' });
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
          expect(await read(word + part + name, tags('Trail Mug'))).toEqual({ reason: 'log-in' });
          const last = part === ': ' ? ' | ' : part;
          expect(await read(name + last + word, tags('Trail Mug'))).toEqual({ reason: 'log-in' });
        },
      ),
    );
  });
});
