import { expect, test } from 'vitest';
import { isProductAt } from '../../utils/links/index.ts';

const teapot = {
  merchant: 'weidian.com',
  id: '4810271188',
  url: 'https://weidian.com/item.html?itemID=4810271188',
};
const cup = { merchant: 'small.example', id: 'cup', url: 'https://small.example/products/cup' };

test.each([
  [teapot, 'https://weidian.com/item.html?itemID=4810271188&spm=1'],
  [teapot, 'https://shop1234.v.weidian.com/item.html?itemID=4810271188'],
  [cup, 'https://www.small.example/products/cup?variant=1'],
  [cup, 'https://small.example/en-us/products/cup'],
])('%o is at %s', (product, address) => expect(isProductAt(product, address)).toBe(true));

test.each([
  [teapot, 'https://weidian.com/'],
  [teapot, 'https://weidian.com/item.html?itemID=4810271189'],
  [teapot, 'https://weidian.com/login?to=item.html%3FitemID%3D4810271188'],
  [cup, 'https://small.example/'],
  [cup, 'https://small.example/products/mug'],
  [cup, 'https://other.example/products/cup'],
  [cup, 'not an address'],
])('%o is not at %s', (product, address) => expect(isProductAt(product, address)).toBe(false));
