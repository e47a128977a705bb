import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { stop } from './child.ts';

/** A running endpoint, in a process of its own. */
export interface Endpoint {
  /** "http://127.0.0.1:43210" */
  readonly origin: string;
  stop(): Promise<void>;
}

/** Starts server/main.ts on PGlite in the folder and on a free port; resolves when it listens. */
export function startEndpoint(dataDir: string): Promise<Endpoint> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('../../server/main.ts', import.meta.url))], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, DATABASE_URL: '', LOG: 'none' },
  });
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk;
      const address = /http:\/\/[\w.[\]:]+:\d+/.exec(output)?.[0];
      if (address) resolve({ origin: address, stop: () => stop(child) });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) =>
      reject(new Error(`the endpoint ended with code ${code}:\n${output.trim()}`)),
    );
  });
}
