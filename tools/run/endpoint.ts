import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stop } from './child.ts';

/** A running endpoint, in a process of its own, with a database that goes when it stops. */
export interface Endpoint {
  /** "http://127.0.0.1:43210" */
  readonly origin: string;
  stop(): Promise<void>;
}

/**
 * Starts server/main.ts on an empty PGlite and a free port; resolves when it listens, which may take 20 s.
 * @param more variables besides (server/README.md)
 */
export function startEndpoint(more: Readonly<Record<string, string>> = {}): Promise<Endpoint> {
  const folder = mkdtempSync(join(tmpdir(), 'feedcart-endpoint-'));
  const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
  const child = spawn(process.execPath, [main], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      DATABASE_URL: '',
      DATA_DIR: join(folder, 'pgdata'),
      LOG: 'none',
      ...more,
    },
  });
  const discard = (): void => {
    process.off('exit', abandon);
    rmSync(folder, { recursive: true, force: true });
  };
  // When this process ends before anyone could stop the endpoint, nobody else would.
  const abandon = (): void => {
    child.kill('SIGKILL');
    discard();
  };
  process.once('exit', abandon);
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk;
      const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (origin) resolve({ origin, stop: () => stop(child).then(discard) });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => {
      discard();
      reject(new Error(`the endpoint ended with code ${code}:\n${output.trim()}`));
    });
  });
}
