import { z } from 'zod';
import { type Exchange, request } from '../endpoint/request.ts';
import type { OpeningRow } from '../store/index.ts';

const HOUR_MS = 3_600_000;
/** An opening is told so long after it, by chance: nobody can tell by the time who it was. Hours. */
const DELAY_H = [1, 12] as const;
/** Of what waits one is told at a time, so far apart, for what comes together belongs together. Hours. */
const APART_H = [0.2, 1] as const;
/** Each post is told of once in so long. */
const ONCE_MS = 24 * HOUR_MS;

export interface OpeningPorts extends Exchange {
  readonly store: {
    read(): Promise<readonly OpeningRow[]>;
    keep(row: OpeningRow): Promise<void>;
    drop(name: string): Promise<void>;
  };
  /** 0 to 1. */
  readonly random: () => number;
}

/** Where an opening is told, and of what. */
export type Opening = Pick<OpeningRow, 'endpoint' | 'platform' | 'post'>;

/** Remembers that a card was opened, to be told hours later; not again on the same day. */
export async function noteOpening(opening: Opening, { store, now, random }: OpeningPorts): Promise<void> {
  const name = `${opening.platform} ${opening.post}`;
  if ((await store.read()).some((row) => row.name === name)) return;
  await store.keep({ ...opening, name, sendAt: now() + between(DELAY_H, random), told: false });
}

/** Tells one opening whose time has come: which post, and nothing else. What could not be told waits. */
export async function tellOpenings(ports: OpeningPorts): Promise<void> {
  const { store, now, random } = ports;
  const rows = await store.read();
  for (const { name, told, sendAt } of rows) if (told && sendAt + ONCE_MS <= now()) await store.drop(name);
  const [first, ...others] = rows.filter(({ told, sendAt }) => !told && sendAt <= now());
  if (!first) return;
  for (const row of others) await store.keep({ ...row, sendAt: now() + between(APART_H, random) });
  // Before it is sent: a background that ends meanwhile tells it never, rather than twice.
  await store.keep({ ...first, sendAt: now(), told: true });
  const reply = await request(ports, {
    method: 'POST',
    url: `${first.endpoint}/v1/openings/${first.platform}`,
    body: { post: first.post },
    answer: z.object({}),
  });
  if (reply.kind === 'trouble')
    await store.keep({ ...first, sendAt: now() + between(DELAY_H, random), told: false });
}

function between([from, to]: readonly [number, number], random: () => number): number {
  return Math.round(HOUR_MS * (from + random() * (to - from)));
}
