import type { TraceEvent } from './trace-event.ts';

/** A function of ours and how long it was at work itself, and with all that it called. */
export interface FunctionTime {
  /** "readLinks feed.js:1234" */
  readonly name: string;
  readonly self: number;
  readonly total: number;
}

interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly functionName: string; readonly url?: string; readonly lineNumber?: number };
}

interface Chunk {
  readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
  readonly timeDeltas?: readonly number[];
}

/**
 * Where our time in the page goes, most of its own first, in milliseconds by the clock: samples know no other time, so
 * read them as shares. What the browser does for a function (a query, an insertion) counts as the function's own.
 */
export function byFunction(events: readonly TraceEvent[], pid: number): FunctionTime[] {
  const profiles = Map.groupBy(
    events.filter((event) => event.pid === pid && event.name === 'ProfileChunk'),
    ({ id }) => id,
  );
  const times = new Map<string, { self: number; total: number }>();
  for (const chunks of profiles.values())
    addProfile(
      chunks.map(({ args }) => (args?.data ?? {}) as Chunk),
      times,
    );
  return [...times].map(([name, time]) => ({ name, ...time })).sort((a, b) => b.self - a.self);
}

function addProfile(chunks: readonly Chunk[], times: Map<string, { self: number; total: number }>): void {
  const nodes = new Map(
    chunks.flatMap(({ cpuProfile }) => cpuProfile?.nodes ?? []).map((node) => [node.id, node]),
  );
  const samples = chunks.flatMap(({ cpuProfile }) => cpuProfile?.samples ?? []);
  const deltas = chunks.flatMap(({ timeDeltas = [] }) => timeDeltas);
  for (const [i, sample] of samples.entries()) {
    // A delta tells how long after the one before a sample was taken: this one lasted until the next.
    const spent = Math.max(0, deltas[i + 1] ?? 0) / 1000;
    const stack = ourStack(sample, nodes);
    for (const name of new Set(stack)) {
      const time = times.get(name) ?? { self: 0, total: 0 };
      if (name === stack[0]) time.self += spent;
      time.total += spent;
      times.set(name, time);
    }
  }
}

/** Our functions that were at work in a sample, the innermost first; none when another script was inside of them. */
function ourStack(sample: number, nodes: ReadonlyMap<number, ProfileNode>): string[] {
  const stack: string[] = [];
  for (let node = nodes.get(sample); node; node = nodes.get(node.parent ?? -1)) {
    const { functionName, url = '', lineNumber = 0 } = node.callFrame;
    if (url.startsWith('chrome-extension://'))
      stack.push(`${functionName || '(anonymous)'} ${url.split('/').pop()}:${lineNumber + 1}`);
    else if (url && stack.length === 0) return [];
  }
  return stack;
}
