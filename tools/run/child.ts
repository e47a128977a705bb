import { type ChildProcess, spawn } from 'node:child_process';

export interface Finished {
  readonly code: number;
  /** Standard output and error, as they came. */
  readonly output: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Called with each piece of output as it comes. */
  readonly onOutput?: (text: string) => void;
  /** Ends the program. */
  readonly signal?: AbortSignal;
}

/** Runs a program of node_modules/.bin or PATH from the project's root to its end. Never throws for what the program does. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: new URL('../..', import.meta.url),
      stdio: ['ignore', 'pipe', 'pipe'],
      // Output is kept to be read later: without colours and moving dots.
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', CI: '1', ...options.env },
      // npm's commands are .cmd files on Windows, which only a shell runs.
      shell: process.platform === 'win32',
      ...(options.signal ? { signal: options.signal } : {}),
    });
    let output = '';
    const take = (chunk: Buffer): void => {
      output += chunk;
      options.onOutput?.(String(chunk));
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ code: 1, output: output + error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Asks a child to end, and makes it end after `patience` milliseconds. */
export function stop(child: ChildProcess, patience = 5_000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const hard = setTimeout(() => child.kill('SIGKILL'), patience);
    child.once('exit', () => {
      clearTimeout(hard);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
