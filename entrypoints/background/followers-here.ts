import { browser } from 'wxt/browser';
import { createFollowers, type Followers } from '../../utils/messages/followers.ts';
import { onMessage, sendMessage } from '../../utils/messages/index.ts';
import { isOwnPage } from '../../utils/messages/senders.ts';
import { readSettings, type Store, savedKeys, watchCommits } from '../../utils/store/index.ts';
import { isAskedAt } from './is-asked-at.ts';
import { toldOf } from './quiet-here.ts';

/** Whoever changes the store or the permissions, pages hear of it: everything that can be the cause ends here. */
export function followersHere(store: Store, report: (error: unknown) => void): Followers {
  const { session } = browser.storage;
  const followers = createFollowers({
    memory: {
      read: () => session.get(null),
      write: (entries) => session.set(entries),
      remove: (names) => session.remove([...names]),
    },
    savedKeys: (keys) => savedKeys(store, keys),
    settings: async () => toldOf(await readSettings(store)),
    // To the page that asked alone, not to frames in it. Rejects when nobody is there.
    tell: (tab, news) => sendMessage('changed', news, { tabId: tab, frameId: 0 }).catch(() => false),
    after: (ms, then) => void setTimeout(then, ms),
    report,
  });
  watchCommits(store, ({ items, settings, hasOffer }) => {
    if (items || settings) followers.compare();
    if (hasOffer) followers.doubt(hasOffer);
  });
  onMessage('storeChanged', ({ sender }) => {
    if (isOwnPage(sender, browser.runtime.getURL('/'))) followers.compare();
  });
  const onPermissions = ({ origins = [] }: { origins?: readonly string[] | undefined }) =>
    followers.doubt(isAskedAt(origins));
  browser.permissions.onAdded.addListener(onPermissions);
  browser.permissions.onRemoved.addListener(onPermissions);
  return followers;
}
