import { readEndpointUrl } from '../endpoint/endpoint-url.ts';
import { type Endpoint, readEndpoint } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { type Writer, write } from '../store/write.ts';
import { freshMeta, putSyncMeta, readSyncMeta, type SyncMeta } from './sync-meta.ts';

/** Whom a round talks to. Of its secret, and of accounts it takes the place of, only `utils/account` makes use. */
export type Link = Endpoint;

/** A store, and the link that it is expected to have. */
export interface Linked {
  readonly store: Store;
  readonly link: Link;
}

/** Thrown inside a transaction when the user linked another account while an answer was on its way. */
export class LinkChanged extends Error {
  override readonly name = 'LinkChanged';
}

/** The link the settings name; undefined when there is none, or its address is not one to send a token to. */
export async function currentLink(store: Store): Promise<Link | undefined> {
  const endpoint = await readEndpoint(store);
  const url = endpoint && readEndpointUrl(endpoint.url);
  return endpoint && url !== undefined ? { ...endpoint, url } : undefined;
}

/** Gives `work` the link's state and keeps what it returns, all in one transaction. @throws LinkChanged */
export function writeLinked(
  { store, link }: Linked,
  work: (writer: Writer, meta: SyncMeta) => Promise<SyncMeta>,
): Promise<SyncMeta> {
  return write(store, async (writer) => {
    const now = await currentLink(store);
    const name = nameOf(link);
    if (!now || nameOf(now) !== name) throw new LinkChanged('endpoint changed');
    const known = await readSyncMeta(store.database.meta);
    // Another account's cursor would skip records of this one: everything starts over.
    const meta = known?.link === name ? known : freshMeta(name, known);
    const next = await work(writer, meta);
    if (next !== known) await putSyncMeta(store.database.meta, next);
    return next;
  });
}

/** Where this device stands with its link; undefined where it was not begun. */
export async function readLinked({ store, link }: Linked): Promise<SyncMeta | undefined> {
  const known = await readSyncMeta(store.database.meta);
  return known?.link === nameOf(link) ? known : undefined;
}

/** What the sync state is filed under: the account where its secret proves it, else a token that may be of another one. */
export function nameOf({ url, token, account, secret }: Link): string {
  return `${url} ${secret === undefined ? token : account}`;
}
