import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expectNothingPrivatePrinted } from './log-line.ts';

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url));

/** The endpoint as a process of its own. */
export interface RunningServer {
  readonly pid: number;
  /** Its URL, once it listens. */
  readonly ready: Promise<string>;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; problems: string }>;
  /** All it has said on standard output so far. Rejected at its end is what could hold something private (log-line.ts). */
  output(): string;
  end(signal: NodeJS.Signals): RunningServer['ended'];
}

/** Starts server/main.ts, or another copy of it, on a free port. */
export function runServer(
  env: Readonly<Record<string, string>>,
  { args = [], main = MAIN, cwd = tmpdir() }: { args?: readonly string[]; main?: string; cwd?: string } = {},
): RunningServer {
  const child = spawn(process.execPath, [main, ...args], { env: { PORT: '0', ...env }, cwd });
  let problems = '';
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => {
    problems += chunk.toString();
  });
  // Its last lines come after it.
  const ended = once(child, 'close').then(() => {
    if (main === MAIN && args.length === 0) expectNothingPrivatePrinted(output);
    // What is said there fits no form: who ended well has said nothing.
    if (main === MAIN && child.exitCode === 0 && problems !== '')
      throw new Error(`On standard error:\n${problems}`);
    return { code: child.exitCode, signal: child.signalCode, problems };
  });
  const ready = new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      output += `${line}\n`;
      const url = /http:\/\/[^\s"]+/.exec(line)?.[0];
      if (url) resolve(url);
    });
    child.once('exit', () => reject(new Error(`The endpoint did not start:\n${problems}`)));
  });
  // Who does not wait for it, waits for its end.
  ready.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    ready,
    ended,
    output: () => output,
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}
