import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { readCardText, skusOf } from '../../utils/cards/index.ts';
import type { Database } from '../environment.ts';
import { cards } from './tables.ts';

/** Whether a card that is shown offers these goods: what was withdrawn, or taken down, is nobody's to reserve any more. */
export async function isOffered(db: Database, creatorId: string, sku: string): Promise<boolean> {
  const rows = await db
    .select({ card: cards.card })
    .from(cards)
    .where(
      and(
        eq(cards.creatorId, creatorId),
        gt(cards.items, 0),
        isNull(cards.hiddenAt),
        // Few of thousands are then read: a SKU has nothing in it that JSON would write otherwise.
        sql`position(${`"${sku}"`} in ${cards.card}) > 0`,
      ),
    );
  return rows.some(({ card }) => {
    const reading = readCardText(card);
    return 'card' in reading && reading.card.items.some(({ own }) => own && skusOf(own).includes(sku));
  });
}
