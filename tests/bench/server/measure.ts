import { readFileSync } from 'node:fs';
import type { RunningServer } from '../../server/run-server.ts';
import { type Call, load } from './load.ts';

const CONNECTIONS = 8;
const TICKS_A_SECOND = 100;
const PAGE = 4096;

/** CPU milliseconds a request, latencies and throughput of a call, after as long a one to warm up. */
export async function measure(
  name: string,
  { ready, pid }: RunningServer,
  next: (n: number) => Call,
  seconds: number,
): Promise<void> {
  const at = await ready;
  await load(at, next, { seconds, connections: CONNECTIONS });
  const before = used(pid);
  const { requests, perSecond, p50, p99 } = await load(at, next, {
    seconds,
    connections: CONNECTIONS,
  });
  const after = used(pid);
  const cpu = ((after.seconds - before.seconds) * 1000) / requests;
  const memory = `${before.megabytes.toFixed(0)} → ${after.megabytes.toFixed(0)} MB`;
  process.stdout.write(
    `${name.padEnd(30)} ${cpu.toFixed(3)} ms CPU, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ` +
      `${perSecond.toFixed(0)}/s, ${memory}\n`,
  );
}

/** CPU time and memory of a process so far (Linux). */
function used(pid: number): { seconds: number; megabytes: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  return { seconds: ticks / TICKS_A_SECOND, megabytes: (Number(fields[21]) * PAGE) / 1e6 };
}
