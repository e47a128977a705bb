import { authorId, type CardItem, readCardText } from '../cards/index.ts';
import type { Exchange } from '../endpoint/request.ts';
import type { OwnPostProblem } from '../model/own-card.ts';
import type { Site } from '../sites/site.ts';
import {
  type HandleRow,
  keepOwnCard,
  markOwnCard,
  type OwnCardRow,
  readHandles,
  readOwnCard,
  readOwnCards,
  type Store,
} from '../store/index.ts';
import { bringPictures } from './bring-pictures.ts';
import { authorAt, postAt } from './post-at.ts';
import { type CreatorAccount, publish, type Refusal, sign } from './publisher.ts';

/** A post of the user's own, and the name that it is theirs by. */
export interface OwnPost {
  readonly handle: HandleRow;
  readonly post: string;
  readonly permalink: string;
}

/** The user's post at an address, as pages of its site name it. `site`: whose page it is. */
export function ownPostAt(
  url: URL,
  site: Site | undefined,
  handles: readonly HandleRow[],
): OwnPost | { readonly problem: OwnPostProblem } {
  const post = site && postAt(site, url);
  if (!site || post === undefined) return { problem: 'no-post' };
  const there = handles.filter(({ platform }) => platform === site.id);
  if (there.length === 0) return { problem: 'no-handle' };
  const author = authorAt(site, url);
  // Bluesky's own number for somebody is as good as their name, and nobody can tell by it who that is.
  const isNamed = author !== undefined && !author.startsWith('did:');
  // Signed by another name of the user's than the post's, no reader would see it.
  if (!isNamed && there.length > 1) return { problem: 'which-name' };
  const handle = isNamed ? there.find((one) => isAuthor(one, authorId(author), url)) : there[0];
  return handle ? { handle, post, permalink: url.href } : { problem: 'not-yours' };
}

/** "@ann" on an instance is "ann@instance" everywhere else. */
function isAuthor({ author }: HandleRow, given: string, { hostname }: URL): boolean {
  return author === given || author === `${given}@${hostname}`;
}

export interface OwnPorts {
  readonly store: Store;
  readonly account: CreatorAccount;
  readonly exchange: Exchange;
}

interface Change {
  readonly items: readonly CardItem[];
  readonly draft?: string;
  readonly permalink?: string;
}

/**
 * Signs a version, keeps it, and brings it to the endpoint. What is kept is there whatever the endpoint says: one that is
 * away is asked again (`sendWaiting`), one that refuses is quoted in `refused`.
 */
export async function attach(
  ports: OwnPorts,
  { handle, post }: Pick<OwnPost, 'handle' | 'post'>,
  change: Change,
): Promise<OwnCardRow | Refusal> {
  const { store, account } = ports;
  const before = await readOwnCard(store, `${handle.platform} ${handle.author} ${post}`);
  const row = await sign(account, handle, { ...change, post, before, at: store.now() });
  if ('problem' in row) return row;
  // Signed is kept before it is sent: a number that was used once is not used for something else.
  await keepOwnCard(store, row);
  return send(ports, row, handle);
}

/** Brings a version that is kept to the endpoint, and resolves to how it is kept now. */
export async function send(
  { store, account, exchange }: OwnPorts,
  row: OwnCardRow,
  handle?: HandleRow,
): Promise<OwnCardRow> {
  const ports = { store, account, exchange };
  let sent = await publish(account, row, exchange);
  if ('problem' in sent && sent.problem === 'picture' && handle) {
    const lacks = await bringPictures(ports, row, handle);
    sent = lacks ?? (await publish(account, row, exchange));
  }
  if (!('problem' in sent)) {
    await markOwnCard(store, sent);
    return sent;
  }
  const { problem } = sent;
  // Another device of the user's has published in between: this is later, and by the clock it is so for all of them.
  const later = problem === 'seq' && handle ? await signLater({ store, account }, row, handle) : undefined;
  if (later) {
    await keepOwnCard(store, later);
    return send(ports, later, handle);
  }
  if (isTrouble(problem)) return row;
  const refused = { ...row, refused: problem };
  await markOwnCard(store, refused);
  return refused;
}

/** Sends all that an endpoint does not have and has not refused. */
export async function sendWaiting(ports: OwnPorts): Promise<void> {
  const [rows, handles] = await Promise.all([readOwnCards(ports.store), readHandles(ports.store)]);
  for (const row of rows) {
    if (row.published || row.refused !== undefined) continue;
    const handle = handles.find(({ name }) => name === `${row.platform} ${row.author}`);
    // Where another endpoint is connected now, it is not the one that this was meant for.
    if (handle?.endpoint !== ports.account.url) continue;
    const after = await send(ports, row, handle);
    if (!after.published && after.refused === undefined) return; // still away
  }
}

async function signLater(
  { store, account }: Pick<OwnPorts, 'store' | 'account'>,
  row: OwnCardRow,
  handle: HandleRow,
): Promise<OwnCardRow | undefined> {
  const reading = readCardText(row.signed.card);
  if (!('card' in reading)) return undefined;
  const at = store.now();
  const { draft, permalink, post } = row;
  const before = {
    seq: Math.max(row.seq, at),
    ...(draft !== undefined && { draft }),
    ...(permalink !== undefined && { permalink }),
  };
  const signed = await sign(account, handle, { post, items: reading.card.items, before, at });
  return 'problem' in signed ? undefined : signed;
}

/** Nothing is known of what became of it: it is asked again. */
const TROUBLE: ReadonlySet<string> = new Set(['offline', 'busy', 'server_error', 'not_our_server']);

function isTrouble(problem: string): boolean {
  return TROUBLE.has(problem);
}
