import type { PlatformId } from '../../model/draft.ts';
import type { Platform } from '../platform.ts';
import bluesky from './bluesky.ts';
import douyin from './douyin.ts';
import instagram from './instagram.ts';
import mastodon from './mastodon.ts';
import weibo from './weibo.ts';
import x from './x.ts';
import xiaohongshu from './xiaohongshu.ts';
import youtube from './youtube.ts';

/** Every platform, in the order in which they are offered. */
export const platforms: Readonly<Record<PlatformId, Platform>> = {
  weibo,
  x,
  bluesky,
  mastodon,
  xiaohongshu,
  douyin,
  instagram,
  youtube,
};
