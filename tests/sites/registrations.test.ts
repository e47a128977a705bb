import { describe, expect, test } from 'vitest';
import { HOST, originOf, userHostOf, withUserSite } from '../../utils/model/user-site.ts';
import { changesTo, isOfUserSite, registrationsOf } from '../../utils/sites/registrations.ts';

const cups = { host: 'cups.social', site: 'mastodon' };
const blog = { host: 'blog.example', site: 'generic' };

describe('What the browser keeps for hosts that were turned on', () => {
  test('is the scripts of their sites, from the first moment of a page, beyond this session', () => {
    const [first, second] = registrationsOf([cups, blog]);
    expect(first).toMatchObject({
      matches: ['https://cups.social/*'],
      runAt: 'document_start',
      persistAcrossSessions: true,
    });
    expect([first?.js[0], first?.js.at(-1)]).toEqual(['sites/mastodon.js', 'feed.js']);
    expect(second?.js[0]).toBe('sites/generic.js');
    expect(first).not.toHaveProperty('allFrames');
  });

  test('leaves out a host that has become a site’s own, and a site that is no more', () => {
    const old = { host: 'weibo.com', site: 'generic' };
    expect(registrationsOf([old, { host: 'cups.social', site: 'gone' }])).toEqual([]);
  });

  test('is put in order by taking away what is not wanted and adding what is missing', () => {
    const wanted = registrationsOf([cups, blog]);
    expect(changesTo(wanted, [])).toEqual({ remove: [], add: wanted });
    expect(changesTo(wanted, wanted)).toEqual({ remove: [], add: [] });
    expect(changesTo([], wanted)).toEqual({ remove: wanted.map(({ id }) => id), add: [] });
    expect(changesTo(wanted, [{ id: 'of an older version' }])).toEqual({
      remove: ['of an older version'],
      add: wanted,
    });
  });

  test('is made anew when its scripts are others now, and not for a slash before them', () => {
    const [one] = registrationsOf([cups]);
    if (!one) throw new Error('one is wanted');
    expect(changesTo([one], [{ ...one, js: ['sites/mastodon.js'] }])).toEqual({
      remove: [one.id],
      add: [one],
    });
    expect(changesTo([one], [{ ...one, js: one.js.map((path) => `/${path}`) }])).toEqual({
      remove: [],
      add: [],
    });
  });
});

describe('A host that can be turned on', () => {
  test.each([
    ['https://cups.social/@kim?x#y', 'cups.social'],
    ['https://CUPS.social:8443/', 'cups.social'],
    ['https://杯子.example/', 'xn--i8sx5z.example'],
    ['https://intranet/', 'intranet'],
    ['https://192.168.0.7/', '192.168.0.7'],
  ])('%s: %s', (url, host) => {
    expect(userHostOf(url)).toBe(host);
  });

  test.each([
    ['http://cups.social/'],
    ['chrome://extensions/'],
    ['about:blank'],
    ['file:///home/kim/page.html'],
    ['https://[::1]/'],
    ['https://cups.social./'],
    ['moz-extension://1d4fb3a0-6a0a-4a5e-8a55-aaaaaaaaaaaa/popup.html'],
    [''],
    [undefined],
  ])('not %s', (url) => {
    expect(userHostOf(url)).toBeUndefined();
  });

  test('is asked of the browser alone, with nothing below it', () => {
    expect(originOf('cups.social')).toBe('https://cups.social/*');
    for (const wide of ['*', '*.social', 'cups.social/', 'a b', 'a:1', 'a@b']) expect(wide).not.toMatch(HOST);
  });

  test('is one of three hundred at most; one that is there is changed in place', () => {
    const many = Array.from({ length: 300 }, (_, n) => ({ host: `h${n}.example`, site: 'generic' }));
    expect(withUserSite(many, cups)).toBeUndefined();
    expect(withUserSite(many, { host: 'h7.example', site: 'mastodon' })).toHaveLength(300);
    expect(withUserSite([blog], cups)).toEqual([blog, cups]);
  });
});

test('what is registered for shops is not taken for a site’s', () => {
  const [one] = registrationsOf([{ host: 'cups.social', site: 'mastodon' }]);
  expect([isOfUserSite({ id: one?.id ?? '' }), isOfUserSite({ id: 'visits' })]).toEqual([true, false]);
});
