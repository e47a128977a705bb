import { expect, test } from 'vitest';
import type { Cells } from '../../utils/model/sync-wire.ts';
import { onPostgres } from './databases.ts';
import { createDevice, createEndpoint, newId, record } from './endpoint.ts';

const WRITERS = 16;
/** Endpoints of one database: in each the pushes of an account wait for each other, here for its row alone. */
const PROCESSES = 4;
const MILLISECONDS = 5_000;
/** At least so many commits, however long they take. */
const COMMITS = Number(process.env.FEEDCART_COMMITS ?? 0);

onPostgres(WRITERS + 4, (endpoint) => {
  test(
    'readers that page while 16 devices write to one account, by four processes, miss nothing',
    async () => {
      const first = await endpoint().register();
      const processes = Array.from({ length: PROCESSES }, () =>
        createDevice(createEndpoint(endpoint().db), first.token),
      );
      const { epoch } = await first.pull();
      const shared = Array.from({ length: 20 }, newId);
      const deadline = performance.now() + MILLISECONDS;
      let writing = true;
      let pushes = 0;

      const write = async (writer: number) => {
        const node = writer.toString(16).padStart(16, '0');
        for (let n = 0; performance.now() < deadline || pushes < COMMITS; n++) {
          const t = endpoint().stamp(n, node);
          const contested = shared[(writer + n) % shared.length] ?? newId();
          await processes[writer % PROCESSES]?.push([
            record(newId(), t, { core: `${writer}.${n}` }),
            record(contested, t, { [`f${n % 3}`]: node }),
          ]);
          pushes += 1;
        }
      };
      const read = async () => {
        const seen = new Map<string, Cells>();
        let cursor = 0;
        // Once more after the last write, until the head is reached.
        for (let last = false; ; ) {
          const page = await first.pull({ epoch, cursor, limit: 50 });
          for (const rec of page.recs) {
            expect(rec.ver).toBeGreaterThan(cursor);
            seen.set(rec.id, rec.cells);
          }
          cursor = page.cursor;
          if (page.more) continue;
          if (last) return { seen, cursor };
          last = !writing;
        }
      };

      const meanwhile = read();
      await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
      writing = false;
      const afterwards = await read();
      expect(pushes).toBeGreaterThan(WRITERS);
      expect(afterwards.seen.size).toBe(pushes + shared.length);
      expect(await meanwhile).toEqual(afterwards);
    },
    60_000 + 60 * COMMITS,
  );
});
