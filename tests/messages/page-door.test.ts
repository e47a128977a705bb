import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPageDoor } from '../../utils/messages/page-door.ts';
import type { Sender } from '../../utils/messages/senders.ts';
import type { UserSite } from '../../utils/model/user-site.ts';
import { sites } from '../../utils/sites/index.ts';
import { siteFor } from '../../utils/sites/site-for.ts';

const OWN = 'feedcart-id';
const USER_SITES: readonly UserSite[] = [
  { host: 'cups.social', site: 'mastodon' },
  { host: 'blog.example', site: 'generic' },
  { host: 'gone.example', site: 'no-such-site' },
];
const door = createPageDoor(OWN, async (standing) => siteFor(standing, USER_SITES));
const enter = (url: string, different: Partial<Sender> = {}) =>
  door
    .admit({ id: OWN, url, frameId: 0, tab: { id: 7 }, ...different })
    .then((page) => page && [page.site.id, page.id]);

describe('A page that speaks to the background', () => {
  test.each([
    ['https://weibo.com/u/1', 'weibo'],
    ['https://WEIBO.com:8443/', 'weibo'],
    ['https://cups.social/@kim/1', 'mastodon'],
    ['https://blog.example/post', 'generic'],
  ])('%s is let in and read as %s', async (url, site) => {
    expect(await enter(url)).toEqual([site, '7/0']);
  });

  test.each([
    ['https://example.com/'],
    ['https://sub.cups.social/'],
    ['https://cups.social.example/'],
    ['https://cups.social@evil.example/'],
    ['http://cups.social/'],
    ['http://weibo.com/'],
    ['https://gone.example/'],
    ['about:blank'],
    ['file:///weibo.com/'],
    ['not an address'],
  ])('%s is not', async (url) => {
    expect(await enter(url)).toBeUndefined();
    await expect(door.enter({ id: OWN, url, frameId: 0, tab: { id: 7 } })).rejects.toThrow('may ask');
  });

  test('is not let in for another extension, or without a tab', async () => {
    expect(await enter('https://weibo.com/', { id: 'other' })).toBeUndefined();
    expect(await enter('https://weibo.com/', { tab: undefined })).toBeUndefined();
    expect(await enter('https://weibo.com/', { tab: {} })).toBeUndefined();
  });
});

describe('A frame of a page', () => {
  const inFrame = (url: string) => enter(url, { frameId: 12 });

  test.each([
    ['https://www.youtube.com/live_chat?v=abc', 'youtube'],
    ['https://t.me/channel/12?embed=1&mode=tme', 'telegram'],
  ])('%s is let in as one that its site lists, and told apart from its page', async (url, site) => {
    expect(await inFrame(url)).toEqual([site, '7/12']);
  });

  test.each([
    ['https://www.youtube.com/watch?v=abc'],
    ['https://m.youtube.com/live_chat?v=abc'],
    ['https://evil.example/https://www.youtube.com/live_chat'],
    ['https://t.me/channel/12'],
    ['https://t.me/channel/12?mode=tme&embed=1'],
    ['https://weibo.com/'],
    ['https://cups.social/'],
    ['https://blog.example/'],
  ])('%s is not: no site lists it', async (url) => {
    expect(await inFrame(url)).toBeUndefined();
  });

  test('is let in for no site but those that list frames, whatever its address', async () => {
    const listing = sites.filter(({ frames }) => frames).map(({ id }) => id);
    await fc.assert(
      fc.asyncProperty(
        fc.stringMatching(/^[a-z0-9/?=&%.:@_-]{0,40}$/),
        fc.constantFrom(...sites),
        async (path, site) => {
          const [match = 'https://example.com/*'] = site.matches;
          const { origin } = new URL(match.replace('*.', 'a.'));
          const found = await inFrame(`${origin}/${path}`);
          if (found) expect(listing).toContain(found[0]);
        },
      ),
    );
  });
});

describe('The structure that a page tells', () => {
  test('is made of names and nothing else', () => {
    const text =
      'main[role=main]\n div[role=feed]\n  article[data-testid=tweetCard][class][?] ×20\n  x-card\n  ?';
    expect(door.structure(text)).toBe(text);
  });

  test.each([
    ['main\n alice@example.com'],
    ['https://example.com/alice'],
    ['main[href="/alice"]'],
    ['main[data-id=99]'],
    ['MAIN'],
    ['<main>'],
    [''],
    ['main\n\n div'],
    [7],
    [{ structure: 'main' }],
  ])('is refused when it holds anything else: %j', (data) => {
    expect(() => door.structure(data)).toThrow();
  });

  test('is refused when it is long', () => {
    for (const long of [`main${' div'.repeat(2000)}`, `main${'\n div'.repeat(2000)}`])
      expect(() => door.structure(long)).toThrow();
  });
});
