import { Agent, request } from 'node:http';

/** What a load came to. */
export interface Load {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds within which half, and 99 of 100, were answered. */
  readonly p50: number;
  readonly p99: number;
}

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Asks for so many seconds, on `connections` at once, as fast as it is answered. Throws at any answer but 200. */
export async function load(
  origin: string,
  next: (n: number) => Call,
  { seconds, connections }: { readonly seconds: number; readonly connections: number },
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const begun = performance.now();
  const end = begun + seconds * 1000;
  let n = 0;
  const client = async () => {
    while (performance.now() < end) {
      const start = performance.now();
      const status = await ask(agent, origin, next(n++));
      if (status !== 200) throw new Error(`answered ${status}`);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  agent.destroy();
  return cameTo(times, begun);
}

/**
 * Asks so often a second for so many seconds, whether the last was answered or not, as people do who know nothing of each
 * other. Gives the answers by their status, too.
 */
export async function flow(
  origin: string,
  next: (n: number) => Call,
  { seconds, perSecond }: { readonly seconds: number; readonly perSecond: number },
): Promise<Load & { readonly answers: ReadonlyMap<number, number> }> {
  const agent = new Agent({ keepAlive: true });
  const times: number[] = [];
  const answers = new Map<number, number>();
  const begun = performance.now();
  const one = async (n: number) => {
    const start = performance.now();
    const status = await ask(agent, origin, next(n));
    times.push(performance.now() - start);
    answers.set(status, (answers.get(status) ?? 0) + 1);
  };
  const asked: Promise<void>[] = [];
  while (performance.now() < begun + seconds * 1000) {
    const due = Math.floor(((performance.now() - begun) / 1000) * perSecond);
    while (asked.length < due) asked.push(one(asked.length));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(asked);
  agent.destroy();
  return { ...cameTo(times, begun), answers };
}

function cameTo(times: number[], begun: number): Load {
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  const perSecond = times.length / ((performance.now() - begun) / 1000);
  return { requests: times.length, perSecond, p50: at(0.5), p99: at(0.99) };
}

function ask(agent: Agent, origin: string, { method, path, headers = {}, body }: Call) {
  return new Promise<number>((resolve, reject) => {
    const sending = request(`${origin}${path}`, { method, agent, headers }, (answer) => {
      answer.on('end', () => resolve(answer.statusCode ?? 0));
      answer.resume();
    });
    sending.on('error', reject);
    sending.end(body);
  });
}
