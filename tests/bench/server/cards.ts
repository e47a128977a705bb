import { createHash } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { openPostgres } from '../../../server/open-postgres.ts';
import { startPostgres } from '../../server/postgres.ts';
import { runServer } from '../../server/run-server.ts';
import type { Call } from './load.ts';
import { measure } from './measure.ts';

// node tools/bootstrap.mjs ../tests/bench/server/cards.ts [cards] [seconds]: what looking a post's cards up costs the
// endpoint's process, beside a bare node:http of the same run, with a million cards (npm run bench:cards -- 50000 2 in
// short). The database is a process of its own and is not counted.
const CARDS = Number(process.argv[2] ?? 1_000_000);
const SECONDS = Number(process.argv[3] ?? 5);
const CREATORS = Math.ceil(CARDS / 100);

const postgres = await startPostgres();
await (await openPostgres(postgres.url)).close();
const start = Date.now();
await fill();
process.stdout.write(
  `${CARDS} cards by ${CREATORS} creators, made in ${Math.round((Date.now() - start) / 1000)} s\n`,
);

const bare = runServer({}, { main: join(import.meta.dirname, 'bare.ts') });
const server = runServer({ RATE_ADDRESS: '0', DATABASE_URL: postgres.url, RATES: 'none', LOG: 'none' });
const origin = await server.ready;
const first = await fetch(`${origin}${lookUp(0).path}`);
const entries: unknown[] = await first.json();
process.stdout.write(`a bucket of ${entries.length} cards\n${await sizes()}\n`);
const begun = performance.now();
const filter = await (await fetch(`${origin}/v1/filter/bluesky`)).arrayBuffer();
process.stdout.write(
  `a filter of ${filter.byteLength} bytes, made in ${Math.round(performance.now() - begun)} ms\n`,
);
await measure('bare node:http', bare, () => ({ method: 'GET', path: '/' }), SECONDS);
await measure('look-up', server, lookUp, SECONDS);
await measure('filter', server, () => ({ method: 'GET', path: '/v1/filter/bluesky' }), SECONDS);
await server.end('SIGTERM');
await bare.end('SIGTERM');
await postgres.stop();

/** What the tables take on the disk, with their indexes. */
async function sizes(): Promise<string> {
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const { rows } = await client.query<{ name: string; bytes: string }>(
    `select name, pg_total_relation_size(name) as bytes from unnest(array['card', 'bucket', 'creator']) name`,
  );
  await client.end();
  return rows.map(({ name, bytes }) => `${name}: ${Math.round(Number(bytes) / 1e6)} MB`).join(', ');
}

/** Another post each time, of those there are. */
function lookUp(n: number): Call {
  const post = `post${((n * 7919) % CARDS) + 1}`;
  return {
    method: 'GET',
    path: `/v1/cards/bluesky/${createHash('sha256').update(post).digest('hex').slice(0, 4)}`,
  };
}

/** Cards in the form and size of real ones, put where publishing puts them; their signatures are of the same length. */
async function fill(): Promise<void> {
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  await client.query('set synchronous_commit = off');
  await client.query(
    `insert into creator (id, platform, author, current_key, log, proven_at, standing, created_at)
     select md5(n::text), 'bluesky', 'author' || n, 'key' || n,
       '[{"entry":"' || repeat('e', 240) || '","sig":"' || repeat('s', 86) || '"}]', 1, 'approved', 1
     from generate_series(1, $1::int) n`,
    [CREATORS],
  );
  await client.query(
    `insert into card (creator_id, post, platform, hash, seq, card, sig, key, items, published_at)
     select md5((n % $1::int + 1)::text), 'post' || n, 'bluesky',
       encode(sha256(('post' || n)::bytea), 'hex'), 1,
       '{"v":1,"platform":"bluesky","post":"post' || n || '","items":[{"title":"' || repeat('t', 320) || '"}]}',
       repeat('s', 86), repeat('k', 43), 1, 1
     from generate_series(1, $2::int) n`,
    [CREATORS, CARDS],
  );
  await client.query(
    `insert into bucket (platform, prefix, body, etag)
     select 'bluesky', left(card.hash, 4),
       '[' || string_agg(json_build_object('card', card, 'sig', sig, 'key', key, 'creator', creator_id,
         'verified', proven_at, 'log', log::json)::text, ',') || ']',
       '"' || md5(string_agg(card.hash, '')) || '"'
     from card join creator on creator.id = creator_id group by left(card.hash, 4)`,
  );
  await client.query('analyze');
  await client.end();
}
