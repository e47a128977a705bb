import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until there is an answer, and gives it. Throws after `limit` milliseconds, saying what was waited for.
 * For what has no event to wait on: another program's state. An empty text is no answer yet: what is about to be written.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  limit = 10_000,
): Promise<T> {
  const end = performance.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false && answer !== '') return answer;
    if (performance.now() > end) throw new Error(`waited ${limit / 1000} s for ${what}`);
    await pause(50);
  }
}
