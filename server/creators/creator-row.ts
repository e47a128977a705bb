import { eq } from 'drizzle-orm';
import {
  appended,
  type CreatorState,
  handleCode,
  type KeyLog,
  keyLogSchema,
  readKeyLog,
  type SignedEntry,
} from '../../utils/cards/index.ts';
import type { Database } from '../environment.ts';
import { creators } from './tables.ts';

export type CreatorRow = typeof creators.$inferSelect;

/** The programme by which creators become visible to strangers. */
export interface Programme {
  /** Followers that an applicant needs; 0: there is no programme, and every proven handle is verified. */
  readonly followers: number;
}

/** Whether a creator's cards are marked as verified, and their posts looked up by strangers. */
export function isVerified(
  { provenAt, standing, hiddenAt }: Pick<CreatorRow, 'provenAt' | 'standing' | 'hiddenAt'>,
  { followers }: Programme,
): boolean {
  return provenAt !== null && hiddenAt === null && (followers === 0 || standing === 'approved');
}

/** The row, locked until the transaction ends: whatever changes of a creator waits for its turn. */
export async function lockCreator(tx: Database, id: string): Promise<CreatorRow | undefined> {
  const [row] = await tx.select().from(creators).where(eq(creators.id, id)).for('update');
  return row;
}

export function entriesOf({ log }: Pick<CreatorRow, 'log'>): SignedEntry[] {
  return keyLogSchema.parse(JSON.parse(log));
}

/** The log as it is kept: it was read when it came, so that it holds. */
export async function logOf(row: Pick<CreatorRow, 'log'>): Promise<KeyLog> {
  const log = await readKeyLog(entriesOf(row));
  if (!log) throw new Error('a kept log does not hold');
  return log;
}

/** The log with one entry more; undefined when it can't follow. */
export async function logAfter(
  row: Pick<CreatorRow, 'log'>,
  entry: SignedEntry,
): Promise<{ readonly log: KeyLog; readonly text: string } | undefined> {
  const log = await appended(await logOf(row), entry);
  return log && { log, text: JSON.stringify([...entriesOf(row), entry]) };
}

/** What is said of a creator, to everybody. */
export async function stateOf(row: CreatorRow, programme: Programme): Promise<CreatorState> {
  const { id, platform, author, currentKey, provenAt, followers, standing, reason, hiddenAt } = row;
  return {
    creator: id,
    platform,
    author,
    log: entriesOf(row),
    ...(currentKey !== null && { code: await handleCode(platform, author, currentKey) }),
    ...(provenAt !== null && { proven: provenAt }),
    ...(followers !== null && { followers }),
    standing,
    ...(reason !== null && { reason }),
    verified: isVerified(row, programme),
    hidden: hiddenAt !== null,
    threshold: programme.followers,
  };
}
