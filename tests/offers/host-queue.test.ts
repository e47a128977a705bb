import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHostQueue, type PaceMemory } from '../../utils/offers/host-queue.ts';
import { createPace } from '../../utils/offers/pace.ts';
import { parseRetryAfter } from '../../utils/offers/retry-after.ts';
import { type FakeClock, fakeClock } from './fake-clock.ts';

function queueOn(clock: FakeClock, memory?: PaceMemory) {
  const errors: unknown[] = [];
  const report = (error: unknown) => errors.push(error);
  const queue = createHostQueue({ ...clock, random: () => 0, report, ...(memory && { memory }) });
  return { queue, errors };
}

function sessionMemory(): PaceMemory {
  let kept: string | undefined;
  return {
    read: async () => (kept === undefined ? undefined : JSON.parse(kept)),
    async write(record) {
      kept = JSON.stringify(record);
    },
  };
}

/** Jobs that take a second each, and how many ran when. */
function jobsOn(clock: FakeClock) {
  const starts: { host: string; at: number }[] = [];
  const running = new Map<string, number>();
  const most = { perHost: 0, inAll: 0 };
  const job = (host: string) => () =>
    new Promise<string>((resolve) => {
      starts.push({ host, at: clock.now() });
      running.set(host, (running.get(host) ?? 0) + 1);
      most.perHost = Math.max(most.perHost, ...running.values());
      most.inAll = Math.max(
        most.inAll,
        [...running.values()].reduce((a, b) => a + b),
      );
      clock.after(1_000, () => {
        running.set(host, (running.get(host) ?? 1) - 1);
        resolve(host);
      });
    });
  return { starts, most, job };
}

