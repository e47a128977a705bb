import { describe, expect, test } from 'vitest';
import { readFollowers } from '../../utils/feed/read-followers.ts';
import { toDocument } from '../sites/fixture.ts';
import { siteWith } from '../sites/made-up-site.ts';

const SITE = siteWith({
  followers: {
    at: ['/:user', '/:user/posts'],
    id: [
      { read: 'location', pattern: '/:user', part: 'user' },
      { read: 'location', pattern: '/:user/*', part: 'user' },
    ],
    count: [
      { read: 'text', select: 'script#state', after: '"followerCount":', before: ',}' },
      { read: 'attribute', select: '.count', name: 'title' },
      { read: 'text', select: '.count' },
    ],
  },
});
const read = (html: string, path: string, site = SITE) =>
  readFollowers(toDocument(html), new URL(path, 'https://social.example/'), site);

describe('Followers of a profile page', () => {
  test('are exact where the page says so', () => {
    const html =
      '<script id="state" type="application/json">{"user":{"followerCount":1234567,"x":1}}</script>';
    expect(read(`${html}<b class="count">1.2M</b>`, '/@ann')).toEqual({
      id: 'ann',
      min: 1_234_567,
      max: 1_234_567,
      exact: true,
    });
  });

  test('are a range where the page shortens them', () => {
    expect(read('<b class="count" title="Followers">113.2万</b>', '/ann/posts')).toEqual({
      id: 'ann',
      min: 1_131_500,
      max: 1_132_999,
      exact: false,
    });
  });

  test('are unknown where there is no number, no profile or no such page', () => {
    expect(read('<b class="count">private</b>', '/ann')).toBeUndefined();
    expect(read('', '/ann')).toBeUndefined();
    expect(read('<b class="count">12</b>', '/ann/status/5')).toBeUndefined();
    expect(read('<b class="count">12</b>', '/ann', siteWith({}))).toBeUndefined();
  });
});
