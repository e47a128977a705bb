import { describe, expect, test } from 'vitest';
import { extractOffer } from '../../utils/extract/extract-offer.ts';
import { readPage } from '../../utils/extract/read-page.ts';
import { jsonLd, mug, page } from './page.ts';

const URL_OF = 'https://shop.example/p/1';
const FRAMES = [
  ['DataDome’s frame', '<iframe src="https://geo.captcha-delivery.com/captcha/?initialCid=a&t=fe"></iframe>'],
  ['DataDome’s frame by its title', '<iframe src="about:blank" title="DataDome CAPTCHA"></iframe>'],
  [
    'DataDome’s page that waits for a script',
    '<p id="cmsg">Please enable JS and disable any ad blocker</p><script src="https://ct.captcha-delivery.com/c.js"></script>',
  ],
  ['HUMAN’s place', '<div id="px-captcha"></div>'],
  ['HUMAN’s script', '<script src="https://captcha.px-cdn.net/PXabc/captcha.js?a=c"></script>'],
  ['HUMAN’s frame', '<iframe id="px-captcha-modal" title="Human verification challenge"></iframe>'],
  ['Akamai’s frame', '<iframe id="sec-cpt-if" provider="crypto" src=""></iframe>'],
  ['Akamai’s place', '<div id="sec-if-cpt-container" class="crypto"></div>'],
  ['Akamai’s script', '<script async src="/_sec/cp_challenge/ab-3-4.js"></script>'],
  ['Imperva’s frame', '<iframe id="main-iframe" src="/_Incapsula_Resource?SWUDNSAI=31"></iframe>'],
  ['Alibaba’s frame', '<iframe src="https://item.example/_____tmd_____/punish?x5secdata=a"></iframe>'],
  ['a form', '<form action="/errors/validateCaptcha"><h4>Geben Sie die Zeichen ein</h4></form>'],
  ['Cloudflare’s form', '<form id="challenge-form" action="/?__cf_chl_f_tk=1"></form>'],
] as const;
const ANYBODYS = [
  '<iframe src="https://www.google.com/recaptcha/api2/anchor?k=1"></iframe>',
  '<iframe src="https://newassets.hcaptcha.com/captcha/v1/frame"></iframe>',
  '<iframe src="https://challenges.cloudflare.com/cdn-cgi/challenge-platform/h/b/turnstile"></iframe>',
] as const;
const bare = (body: string) =>
  `<!doctype html><html><head><title>shop.example</title></head><body>${body}</body></html>`;
const LINKS = '<a href="/a">Mugs</a><a href="/b">Cups</a><a href="/c">Pots</a><a href="/d">Help</a>';

describe('a check for robots that may be called anything', () => {
  test.each(FRAMES)('is a wall by %s', async (_, body) => {
    const wall = { reason: 'wall' };
    expect(await readPage(bare(body), URL_OF)).toEqual(wall);
    expect(await readPage(page('', body), URL_OF)).toEqual(wall);
    const called = page('<meta property="og:type" content="product">', body);
    expect(await readPage(called, URL_OF)).toEqual(wall);
  });

  test.each(FRAMES)('is none where something is sold beside %s', async (_, body) => {
    const html = page(jsonLd(mug()), `<h1>Trail Mug</h1><p>€12.90</p>${body}`);
    expect(await extractOffer(html, URL_OF)).toMatchObject({ title: 'Trail Mug' });
  });

  test.each(ANYBODYS)('is a wall where a page is nothing but %s', async (frame) => {
    expect(await readPage(bare(frame), URL_OF)).toEqual({ reason: 'wall' });
  });

  test.each(ANYBODYS)('is none where a page of the shop has %s in a form', async (frame) => {
    const html = bare(`${LINKS}<form action="/contact">${frame}</form>`);
    expect(await readPage(html, URL_OF)).toEqual({ reason: 'not-a-product' });
  });

  test('is none by the script that Imperva puts into every page', async () => {
    const html = bare(`<script src="/_Incapsula_Resource?SWJIYLWA=7"></script>${LINKS}`);
    expect(await readPage(html, URL_OF)).toEqual({ reason: 'not-a-product' });
  });
});
