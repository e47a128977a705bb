import bilibili from './bilibili.ts';
import bluesky from './bluesky.ts';
import douban from './douban.ts';
import douyin from './douyin.ts';
import facebook from './facebook.ts';
import instagram from './instagram.ts';
import linkedin from './linkedin.ts';
import mastodon from './mastodon.ts';
import pinterest from './pinterest.ts';
import reddit from './reddit.ts';
import type { Site } from './site.ts';
import threads from './threads.ts';
import tiktok from './tiktok.ts';
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
  douban,
  douyin,
  facebook,
  instagram,
  linkedin,
  mastodon,
  pinterest,
  reddit,
  threads,
  tiktok,
  wechat,
  weibo,
  x,
  xiaohongshu,
  youtube,
  zhihu,
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
