import bilibili from './bilibili.ts';
import bluesky from './bluesky.ts';
import discord from './discord.ts';
import douban from './douban.ts';
import douyin from './douyin.ts';
import facebook from './facebook.ts';
import generic from './generic.ts';
import hackernews from './hackernews.ts';
import instagram from './instagram.ts';
import lemmy from './lemmy.ts';
import linkedin from './linkedin.ts';
import mastodon from './mastodon.ts';
import misskey from './misskey.ts';
import pinterest from './pinterest.ts';
import reddit from './reddit.ts';
import type { Site } from './site.ts';
import telegram from './telegram.ts';
import threads from './threads.ts';
import tiktok from './tiktok.ts';
import tumblr from './tumblr.ts';
import wechat from './wechat.ts';
import weibo from './weibo.ts';
import x from './x.ts';
import xiaohongshu from './xiaohongshu.ts';
import youtube from './youtube.ts';
import zhihu from './zhihu.ts';

export type { Cut, Layout, LinkReader, OfUrl, PostReaders, Reader, Shape, Site } from './site.ts';

/**
 * Every site we know. The list is written out because the build's configuration reads it too, in plain Node where
 * there is no glob; the contract test refuses a site file that is missing here.
 */
export const sites: readonly Site[] = [
  bilibili,
  bluesky,
  discord,
  douban,
  douyin,
  facebook,
  hackernews,
  instagram,
  lemmy,
  linkedin,
  mastodon,
  misskey,
  pinterest,
  reddit,
  telegram,
  threads,
  tiktok,
  tumblr,
  wechat,
  weibo,
  x,
  xiaohongshu,
  youtube,
  zhihu,
  // Last: any page is like it.
  generic,
];

/** Hosts of a site, from its match patterns; "*.example.org" stays a pattern. */
function hostsOf(site: Site): string[] {
  return site.matches.map((match) => match.slice('https://'.length, -'/*'.length));
}

/** The site a page belongs to. */
export function siteAt(location: URL | Location): Site | undefined {
  return sites.find((site) =>
    hostsOf(site).some((host) =>
      host.startsWith('*.') ? location.hostname.endsWith(host.slice(1)) : location.hostname === host,
    ),
  );
}
