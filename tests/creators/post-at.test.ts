import { expect, test } from 'vitest';
import { postAt } from '../../utils/creators/index.ts';
import { siteAt } from '../../utils/sites/index.ts';

test.each([
  ['https://bsky.app/profile/ann.example.com/post/3kxyz', '3kxyz'],
  ['https://x.com/ann/status/1790000000000000001', '1790000000000000001'],
  ['https://weibo.com/1234567890/PxAbCdEfG', 'PxAbCdEfG'],
])('%s is the page of the post %s', (address, post) => {
  const url = new URL(address);
  const site = siteAt(url);
  expect(site && postAt(site, url)).toBe(post);
});

test('The page of a profile is none of a post', () => {
  const url = new URL('https://bsky.app/profile/ann.example.com');
  const site = siteAt(url);
  expect(site && postAt(site, url)).toBeUndefined();
});
