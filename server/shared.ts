import { eq } from 'drizzle-orm';
import type { Database } from './environment.ts';
import { shared } from './schema.ts';

/** The value that all processes have under a name: the first one to ask makes it. */
export async function sharedValue(db: Database, name: string, make: () => string): Promise<string> {
  const [found] = await db.select().from(shared).where(eq(shared.name, name));
  if (found) return found.value;
  await db.insert(shared).values({ name, value: make() }).onConflictDoNothing();
  const [kept] = await db.select().from(shared).where(eq(shared.name, name));
  if (!kept) throw new Error(`${name} was not kept`);
  return kept.value;
}
