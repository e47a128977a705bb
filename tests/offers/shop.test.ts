import { describe, expect, test } from 'vitest';
import type { ProductRef } from '../../utils/model/product.ts';
import { openDoor } from '../../utils/offers/door.ts';
import { shopOf } from '../../utils/offers/shop.ts';

const cup: ProductRef = {
  merchant: 'small.example',
  id: 'cup',
  url: 'https://www.small.example/products/cup',
};

const open = (product: ProductRef, allowedHosts: readonly string[] = []) =>
  openDoor({ product }, { shopOf, allowedHosts, permitted: async () => true });

describe('a shop on a host of its own', () => {
  test('is asked where the user has allowed its host', async () => {
    expect(await open(cup)).toBe('needs-permission');
    expect(await open(cup, ['other.example'])).toBe('needs-permission');
    expect(await open(cup, ['small.example'])).toMatchObject({ hosts: ['small.example'] });
  });

  test('may have its pictures where its platform keeps them', async () => {
    expect(await open(cup, ['small.example'])).toMatchObject({
      imageHosts: expect.arrayContaining(['small.example', 'cdn.shopify.com']),
    });
  });

  test("is never at another's address", async () => {
    expect(await open({ ...cup, url: 'https://evil.example/products/cup' })).toBe('refused');
    expect(await open({ ...cup, url: 'https://cdn.shopify.com/products/cup' })).toBe('refused');
  });
});

test('a shop we know keeps its pictures on its own hosts', () => {
  const { imageHosts } = shopOf({
    merchant: 'weidian.com',
    id: '1',
    url: 'https://weidian.com/item.html?itemID=1',
  });
  expect(imageHosts).toEqual(['geilicdn.com']);
});
