import { readSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { type Writer, write } from '../store/write.ts';
import { readEndpointUrl } from './endpoint-url.ts';
import { freshMeta, putSyncMeta, readSyncMeta, type SyncMeta } from './sync-meta.ts';

/** Whom a round talks to. */
export interface Link {
  readonly url: string;
  readonly token: string;
}

/** Thrown inside a transaction when the user linked another account while an answer was on its way. */
export class LinkChanged extends Error {
  override readonly name = 'LinkChanged';
}

/** The link the settings name; undefined when there is none, or its address is not one to send a token to. */
export async function currentLink(store: Store): Promise<Link | undefined> {
  const { endpoint } = await readSettings(store);
  const url = endpoint && readEndpointUrl(endpoint.url);
  return url === undefined || !endpoint ? undefined : { url, token: endpoint.token };
}

/** Gives `work` the link's state and keeps what it returns, all in one transaction. @throws LinkChanged */
export function writeLinked(
  store: Store,
  link: Link,
  work: (writer: Writer, meta: SyncMeta) => Promise<SyncMeta>,
): Promise<SyncMeta> {
  return write(store, async (writer) => {
    const now = await currentLink(store);
    if (now?.url !== link.url || now.token !== link.token) throw new LinkChanged('the endpoint was changed');
    const name = nameOf(link);
    const known = await readSyncMeta(store.database.meta);
    // Another account's cursor would skip records of this one: everything starts over.
    const meta = known?.link === name ? known : freshMeta(name);
    const next = await work(writer, meta);
    if (next !== known) await putSyncMeta(store.database.meta, next);
    return next;
  });
}

/** What the sync state is filed under. */
export function nameOf({ url, token }: Link): string {
  return `${url} ${token}`;
}
