import { describe, expect, test } from 'vitest';
import { readField } from '../../utils/feed/read-field.ts';
import { FLAT } from '../../utils/feed/tree.ts';
import type { Reader } from '../../utils/sites/index.ts';
import { toDocument } from '../sites/fixture.ts';

const PAGE = new URL('https://social.example/watch/7?v=abc&list=x%2Fy');

/** What a reader gives for the element with the id "entry". */
function read(html: string, reader: Reader, location = PAGE): string | undefined {
  const entry = toDocument(html).querySelector('#entry');
  if (!entry) throw new Error('no entry in it');
  return readField(entry, [reader], { location, tree: FLAT });
}

describe('A reader of a text', () => {
  const text = (html: string, how: object) => read(`<p id="entry">${html}</p>`, { read: 'text', ...how });

  test.each([
    ['粉丝113.2万 关注', { after: '粉丝', before: ' ' }, '113.2万'],
    ['粉丝113.2万', { after: '粉丝', before: ' ' }, '113.2万'],
    ['关注', { after: '粉丝' }, undefined],
    ['urn:li:activity:71?x', { after: 'urn:li:activity:', before: '/?&' }, '71'],
    ['71', { is: 'digits' }, '71'],
    ['71a', { is: 'digits' }, undefined],
    ['71aF', { is: 'hex' }, '71aF'],
    ['a_b-C', { is: 'word' }, 'a_b-C'],
    ['a b', { is: 'word' }, undefined],
  ])('%s, cut by %o, reads %s', (html, how, value) => {
    expect(text(html, how)).toBe(value);
  });

  test('cuts before it shortens: what is wanted may stand far down in a script', () => {
    expect(text(`${'x'.repeat(5000)}"count":12,`, { after: '"count":', before: ',' })).toBe('12');
  });

  test('keeps every digit of an id longer than a number holds', () => {
    const html = `<p id="entry" data-zop='{"itemId":1906738062728655213,"type":"answer"}'></p>`;
    const reader = { read: 'attribute', name: 'data-zop', after: '"itemId":', before: ',}', is: 'digits' };
    expect(read(html, reader as Reader)).toBe('1906738062728655213');
  });
});

describe('A reader of a URL', () => {
  test.each([
    ['/item?id=42', '42'],
    ['item?id=42&p=2', '42'],
    ['https://social.example/item?id=42#c', '42'],
    ['/item', undefined],
    ['/items?id=42', undefined],
  ])('finds the parameter of %s', (href, value) => {
    const reader = { read: 'url', select: 'a', pattern: '/watch/item', params: ['id'] } as const;
    const html = (to: string) => `<p id="entry"><a href="${to}">x</a></p>`;
    const expected = href.startsWith('item') ? value : undefined;
    expect(read(html(href), reader)).toBe(expected);
    expect(read(html(href), { ...reader, pattern: '/item' })).toBe(
      href.startsWith('item') ? undefined : value,
    );
  });

  test('reads the address of the page: parameters that are all there, joined', () => {
    const reader = { read: 'location', pattern: '/watch/:id' } as const;
    expect(read('<p id="entry">', { ...reader, params: ['v', 'list'] })).toBe('abc/x/y');
    expect(read('<p id="entry">', { ...reader, params: ['v', 'none'] })).toBeUndefined();
    expect(read('<p id="entry">', reader)).toBe('/watch/7');
    expect(read('<p id="entry">', { ...reader, part: 'id', is: 'digits' })).toBe('7');
  });
});

describe('A reader that looks elsewhere', () => {
  test('finds what stands around the entry', () => {
    const html = '<article data-post-id="t3_1"><div><p id="entry"></p></div><b class="by">ann</b></article>';
    expect(read(html, { read: 'attribute', up: 'article', name: 'data-post-id' })).toBe('t3_1');
    expect(read(html, { read: 'text', up: 'article', select: '.by' })).toBe('ann');
    expect(read(html, { read: 'text', up: 'section', select: '.by' })).toBeUndefined();
  });

  test('finds what stands in the row after it, and in no later one', () => {
    const table = (rows: string) => `<table><tbody><tr id="entry"></tr>${rows}</tbody></table>`;
    const reader = { read: 'text', beside: 'next', select: '.by' } as const;
    expect(read(table('<tr><td class="by">ann</td></tr>'), reader)).toBe('ann');
    expect(read(table('<tr></tr><tr><td class="by">bob</td></tr>'), reader)).toBeUndefined();
    expect(read(table(''), reader)).toBeUndefined();
  });

  test('finds the nearest name before it, but does not look forever', () => {
    const reader = { read: 'text', beside: 'before', select: '.by' } as const;
    const list = (between: number) =>
      `<ul><li><b class="by">ann</b></li><li><b class="by">bob</b></li>${'<li>…</li>'.repeat(between)}<li id="entry"></li></ul>`;
    expect(read(list(0), reader)).toBe('bob');
    expect(read(list(19), reader)).toBe('bob');
    expect(read(list(20), reader)).toBeUndefined();
  });
});
