import { eq, lte } from 'drizzle-orm';
import type { Database } from '../environment.ts';
import type { ReadPublic } from '../public-reads.ts';
import { shared } from '../schema.ts';

/** Rates that several processes keep together. */
export interface KeptRates {
  /** What is kept: the table's JSON, empty before there is one, and when to look for a newer one. */
  readonly load: () => Promise<{ readonly text: string; readonly renewAt: number } | undefined>;
  /** Whether the caller is the one to look, till `until`; false when another one does, or has. */
  readonly claim: (now: number, until: number) => Promise<boolean>;
  readonly save: (text: string, renewAt: number) => Promise<void>;
}

const NAME = 'rates';

/** Rates kept in the database; what is read may be old, so the claim is made on the primary. */
export function keptRates(primary: Database, readPublic: ReadPublic): KeptRates {
  const row = eq(shared.name, NAME);
  return {
    async load() {
      const [found] = await readPublic((db) => db.select().from(shared).where(row));
      return found && { text: found.value, renewAt: found.renewAt };
    },
    async claim(now, until) {
      const claimed = await primary
        .insert(shared)
        .values({ name: NAME, value: '', renewAt: until })
        .onConflictDoUpdate({
          target: shared.name,
          set: { renewAt: until },
          setWhere: lte(shared.renewAt, now),
        })
        .returning({ name: shared.name });
      return claimed.length > 0;
    },
    async save(value, renewAt) {
      await primary.update(shared).set({ value, renewAt }).where(row);
    },
  };
}
