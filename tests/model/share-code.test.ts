import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCodes } from '../../utils/model/share-code.ts';

const codes = (text: string) => readCodes(text).map(({ code }) => code);

describe('A code for a shop’s app', () => {
  test.each([
    ['复制这段￥AbCdEfGhIjK￥打开', '￥AbCdEfGhIjK￥'],
    ['$g1IVbaMXxxK$', '$g1IVbaMXxxK$'],
    ['后€g1IVbaMXxxK€到淘宝', '€g1IVbaMXxxK€'],
    ['₴g1IVbaMXxxK¢', '₴g1IVbaMXxxK¢'],
    ['复制 (CbVWc1fHSmZ) 打开手淘', '(CbVWc1fHSmZ)'],
    ['口令（CbVWc1fHSmZ）', '（CbVWc1fHSmZ）'],
    ['「CbVWc1fHSmZ」复制', '「CbVWc1fHSmZ」'],
    ['《CbVWc1fHSmZ《 淘', '《CbVWc1fHSmZ《'],
    ['1fu:/CbVWc1fHSmZ/ 打开淘宝', '/CbVWc1fHSmZ/'],
    ['😺CbVWc1fHSmZ✔️ 复制', '😺CbVWc1fHSmZ✔️'],
    ['8💲g1IVbaMXxxK🔐 https://m.tb.cn/h.5abcdef?tk=zz CZ0001', '💲g1IVbaMXxxK🔐'],
    ['https://m.tb.cn/h.5abcdef￥g1IVbaMXxxK￥', '￥g1IVbaMXxxK￥'],
    ['抖音同款，复制 (CbVWc1fHSmZ) 打开淘宝', '(CbVWc1fHSmZ)'],
  ])('is found in "%s", with its signs', (text, whole) => {
    expect(readCodes(text).map((one) => one.text)).toEqual([whole]);
  });

  test('is told once, and several in their order', () => {
    expect(codes('￥AbCdEfGhIjK￥ ￥g1IVbaMXxxK￥ ￥AbCdEfGhIjK￥')).toEqual(['AbCdEfGhIjK', 'g1IVbaMXxxK']);
  });

  test.each([
    ['a price', '￥12345678901￥'],
    ['a word', '$JavaScripts$ 复制'],
    ['a word in capitals', '￥ABCDEFGHIJK￥'],
    ['a product’s name in brackets', '淘宝 (iPhone15Pro) (JavaScriptX) 复制'],
    ['a code in brackets with nothing said of copying', '(CbVWc1fHSmZ)'],
    ['a part of a path', 'https://youtu.be/CbVWc1fHSmZ 淘宝'],
    [
      'the share of another app',
      '4.12 复制打开抖音，看看【茶】 https://v.douyin.com/iRNBho6u3Kx/ qrE:/ 09/12',
    ],
    ['another app’s code by itself', '复制打开抖音 /CbVWc1fHSmZ/ 看看'],
    ['an id in the path of a link to copy', '好看 https://www.instagram.com/p/CxYz1Ab2dEf/ 复制链接打开'],
    ['an id in a path that is written without a scheme', '淘宝好物 instagram.com/reel/DA3bC9xKq1Z/ 复制'],
    ['words written together', '$HelloWorldXy$'],
    ['an id in a path', 'https://v.example/CbVWc1fHSmZ?x 复制'],
    ['too long a text', '￥AbCdEfGhIjKlMnOp￥'],
    ['too short a text', '￥AbC1￥'],
    ['one sign only', '￥AbCdEfGhIjK 元'],
  ])('is not %s', (_, text) => {
    expect(codes(text)).toEqual([]);
  });

  test('is only ever what the text has between two signs', () => {
    const piece = fc.constantFrom(
      '￥',
      '$',
      '(',
      ')',
      '复制',
      'AbCdEfGhIjK',
      'g1IVbaMXxxK',
      'x',
      ' ',
      '😺',
      '1',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const found = readCodes(text);
        expect(found.every((one) => text.includes(one.text) && one.text.includes(one.code))).toBe(true);
        expect(new Set(found.map(({ code }) => code)).size).toBe(found.length);
      }),
    );
  });

  test('is looked for in a time that grows with the text, whatever stands in it', () => {
    const start = performance.now();
    for (const unit of ['￥', 'a', '￥a', '(AbCdEfGhIjK', '😺']) readCodes(unit.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(500);
  });
});
