// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readPosts } from '../../utils/feed/index.ts';
import { readFollowers } from '../../utils/feed/read-followers.ts';
import { siteAt } from '../../utils/sites/index.ts';
import { toDocument } from '../sites/fixture-page.ts';
import { CAPTURED, captured } from './captured-posts.ts';

describe('A captured page gives the posts that are in it', () => {
  test.each(CAPTURED)('$file: $name', ({ file, url, check }) => {
    check(readPosts(toDocument(captured(file)), new URL(url)));
  });
});

test.each([
  ['telegram/channel.html', 'https://t.me/unlimitedhangout', 2805],
  ['telegram/no-iframe.html', 'https://t.me/DiaboxApp', 5012],
])('%s says how many follow', (file, href, count) => {
  const url = new URL(href);
  const site = siteAt(url);
  const document = toDocument(captured(file).replaceAll(/<link[^>]*>/g, ''));
  expect(site && readFollowers(document, url, site)).toMatchObject({ min: count, exact: true });
});
