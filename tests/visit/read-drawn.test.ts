// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { visitReport } from '../../utils/messages/schemas.ts';
import { readDrawn } from '../../utils/visit/read-drawn.ts';

// Nothing is laid out here: every element has a place.
beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 300, 30));
});
afterEach(() => {
  vi.restoreAllMocks();
});

function read(title: string, head = '') {
  document.head.innerHTML = head;
  document.title = title;
  document.body.innerHTML =
    '<h1></h1><p style="font-size:30px">￥89.90</p><img src="https://img.example/1.jpg"><button>立即购买</button>';
  const heading = document.querySelector('h1');
  if (heading) heading.textContent = title;
  return readDrawn(document, { country: 'CN' })?.page;
}

test('A page is read by what stands on it', () => {
  expect(read('手工陶瓷杯')).toEqual({
    title: '手工陶瓷杯',
    offers: [
      {
        prices: [{ kind: 'sale', amount: { minor: 8990, currency: 'CNY' } }],
        availability: 'InStock',
      },
    ],
  });
});

test.each([
  'data:image/png;base64,AA',
  'javascript:alert(1)',
  'https://a:b@img.example/1.jpg',
  `/${'x'.repeat(9000)}`,
])('A picture that is no address ends no reading: %s', (address) => {
  const page = read('手工陶瓷杯', `<meta property="og:image" content="${address}">`);
  expect(page).toBeDefined();
  expect(page).not.toHaveProperty('image');
});

test.each(['😀'.repeat(3000), `a${'\u0301'.repeat(9000)}b`, 'a\u0000b cup', '杯\ud800子 here'])(
  'A name that is made to hurt is kept short and whole (%#)',
  (title) => {
    const page = read(title);
    expect(page?.title.isWellFormed()).toBe(true);
    expect(visitReport.safeParse({ href: 'https://shop.example/1', page }).success).toBe(true);
  },
);
