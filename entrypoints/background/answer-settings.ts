import { browser } from 'wxt/browser';
import type { Followers } from '../../utils/messages/followers.ts';
import type { PageDoor } from '../../utils/messages/page-door.ts';
import type { Rules } from '../../utils/rules/index.ts';
import { type Settings, type Store, setMuted } from '../../utils/store/index.ts';
import type { PostsHere } from './posts-here.ts';
import { settingsAt, whatIsMuted } from './quiet-here.ts';
import { onMessage } from './wakes.ts';

interface SettingsPorts {
  readonly door: PageDoor;
  readonly store: Store;
  readonly settings: () => Promise<Settings>;
  readonly rules: Rules;
  readonly posts: PostsHere;
  readonly followers: Followers;
}

/** Tells pages what was set for them, and sets what they may: what is shown less of. */
export function answerSettings({ door, store, settings, rules, posts, followers }: SettingsPorts): void {
  onMessage('pageSettings', async ({ data: isNew, sender }) => {
    const page = await door.admit(sender);
    if (!page) return null;
    await rules.ready();
    const told = settingsAt(await settings(), page.url);
    if (isNew !== true) return told;
    posts.renew(page.id);
    await followers.enter(page.id);
    const newer = rules.forPage(page.site.id);
    return { ...told, ...(newer && { rules: newer }) };
  });

  onMessage('mute', async ({ data, sender }) => {
    const { url } = await door.enter(sender);
    const { mute, on } = door.muteRequest(data);
    return setMuted(store, await whatIsMuted(store, url, mute), on);
  });

  onMessage('openSettings', async ({ data, sender }) => {
    await door.enter(sender);
    await browser.tabs.create({
      url: `${browser.runtime.getURL('/options.html')}#${encodeURIComponent(door.shop(data))}`,
    });
  });
}
