import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { creators } from '../../server/creators/tables.ts';
import { hexOf, isChanges } from '../../utils/cards/index.ts';
import { createFilters } from '../../utils/creators/filters.ts';
import { keptIn } from '../../utils/creators/index.ts';
import { makeStore } from '../store/make-store.ts';
import { onBothDatabases } from './databases.ts';
import { createEndpoint, type Endpoint } from './endpoint.ts';

const HOUR = 3_600_000;
const URL_OF = 'https://cards.example';

/** Authors whose handles are proven, at an endpoint without a programme. */
async function enrolAll({ db }: Endpoint, authors: readonly string[]): Promise<void> {
  await db.insert(creators).values(
    authors.map((author) => ({
      id: hexOf(new TextEncoder().encode(author.padEnd(16))),
      platform: 'bluesky',
      author,
      log: '[]',
      provenAt: 1,
      createdAt: 1,
    })),
  );
}

/** A reader's browser before the real endpoint; `files` are those it was sent, by their first word and length. */
function reader(endpoint: Endpoint) {
  const store = makeStore();
  const files: { readonly kind: string; readonly path: string; readonly bytes: number }[] = [];
  const ports = {
    store: keptIn(store),
    fetch: async (url: string, init: RequestInit) => {
      const path = url.slice(URL_OF.length);
      const answer = await endpoint.request(path, init);
      const body = new Uint8Array(await answer.clone().arrayBuffer());
      const kind = answer.status === 200 ? (isChanges(body) ? 'changes' : 'whole') : String(answer.status);
      files.push({ kind, path, bytes: body.length });
      return answer;
    },
    now: () => endpoint.now,
    random: () => 0.5,
  };
  let filters = createFilters(ports);
  return {
    files,
    restart: () => {
      filters = createFilters(ports);
    },
    knows: async (author: string): Promise<boolean> => {
      const enrolled = await filters.of(URL_OF, 'bluesky');
      return enrolled !== undefined && enrolled !== 'nobody' && enrolled.has(author);
    },
  };
}

const many = (count: number, name = 'author') => Array.from({ length: count }, (_, n) => `${name}${n}`);

onBothDatabases((bare) => {
  const open = () => {
    const { db, now } = bare();
    const endpoint = createEndpoint(db, { programme: { followers: 0 } });
    endpoint.now = now;
    return endpoint;
  };

  test('who has the filter is sent who came and who left since, hour after hour, and knows them', async () => {
    const endpoint = open();
    await enrolAll(endpoint, many(200));
    const { knows, files, restart } = reader(endpoint);
    expect([await knows('author7'), await knows('mei')]).toEqual([true, false]);
    await enrolAll(endpoint, ['mei']);
    endpoint.now += HOUR + 600_000;
    expect([await knows('author7'), await knows('mei')]).toEqual([true, true]);
    await endpoint.db.update(creators).set({ hiddenAt: 1 }).where(eq(creators.author, 'author7'));
    await enrolAll(endpoint, ['lin']);
    endpoint.now += HOUR + 600_000;
    expect([await knows('author7'), await knows('mei'), await knows('lin')]).toEqual([false, true, true]);
    // Another worker finds it on the disk.
    restart();
    expect([await knows('author7'), await knows('mei'), await knows('author8')]).toEqual([false, true, true]);
    await endpoint.db.update(creators).set({ hiddenAt: null }).where(eq(creators.author, 'author7'));
    endpoint.now += HOUR + 600_000;
    expect(await knows('author7')).toBe(true);
    endpoint.now += HOUR + 600_000;
    expect(await knows('author7')).toBe(true);
    expect(files.map(({ kind }) => kind)).toEqual(['whole', 'changes', 'changes', 'changes', '304']);
    expect(files.map(({ path }) => path.slice('/v1/filter/bluesky'.length))).toEqual([
      '',
      ...Array.from({ length: 4 }, () => '?since=1'),
    ]);
    const [whole, ...rest] = files.map(({ bytes }) => bytes);
    expect(Math.max(...rest)).toBeLessThan((whole ?? 0) / 2);
  });

  test('where many came, and a week later, the whole filter is sent', async () => {
    const endpoint = open();
    await enrolAll(endpoint, many(40));
    const { knows, files } = reader(endpoint);
    await knows('author1');
    await enrolAll(endpoint, many(40, 'other'));
    endpoint.now += HOUR + 600_000;
    expect(await knows('other7')).toBe(true);
    await enrolAll(endpoint, ['mei']);
    endpoint.now += 8 * 24 * HOUR;
    expect(await knows('mei')).toBe(true);
    expect(files.map(({ kind, path }) => `${kind} ${path.split('?')[1] ?? ''}`)).toEqual([
      'whole ',
      'whole since=1',
      'whole ',
    ]);
  });

  test('changes are the same bytes from every process, cacheable, and of no version that there never was', async () => {
    const endpoint = open();
    await enrolAll(endpoint, many(100));
    await endpoint.request('/v1/filter/bluesky');
    await enrolAll(endpoint, ['mei']);
    endpoint.now += HOUR + 1;
    const other = createEndpoint(endpoint.db, { programme: { followers: 0 } });
    other.now = endpoint.now + 5000;
    const ask = async (one: Endpoint, since: string) => {
      const answer = await one.request(`/v1/filter/bluesky?since=${since}`);
      return {
        status: answer.status,
        caching: answer.headers.get('cache-control'),
        bytes: new Uint8Array(await answer.arrayBuffer()),
      };
    };
    const [here, there] = [await ask(endpoint, '1'), await ask(other, '1')];
    expect(here).toMatchObject({ status: 200, caching: 'public, max-age=3600' });
    expect(isChanges(here.bytes)).toBe(true);
    expect(there.bytes).toEqual(here.bytes);
    for (const since of ['2', '3', '9007199254740991'])
      expect(isChanges((await ask(endpoint, since)).bytes)).toBe(false);
    for (const since of ['0', '-1', '1.5', 'x', '', '9e99', 'NaN'])
      expect((await ask(endpoint, since)).status).toBe(400);
  });
});
