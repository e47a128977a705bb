import { describe, expect, it } from 'vitest';
import { parsePrice } from '../../utils/model/parse-price.ts';

const minorOf = (text: string) => {
  const { amount } = parsePrice(text) ?? {};
  return amount?.currency === 'CNY' ? amount.minor : amount?.minor && `${amount.minor} of nothing`;
};

describe('a price as it is said', () => {
  it.each([
    ['三块九', 390],
    ['三块五毛', 350],
    ['三块九毛九', 399],
    ['三块九毛九分', 399],
    ['十二块', 1200],
    ['两块半', 250],
    ['一块八', 180],
    ['一块钱', 100],
    ['5毛', 50],
    ['5毛5', 55],
    ['五毛钱', 50],
    ['二十五块八', 2580],
    ['一百零二块', 10200],
    ['一万二千块', 1200000],
    ['一千二百八十元', 128000],
    ['三元五角', 350],
    ['九块九包邮', 990],
    ['只要十九块九', 1990],
    ['十元包邮', 1000],
    ['大概二十块左右', 2000],
    ['一万元起', 1000000],
  ])('%s', (text, minor) => {
    expect(minorOf(text)).toBe(minor);
  });

  it.each([
    ['三块一斤', 300],
    ['三块五一斤', 350],
    ['3块5一斤', 350],
    ['九块九一个', 990],
    ['10块三个', 1000],
  ])('%s: what one gets for it is no part of it', (text, minor) => {
    expect(minorOf(text)).toBe(minor);
  });

  it('has the kind that is said beside it', () => {
    expect(parsePrice('券后二十九块九')).toEqual({
      amount: { minor: 2990, currency: 'CNY' },
      kind: 'coupon',
    });
  });
});

describe('is none', () => {
  it.each([
    ['pieces', '三块蛋糕'],
    ['a piece', '一块电池'],
    ['together', '我们一块一起去'],
    ['about how many', '几十块'],
    ['at least how many', '上百块'],
    ['neither this nor that', '三五块'],
    ['one of a row', '第三块'],
    ['a brand', '三元牛奶'],
    ['a brand, apart', '三元 鲜牛奶'],
    ['mathematics', '一元二次方程'],
    ['a shop’s name', '十元店'],
    ['round numbers', '百元好物'],
    ['a writer', '三毛的书'],
    ['a mockery', '五毛党'],
    ['another', '5毛特效'],
    ['a building', '五角大楼'],
  ])('%s: %s', (_, text) => {
    expect(parsePrice(text)).toBeUndefined();
  });
});
