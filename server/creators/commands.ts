import { asc, desc, eq } from 'drizzle-orm';
import type { Outcome } from '../commands.ts';
import type { Database } from '../environment.ts';
import type { BucketPorts } from './buckets.ts';
import type { CreatorRow } from './creator-row.ts';
import { type Review, review } from './programme.ts';
import { keepProof } from './prove-handle.ts';
import { creators, type Standing } from './tables.ts';

/** Lines of a list. */
const MOST_LINES = 500;
const STANDINGS: readonly Standing[] = ['none', 'applied', 'approved', 'refused', 'revoked'];

/** How the command is used. */
export const CREATORS_USE =
  'creators list [applied|approved|refused|revoked|none] | approve ID | refuse ID REASON | revoke ID REASON | ' +
  'verify ID | hide ID [--post POST] REASON | show ID [--post POST]';

/** What stands after `npm run server -- creators`: the operator's review. */
export async function runCreators(
  [what = '', ...rest]: readonly string[],
  db: Database,
  ports: BucketPorts,
): Promise<Outcome> {
  const use = { problem: `Use: npm run server -- ${CREATORS_USE}` };
  if (what === 'list') return list(db, rest[0]);
  const [id, ...words] = rest;
  if (id === undefined) return use;
  if (what === 'verify') return said(await keepProof(db, id, undefined, ports));
  const asked = readReview(what, words);
  return asked ? said(await review(db, id, asked, ports)) : use;
}

/** What an operator wants, by its name and the words after it; undefined when it is nothing. */
export function readReview(what: string, words: readonly string[]): Review | undefined {
  const at = words.indexOf('--post');
  const post = at === -1 ? undefined : words[at + 1];
  const reason = (at === -1 ? words : words.toSpliced(at, 2)).join(' ').trim().slice(0, 500);
  if (at !== -1 && !post) return undefined;
  if (what === 'approve') return { kind: 'approve' };
  if (what === 'show') return { kind: 'show', post };
  // Whoever is told no is told why.
  if (reason === '') return undefined;
  if (what === 'refuse' || what === 'revoke') return { kind: what, reason };
  return what === 'hide' ? { kind: 'hide', reason, post } : undefined;
}

async function list(db: Database, standing: string | undefined): Promise<Outcome> {
  const known = STANDINGS.find((one) => one === standing);
  if (standing !== undefined && !known) return { problem: `There is no standing "${standing}".` };
  const rows = await listCreators(db, known);
  return { done: rows.length === 0 ? 'There is none.' : rows.map(lineOf).join('\n') };
}

/** Creators for the operator to look at, those who wait for longest first. */
export function listCreators(db: Database, standing?: Standing): Promise<CreatorRow[]> {
  return db
    .select()
    .from(creators)
    .where(standing === undefined ? undefined : eq(creators.standing, standing))
    .orderBy(asc(creators.standingAt), desc(creators.createdAt), asc(creators.id))
    .limit(MOST_LINES);
}

function lineOf(row: CreatorRow): string {
  const proven = row.provenAt === null ? 'not proven' : 'proven';
  const hidden = row.hiddenAt === null ? [] : ['hidden'];
  return [row.id, row.standing, `${row.platform} @${row.author}`, proven, followersOf(row), ...hidden].join(
    '  ',
  );
}

/** How many followers, and who says so. */
export function followersOf({ followers, claimedMin, claimedMax }: CreatorRow): string {
  if (followers !== null) return `${followers} followers`;
  if (claimedMax === null) return 'followers not known';
  const claimed = claimedMin === claimedMax ? `${claimedMax}` : `${claimedMin}–${claimedMax}`;
  return `${claimed} followers, as they say themselves`;
}

function said(done: CreatorRow | { readonly refused: readonly [unknown, string, string] }): Outcome {
  return 'refused' in done ? { problem: done.refused[2] } : { done: lineOf(done) };
}
