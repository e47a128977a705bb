import { eq } from 'drizzle-orm';
import { type Ask, type AskKind, readAsk, type SignedAsk } from '../../utils/cards/index.ts';
import type { Services } from '../environment.ts';
import { type Refused, refused } from './outcome.ts';
import { creators } from './tables.ts';

/** The request, if it is this creator's, of this kind and of this time. */
export async function allowedAsk<K extends AskKind>(
  { db, now }: Pick<Services, 'db' | 'now'>,
  kind: K,
  id: string,
  signed: SignedAsk,
): Promise<Extract<Ask, { do: K }> | Refused<400 | 403 | 404>> {
  const ask = await readAsk(signed, now());
  if (!ask || !isKind(ask, kind) || ask.creator !== id)
    return refused(400, 'ask', `Sign a request of the kind "${kind}" for this creator, at the time of now.`);
  const [row] = await db.select().from(creators).where(eq(creators.id, id));
  if (!row) return refused(404, 'no_creator', 'There is no such creator.');
  return row.currentKey === signed.key
    ? ask
    : refused(403, 'key', 'This key does not speak for the creator.');
}

function isKind<K extends AskKind>(ask: Ask, kind: K): ask is Extract<Ask, { do: K }> {
  return ask.do === kind;
}
