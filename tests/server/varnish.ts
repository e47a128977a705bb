import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { canInstall, install } from '../../tools/run/apt.ts';
import { until } from '../../tools/run/until.ts';
import { freePort } from './postgres.ts';

const VCL = join(import.meta.dirname, '../../server/varnish.vcl');

/** A cache in front of an endpoint. */
export interface Varnish {
  readonly url: string;
  stop(): Promise<void>;
}

/** The program's path. On Debian, as root, it is installed; elsewhere one line says what to do. */
export function ensureVarnish(): string {
  const found = findVarnish();
  if (found) return found;
  const missing = 'Varnish is not installed: install it (Debian: apt install varnish) to run this test.';
  if (!canInstall()) throw new Error(missing);
  install(['varnish']);
  const installed = findVarnish();
  if (!installed) throw new Error(missing);
  return installed;
}

/** Starts it with the project's own rules in front of the endpoint at `origin`. */
export async function startVarnish(origin: string): Promise<Varnish> {
  const directory = mkdtempSync(join(tmpdir(), 'feedcart-varnish-'));
  const vcl = join(directory, 'rules.vcl');
  const rules = readFileSync(VCL, 'utf8').replace('"8787"', `"${new URL(origin).port}"`);
  writeFileSync(vcl, rules, { mode: 0o644 });
  const url = `http://127.0.0.1:${await freePort()}`;
  const args = ['-F', '-j', 'none', '-f', vcl, '-a', new URL(url).host, '-n', join(directory, 'work')];
  const child = spawn(ensureVarnish(), [...args, '-s', 'malloc,16m'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  await until(
    'Varnish',
    () => {
      if (child.exitCode !== null) throw new Error(`Varnish did not start:\n${said}`);
      return fetch(`${url}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      );
    },
    60_000,
  );
  return {
    url,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function findVarnish(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, 'varnishd')).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
