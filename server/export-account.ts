import { and, asc, eq, gt } from 'drizzle-orm';
import type { Database } from './environment.ts';
import { devices, records } from './schema.ts';

const PAGE = 200;

/**
 * All that is stored of an account, as the text of one JSON object, read as it is taken: no account is held in memory
 * whole. A record that changes meanwhile may stand there twice, the newer one later. Rejects where it can't begin; where it
 * breaks off later, `broken` is told why, and the stream fails without the statement and its values, as the server prints that.
 */
export async function exportAccount(
  db: Database,
  accountId: string,
  now: number,
  broken: (error: unknown) => void,
): Promise<ReadableStream<Uint8Array>> {
  const parts = pieces(db, accountId, now);
  const encoder = new TextEncoder();
  const { value: head } = await parts.next();
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(head)),
    async pull(controller) {
      try {
        const { done, value } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (error) {
        broken(error);
        controller.error(new Error('An export broke off.'));
      }
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}

async function* pieces(db: Database, accountId: string, now: number): AsyncGenerator<string, undefined> {
  const rows = await db
    .select({ id: devices.id, name: devices.name, added: devices.created, seen: devices.seen })
    .from(devices)
    .where(eq(devices.accountId, accountId));
  const head = JSON.stringify({ account: accountId, exported: now, devices: rows });
  yield `${head.slice(0, -1)},"recs":[`;
  let comma = '';
  for (let after = 0; ; ) {
    const page = await db
      .select({ id: records.id, ver: records.ver, cells: records.cells })
      .from(records)
      .where(and(eq(records.accountId, accountId), gt(records.ver, after)))
      .orderBy(asc(records.ver))
      .limit(PAGE);
    const last = page.at(-1);
    if (!last) break;
    // Cells are JSON text already: they go out as they were kept.
    const text = page.map(({ id, ver, cells }) => `{"id":"${id}","ver":${ver},"cells":${cells}}`);
    yield comma + text.join(',\n');
    comma = ',\n';
    after = last.ver;
  }
  yield ']}\n';
  return undefined;
}
