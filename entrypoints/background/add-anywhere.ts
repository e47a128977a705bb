import { browser } from 'wxt/browser';
import { postedLink } from '../../utils/messages/schemas.ts';
import { isOwnPage } from '../../utils/messages/senders.ts';
import type { Rules } from '../../utils/rules/index.ts';
import type { Store } from '../../utils/store/index.ts';
import { onMessage, wakes } from './wakes.ts';
import { whenWanted } from './when-wanted.ts';

export interface AddPorts {
  readonly store: Store;
  readonly rules: Rules;
  /** Called after something was put on the wishlist. */
  readonly saved: () => void;
  readonly report: (error: unknown) => void;
}

/** What our lines of the menu are called; the key has the name of the one for a page. */
export const MENU = {
  link: 'save-link',
  page: 'save-page',
  list: 'save-list',
  post: 'post-link',
  postPage: 'post-page',
} as const;

/** Saving from anywhere: the menu of a link or a page, a key, and links that are dropped on our own pages. */
export function addAnywhere({ store, rules, saved, report }: AddPorts): void {
  const late = whenWanted(async () =>
    (await import('./late/adding.ts')).adding({ store, rules, saved, report }),
  );

  wakes.installed.addListener(() => {
    const make = async () => (await import('./late/make-menu.ts')).makeMenu();
    make().catch(report);
  });
  wakes.choice.addListener((info, tab) => {
    const act = async () => {
      const { saveAndSay, post, saveList } = await late();
      const { menuItemId: chosen, linkUrl, pageUrl } = info;
      if (chosen === MENU.link && linkUrl) await saveAndSay(linkUrl, tab?.id);
      else if (chosen === MENU.post && linkUrl) await post(linkUrl, tab?.id);
      else if (chosen === MENU.postPage && pageUrl) await post(pageUrl, tab?.id, tab?.title);
      else if (chosen === MENU.list && tab?.id !== undefined) await saveList(tab.id, pageUrl ?? '');
      else if (chosen === MENU.page && pageUrl) await saveAndSay(pageUrl, tab?.id, tab?.title);
    };
    act().catch(report);
  });
  wakes.command.addListener((command, tab) => {
    const act = async () => {
      const [active] = tab ? [tab] : await browser.tabs.query({ active: true, lastFocusedWindow: true });
      if (command === MENU.page && active) await (await late()).savePage(active);
    };
    act().catch(report);
  });
  onMessage('saveLink', ({ data, sender }) => {
    if (!isOwnPage(sender, browser.runtime.getURL('/'))) throw new Error('only our own pages may ask');
    const posted = postedLink.parse(data);
    const save = async () => (await late()).save(posted);
    return save().catch((error: unknown) => {
      report(error);
      return 'failed' as const;
    });
  });
}
