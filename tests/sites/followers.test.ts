import { describe, expect, test } from 'vitest';
import { readFollowers } from '../../utils/feed/read-followers.ts';
import { sites } from '../../utils/sites/index.ts';
import { toDocument } from './fixture.ts';

function read(id: string, url: string, html: string) {
  const site = sites.find((one) => one.id === id);
  return site && readFollowers(toDocument(html), new URL(url), site);
}

const exactly = (id: string, count: number) => ({ id, min: count, max: count, exact: true });

/** Profile pages as each site has them, with what they say of others beside it. */
const PROFILES: readonly (readonly [site: string, url: string, html: string, expected: object])[] = [
  [
    'bluesky',
    'https://bsky.app/profile/studio.example',
    '<a data-testid="profileHeaderFollowersButton" href="/profile/studio.example/followers" aria-label="1101177 followers">1.1M followers</a><a href="/profile/studio.example/follows" aria-label="12 following">12</a>',
    exactly('studio.example', 1_101_177),
  ],
  [
    'mastodon',
    'https://mastodon.social/@ana',
    '<div class="account__header__extra__links"><a href="/@ana" title="321">321 Posts</a><a href="/@ana/following" title="45">45</a><a href="/@ana/followers" title="12,345"><strong>12.3K</strong> Followers</a></div>',
    exactly('ana', 12_345),
  ],
  [
    'mastodon',
    'https://elk.zone/mastodon.social/@ana@far.example',
    '<a href="/mastodon.social/@ana@far.example/followers"><span><span font-bold>987</span> Followers</span></a>',
    exactly('ana@far.example', 987),
  ],
  [
    'misskey',
    'https://misskey.io/@alice@far.example',
    '<div><a href="/@alice@far.example/notes"><b>77</b><span>Notes</span></a><a href="/@alice@far.example/followers"><b>4,321</b><span>Followers</span></a></div>',
    exactly('alice@far.example', 4321),
  ],
  [
    'telegram',
    'https://t.me/dealsroom',
    '<div class="tgme_page_title">Deals 24</div><div class="tgme_page_extra">5 012 subscribers</div>',
    exactly('dealsroom', 5012),
  ],
  [
    'telegram',
    'https://t.me/s/dealsroom',
    '<div class="tgme_channel_info_counters"><div class="tgme_channel_info_counter"><span class="counter_value">5.01K</span> <span class="counter_type">subscribers</span></div><div class="tgme_channel_info_counter"><span class="counter_value">300</span> <span class="counter_type">photos</span></div></div>',
    { id: 'dealsroom', exact: false },
  ],
  [
    'x',
    'https://x.com/kettles',
    '<a href="/kettles/following"><span>12</span> Following</a><a href="/kettles/verified_followers"><span>1.2M</span> Followers</a>',
    { id: 'kettles', exact: false },
  ],
];

describe('Followers are read on a profile of', () => {
  test.each(PROFILES)('%s (%s)', (site, url, html, expected) => {
    expect(read(site, url, html)).toMatchObject(expected);
  });

  test('no site where the page is none', () => {
    for (const [site, url, html] of PROFILES) {
      expect(read(site, `${url}/a/b/c`, html)).toBeUndefined();
    }
  });
});
