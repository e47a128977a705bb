import { readEndpoint } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { type Writer, write } from '../store/write.ts';
import { readEndpointUrl } from './endpoint-url.ts';
import { freshMeta, putSyncMeta, readSyncMeta, type SyncMeta } from './sync-meta.ts';

/** Whom a round talks to. */
export interface Link {
  readonly url: string;
  readonly token: string;
  readonly account: string;
  /** What only `utils/account` makes use of: the account's secret, and the accounts this one takes the place of. */
  readonly secret?: string;
  readonly retired?: readonly string[];
}

/** Thrown inside a transaction when the user linked another account while an answer was on its way. */
export class LinkChanged extends Error {
  override readonly name = 'LinkChanged';
}

/** The link the settings name; undefined when there is none, or its address is not one to send a token to. */
export async function currentLink(store: Store): Promise<Link | undefined> {
  const endpoint = await readEndpoint(store);
  const url = endpoint && readEndpointUrl(endpoint.url);
  return url === undefined || !endpoint ? undefined : { ...endpoint, url };
}

/** Gives `work` the link's state and keeps what it returns, all in one transaction. @throws LinkChanged */
export function writeLinked(
  store: Store,
  link: Link,
  work: (writer: Writer, meta: SyncMeta) => Promise<SyncMeta>,
): Promise<SyncMeta> {
  return write(store, async (writer) => {
    const now = await currentLink(store);
    const name = nameOf(link);
    if (!now || nameOf(now) !== name) throw new LinkChanged('the endpoint was changed');
    const known = await readSyncMeta(store.database.meta);
    // Another account's cursor would skip records of this one: everything starts over.
    const { relearning } = known ?? {};
    const meta = known?.link === name ? known : { ...freshMeta(name), ...(relearning && { relearning }) };
    const next = await work(writer, meta);
    if (next !== known) await putSyncMeta(store.database.meta, next);
    return next;
  });
}

/** What the sync state is filed under: the account where its secret proves it, else a token that may be of another one. */
export function nameOf({ url, token, account, secret }: Omit<Link, 'retired'>): string {
  return `${url} ${secret === undefined ? token : account}`;
}