describe('the queue before the shops', () => {
  test('ten thousand requests to one host: two at once, thirty a minute, two hundred wait, the oldest go', async () => {
    const clock = fakeClock();
    const { queue } = queueOn(clock);
    const { starts, most, job } = jobsOn(clock);
    const dropped: number[] = [];
    for (let i = 0; i < 10_000; i += 1) {
      void queue.run('shop.example', job('shop.example')).then((turn) => {
        if ('dropped' in turn) dropped.push(i);
      });
    }
    await clock.advance(10 * 60_000);
    expect(most).toEqual({ perHost: 2, inAll: 2 });
    expect(starts).toHaveLength(200);
    expect(dropped).toEqual(Array.from({ length: 9_800 }, (_, i) => i));
    for (const [i, { at }] of starts.entries()) {
      const later = starts[i + 30];
      if (later) expect(later.at - at).toBeGreaterThanOrEqual(60_000);
    }
  });

  test('six at once over all hosts', async () => {
    const clock = fakeClock();
    const { queue } = queueOn(clock);
    const { starts, most, job } = jobsOn(clock);
    for (let i = 0; i < 40; i += 1) void queue.run(`shop${i % 4}.example`, job(`shop${i % 4}.example`));
    await clock.advance(20_000);
    expect(most).toEqual({ perHost: 2, inAll: 6 });
    expect(starts).toHaveLength(40);
  });

  test('a slow host does not hold up the others', async () => {
    const clock = fakeClock();
    const { queue } = queueOn(clock);
    const never = () => new Promise<string>(() => undefined);
    for (let i = 0; i < 50; i += 1) void queue.run('slow.example', never);
    const turn = queue.run('quick.example', async () => 'there');
    await clock.advance(0);
    expect(await turn).toEqual({ done: 'there' });
  });

  test('a job that fails gives its place back', async () => {
    const clock = fakeClock();
    const { queue } = queueOn(clock);
    const fail = () => queue.run('shop.example', () => Promise.reject(new Error('bug')));
    const failures = await Promise.allSettled([fail(), fail(), fail()]);
    expect(failures.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await queue.run('shop.example', async () => 1)).toEqual({ done: 1 });
  });

  test('a host that refuses is left alone, longer each time, and what waits for it is dropped', async () => {
    const clock = fakeClock();
    const { queue } = queueOn(clock);
    const never = () => new Promise<string>(() => undefined);
    void queue.run('shop.example', never);
    void queue.run('shop.example', never);
    const third = queue.run('shop.example', never);
    queue.refused('shop.example');
    expect(await third).toEqual({ dropped: 'quiet' });
    expect(await queue.isQuiet('shop.example')).toBe(true);
    expect(await queue.isQuiet('other.example')).toBe(false);
    await clock.advance(60_000);
    expect(await queue.isQuiet('shop.example')).toBe(false);
    queue.refused('shop.example');
    await clock.advance(3 * 60_000);
    expect(await queue.isQuiet('shop.example')).toBe(true);
    await clock.advance(60_000);
    expect(await queue.isQuiet('shop.example')).toBe(false);
    queue.answered('shop.example');
    queue.refused('shop.example');
    await clock.advance(60_000);
    expect(await queue.isQuiet('shop.example')).toBe(false);
  });

  test('what was asked beside one that was refused is refused with it: one refusal, the longer wait', async () => {
    const clock = fakeClock();
    const { queue } = queueOn(clock);
    queue.refused('shop.example');
    queue.refused('shop.example');
    queue.refused('strict.example', 600_000);
    queue.refused('strict.example');
    await clock.advance(60_000);
    expect(await queue.isQuiet('shop.example')).toBe(false);
    expect(await queue.isQuiet('strict.example')).toBe(true);
    await clock.advance(540_000);
    expect(await queue.isQuiet('strict.example')).toBe(false);
  });

  test('Retry-After is honoured, up to six hours', async () => {
    const clock = fakeClock();
    const { queue } = queueOn(clock);
    queue.refused('shop.example', 3_600_000);
    queue.refused('greedy.example', 3_600_000_000);
    await clock.advance(3_599_000);
    expect(await queue.isQuiet('shop.example')).toBe(true);
    await clock.advance(1_000);
    expect(await queue.isQuiet('shop.example')).toBe(false);
    expect(await queue.isQuiet('greedy.example')).toBe(true);
    await clock.advance(5 * 3_600_000);
    expect(await queue.isQuiet('greedy.example')).toBe(false);
  });

  test('a new worker keeps the pace and the refusals of the killed one', async () => {
    const clock = fakeClock();
    const memory = sessionMemory();
    const first = queueOn(clock, memory).queue;
    first.refused('strict.example');
    for (let i = 0; i < 30; i += 1) await first.run('shop.example', async () => i);
    await clock.advance(0);

    const { queue } = queueOn(clock, memory);
    expect(await queue.isQuiet('strict.example')).toBe(true);
    let started = 0;
    void queue.run('shop.example', async () => {
      started = clock.now();
    });
    const killedAt = clock.now();
    await clock.advance(59_000);
    expect(started).toBe(0);
    await clock.advance(1_000);
    expect(started - killedAt).toBe(60_000);
  });

  test('a memory that fails is told of, and the queue goes on', async () => {
    const clock = fakeClock();
    const { queue, errors } = queueOn(clock, {
      read: () => Promise.reject(new Error('no read')),
      write: () => Promise.reject(new Error('no write')),
    });
    expect(await queue.run('shop.example', async () => 1)).toEqual({ done: 1 });
    await clock.advance(0);
    expect(errors.map(String)).toEqual(['Error: no read', 'Error: no write']);
  });

  test('a memory with anything in it is taken or ignored, and silences no host for good', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.dictionary(
            fc.constantFrom('shop.example', '__proto__'),
            fc.record({
              starts: fc.oneof(fc.array(fc.double()), fc.jsonValue()),
              refusals: fc.double(),
              logIns: fc.oneof(fc.array(fc.double()), fc.jsonValue()),
              quietUntil: fc.double(),
            }),
          ),
        ),
        (record) => {
          const pace = createPace();
          pace.restore(record);
          pace.askedToLogIn('shop.example', 1_000_000);
          const wait = pace.waitFor('shop.example', 1_000_000);
          expect(wait).toBeGreaterThanOrEqual(0);
          expect(wait).toBeLessThanOrEqual(6 * 3_600_000);
        },
      ),
    );
  });

  test('starts and pauses that a clock ahead has left do not count', () => {
    const pace = createPace();
    const future = 1_000_000_000_000;
    for (let i = 0; i < 30; i += 1) pace.started('shop.example', future);
    pace.refused('shop.example', future, 0);
    expect(pace.waitFor('shop.example', 1_000_000)).toBe(0);
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(2026, 10, 21, 12);
  test.each([
    ['120', 120_000],
    [' 5 ', 5_000],
    ['Sat, 21 Nov 2026 12:01:00 GMT', 60_000],
    ['Saturday, 21-Nov-26 12:01:00 GMT', 60_000],
    ['Sat, 21 Nov 2026 11:00:00 GMT', undefined],
    ['0', undefined],
    ['-5', undefined],
    ['1e3', undefined],
    ['soon', undefined],
    ['2030', 2_030_000],
    ['', undefined],
  ])('%j is %j milliseconds', (value, wait) => {
    expect(parseRetryAfter(value, now)).toBe(wait);
  });
  test('absent is nothing', () => expect(parseRetryAfter(null, now)).toBeUndefined());
});
