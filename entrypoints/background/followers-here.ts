import { browser } from 'wxt/browser';
import { createFollowers, type Followers } from '../../utils/messages/followers.ts';
import { sendMessage } from '../../utils/messages/index.ts';
import { addressOf } from '../../utils/messages/page-id.ts';
import { isOwnPage } from '../../utils/messages/senders.ts';
import { productOfKey } from '../../utils/model/seen-elsewhere.ts';
import { type Settings, type Store, savedKeys, watchCommits } from '../../utils/store/index.ts';
import { isAskedAt } from './is-asked-at.ts';
import { toldOf } from './quiet-here.ts';
import { permitted } from './user-sites-here.ts';
import { onMessage, wakes } from './wakes.ts';

interface FollowerPorts {
  readonly store: Store;
  readonly settings: () => Promise<Settings>;
  readonly report: (error: unknown) => void;
}

/** Whoever changes the store or the permissions, pages hear of it: everything that can be the cause ends here. */
export function followersHere({ store, settings, report }: FollowerPorts): Followers {
  const { session } = browser.storage;
  const followers = createFollowers({
    memory: {
      read: () => session.get(null),
      write: (entries) => session.set(entries),
      remove: (names) => session.remove([...names]),
    },
    // A wish is a product, whichever of its variants a card is about.
    savedKeys: async (keys) => {
      const saved = await savedKeys(store, keys.map(productOfKey));
      return new Set(keys.filter((key) => saved.has(productOfKey(key))));
    },
    settings: async () => {
      const current = await settings();
      // Where cards were turned on, a permission that was taken back ends them.
      const on = await Promise.all(current.userSites.map(async ({ host }) => [host, await permitted(host)]));
      return toldOf(current) + JSON.stringify(on);
    },
    // To the page or frame that asked alone. Rejects when nobody is there.
    tell: (page, news) => sendMessage('changed', news, addressOf(page)).catch(() => false),
    after: (ms, then) => void setTimeout(then, ms),
    report,
  });
  watchCommits(store, ({ items, settings, sames, hasOffer }) => {
    if (items || settings) followers.compare();
    if (sames) followers.doubt(() => true);
    if (hasOffer) followers.doubt((key) => hasOffer(productOfKey(key)));
  });
  onMessage('storeChanged', ({ sender }) => {
    if (isOwnPage(sender, browser.runtime.getURL('/'))) followers.compare();
  });
  const onPermissions = ({ origins = [] }: { origins?: readonly string[] | undefined }) => {
    followers.doubt(isAskedAt(origins));
    followers.compare();
  };
  wakes.allowed.addListener(onPermissions);
  wakes.forbidden.addListener(onPermissions);
  return followers;
}
