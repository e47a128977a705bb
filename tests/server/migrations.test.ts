import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { MIGRATIONS } from '../../server/database.ts';
import { openPostgres } from '../../server/open-postgres.ts';
import { createDatabase } from './databases.ts';
import { createPushers } from './pushers.ts';
import { runServer } from './run-server.ts';

const folder = MIGRATIONS.migrationsFolder;
const files = readdirSync(folder).filter((name) => name.endsWith('.sql'));

test.each(files)('%s only adds: an endpoint of before can go on with what it makes', (name) => {
  const statements = readFileSync(join(folder, name), 'utf8')
    .split(/-->\s*statement-breakpoint|;\s*$/m)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const made = new Set(statements.flatMap((text) => /^CREATE TABLE "(\w+)"/.exec(text)?.[1] ?? []));
  for (const text of statements) expect(text).toSatisfy((one: string) => onlyAdds(one, made));
});

test('what a later version adds to the tables in use disturbs no endpoint of before', async () => {
  const database = await createDatabase();
  const server = runServer({
    DATABASE_URL: database.url,
    RATES: 'none',
    RATE_DEVICE: '0',
    RATE_ACCOUNT: '0',
  });
  const url = await server.ready;
  const pushers = await createPushers(() => url, 3);
  const { db, close } = await openPostgres(database.url);
  const goOn = () => {
    const goal = pushers.acknowledged + 6;
    return pushers.until(() => pushers.acknowledged >= goal);
  };
  await goOn();
  for (const table of ['account', 'device', 'rec']) {
    const adding = db.execute(
      sql`alter table ${sql.identifier(table)} add column of_later text default 'x' not null`,
    );
    await Promise.all([adding, goOn()]);
    await goOn();
  }
  expect(pushers.refused).toBe(0);
  expect(await pushers.check()).toBe(pushers.acknowledged);
  await close();
  expect(await server.end('SIGTERM')).toMatchObject({ code: 0 });
  await database.drop();
});

/** Whether a statement takes nothing away from who knows nothing of it: no column, no table, no value that fitted. */
function onlyAdds(text: string, made: ReadonlySet<string>): boolean {
  const table = /^(?:ALTER TABLE|CREATE TABLE|CREATE (?:UNIQUE )?INDEX "\w+" ON) "(\w+)"/.exec(text)?.[1];
  if (table === undefined) return false;
  if (made.has(table)) return true;
  // A column that older endpoints write nothing into; an index that refuses nothing.
  if (text.startsWith('CREATE INDEX ')) return true;
  return /^ALTER TABLE "\w+" ADD COLUMN /.test(text) && (/ DEFAULT /.test(text) || !/ NOT NULL/.test(text));
}
