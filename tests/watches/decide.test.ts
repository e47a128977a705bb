import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Observation } from '../../utils/model/observation.ts';
import type { Availability, PriceKind } from '../../utils/model/offer.ts';
import { above, below, type PriceRule, type RuleMark, type WatchRule } from '../../utils/model/watch.ts';
import { decide, REARM_AFTER, startOf } from '../../utils/watches/index.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 22);

const target = (minor: number, more: Partial<PriceRule> = {}): PriceRule => ({
  on: 'target',
  kind: 'sale',
  amount: { minor, currency: 'CNY' },
  since: START,
  ...more,
});

interface Reading {
  readonly hours: number;
  readonly minor?: number;
  readonly kind?: PriceKind;
  readonly currency?: string;
  readonly availability?: Availability;
}

const seen = ({
  hours,
  minor,
  kind = 'sale',
  currency = 'CNY',
  availability = 'InStock',
}: Reading): Observation => ({
  key: 'shop.example:1',
  ...(minor !== undefined && { price: { kind, amount: { minor, currency } } }),
  availability,
  source: 'fetch',
  at: START + hours * HOUR,
  lastSeen: START + hours * HOUR,
});

/** The hours at which the rule is told. */
function toldAt(rule: WatchRule, readings: readonly Reading[]): number[] {
  let mark: RuleMark | undefined;
  return readings.flatMap((reading) => {
    const decision = decide(rule, mark, seen(reading));
    mark = decision.mark;
    return decision.tell ? [reading.hours] : [];
  });
}

const at = (hours: number, minor: number): Reading => ({ hours, minor });

describe('a price that is watched', () => {
  test('is told when it reaches the target, once, however long it stays there', () => {
    expect(toldAt(target(100), [at(1, 120), at(2, 100), at(3, 90), at(60, 80)])).toEqual([2]);
  });

  test('is no news where it had the price already: the first reading is what the next is compared with', () => {
    expect(toldAt(target(100), [at(1, 90), at(2, 80)])).toEqual([]);
    expect(toldAt(target(100, { from: { minor: 90, currency: 'CNY' } }), [at(1, 80)])).toEqual([]);
  });

  test('is compared with what it cost when the watch was made', () => {
    expect(toldAt(target(100, { from: { minor: 120, currency: 'CNY' } }), [at(1, 95)])).toEqual([1]);
  });

  test('that flaps about the target is told once', () => {
    const flaps = Array.from({ length: 40 }, (_, i) => at(1 + i / 4, i % 2 ? 100 : 101));
    expect(toldAt(target(100), flaps)).toHaveLength(1);
  });

  test('is told again after it was two percent back', () => {
    expect(toldAt(target(1000), [at(1, 1100), at(2, 1000), at(3, 1020), at(4, 1000)])).toEqual([2, 4]);
    expect(toldAt(target(1000), [at(1, 1100), at(2, 1000), at(3, 1019), at(4, 1000)])).toEqual([2]);
  });

  test('is told again after a day, but only if it was above in between', () => {
    expect(toldAt(target(1000), [at(1, 1100), at(2, 1000), at(20, 1001), at(27, 999)])).toEqual([2, 27]);
    expect(toldAt(target(1000), [at(1, 1100), at(2, 1000), at(27, 999), at(80, 998)])).toEqual([2]);
  });

  test('of another kind or currency says nothing', () => {
    const coupon: Reading = { hours: 2, minor: 10, kind: 'coupon' };
    const dollars: Reading = { hours: 3, minor: 10, currency: 'USD' };
    expect(toldAt(target(100), [at(1, 120), coupon, dollars, at(4, 120)])).toEqual([]);
  });

  test('at which nobody can buy is no drop; it is one when it can be bought', () => {
    const gone: Reading = { hours: 2, minor: 90, availability: 'SoldOut' };
    expect(toldAt(target(100), [at(1, 120), gone])).toEqual([]);
    expect(toldAt(target(100), [at(1, 120), gone, at(3, 90)])).toEqual([3]);
  });

  test('that was read before the watch was made does not count', () => {
    expect(toldAt(target(100), [at(-2, 120), at(-1, 90), at(1, 90)])).toEqual([]);
  });

  test('may be watched for its rise', () => {
    const rise = target(110, { on: 'rise', percent: 10, from: { minor: 100, currency: 'CNY' } });
    expect(toldAt(rise, [at(1, 109), at(2, 110), at(3, 108), at(4, 111), at(5, 100), at(6, 112)])).toEqual([
      2, 6,
    ]);
  });

  test('is not silenced by a clock that was a year ahead when it was told', () => {
    const mark: RuleMark = { reached: false, toldAt: START + 365 * 24 * HOUR };
    expect(decide(target(100), mark, seen(at(1, 90))).tell).toBe(true);
  });
});

describe('a stock that is watched', () => {
  const back: WatchRule = { on: 'back', wasGone: true, since: START };
  const stock = (hours: number, availability: Availability): Reading => ({ hours, availability });

  test('is told when it can be bought again', () => {
    expect(toldAt(back, [stock(1, 'OutOfStock'), stock(2, 'InStock')])).toEqual([2]);
    expect(toldAt(back, [stock(1, 'SoldOut'), stock(2, 'LimitedAvailability')])).toEqual([2]);
  });

  test('that is not known is neither there nor gone', () => {
    expect(toldAt(back, [stock(1, 'unknown')])).toEqual([]);
    expect(toldAt({ on: 'back', since: START }, [stock(1, 'unknown'), stock(2, 'InStock')])).toEqual([]);
  });

  test('to be ordered ahead is not back', () => {
    expect(toldAt(back, [stock(1, 'PreOrder'), stock(2, 'BackOrder')])).toEqual([]);
  });

  test('that comes and goes is told once a day', () => {
    const flaps = Array.from({ length: 60 }, (_, hours) =>
      stock(1 + hours, hours % 2 ? 'InStock' : 'OutOfStock'),
    );
    expect(toldAt(back, flaps)).toEqual([2, 26, 50]);
  });
});

test('percents are counted away from the price, and never to nothing', () => {
  const money = (minor: number) => ({ minor, currency: 'JPY' });
  expect(below(money(199), 10)).toEqual(money(179));
  expect(above(money(199), 10)).toEqual(money(219));
  expect(below(money(1), 99)).toEqual(money(1));
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 1e12 }), fc.integer({ min: 1, max: 99 }), (minor, percent) => {
      const lower = below(money(minor), percent).minor;
      expect(lower).toBeGreaterThan(0);
      expect(lower).toBeLessThan(minor);
      expect(lower * 100).toBeLessThanOrEqual(minor * (100 - percent) + (lower === 1 ? 100 : 0));
      expect(above(money(minor), percent).minor).toBeGreaterThan(minor);
    }),
  );
});

describe('whatever is read', () => {
  const reading = fc.record({
    hours: fc.constant(0),
    minor: fc.integer({ min: 900, max: 1100 }),
    kind: fc.constantFrom<PriceKind>('sale', 'sale', 'sale', 'coupon'),
    currency: fc.constantFrom('CNY', 'CNY', 'CNY', 'USD'),
    availability: fc.constantFrom<Availability>('InStock', 'InStock', 'unknown', 'OutOfStock'),
  });
  const course = fc
    .array(fc.tuple(reading, fc.integer({ min: 1, max: 600 })), { maxLength: 60 })
    .map((steps) => {
      let minutes = 0;
      return steps.map(([one, step]): Reading => {
        minutes += step;
        return { ...one, hours: minutes / 60 };
      });
    });
  const counts = ({ kind, currency, availability }: Reading) =>
    kind === 'sale' && currency === 'CNY' && availability !== 'OutOfStock';

  test.each(['target', 'rise'] as const)(
    'a %s is told at crossings of its own series alone, never twice at one',
    (on) => {
      fc.assert(
        fc.property(course, (readings) => {
          const rule = target(1000, { on });
          const isBeyond = ({ minor = 0 }: Reading) => (on === 'rise' ? minor >= 1000 : minor <= 1000);
          const own = readings.filter(counts);
          const told = toldAt(rule, readings);
          for (const [index, hours] of told.entries()) {
            const here = own.findIndex((one) => one.hours === hours);
            const [before, now] = [own[here - 1], own[here]];
            expect(now && isBeyond(now)).toBe(true);
            expect(before && isBeyond(before)).toBe(false);
            const last = told[index - 1];
            if (last === undefined || hours - last >= REARM_AFTER / HOUR) continue;
            const between = own.filter((one) => one.hours > last && one.hours < hours);
            const isBack = ({ minor = 0 }: Reading) => (on === 'rise' ? minor <= 980 : minor >= 1020);
            expect(between.some(isBack)).toBe(true);
          }
        }),
        { numRuns: 300 },
      );
    },
  );

  test('what says nothing of a rule can be left out', () => {
    fc.assert(
      fc.property(course, (readings) => {
        expect(toldAt(target(1000), readings)).toEqual(toldAt(target(1000), readings.filter(counts)));
      }),
    );
  });

  test('a first crossing is always told', () => {
    fc.assert(
      fc.property(course, (readings) => {
        const own = readings.filter(counts);
        const first = own.findIndex(
          (one, i) => i > 0 && (one.minor ?? 0) <= 1000 && (own[i - 1]?.minor ?? 0) > 1000,
        );
        expect(toldAt(target(1000), readings)[0]).toBe(own[first]?.hours);
      }),
    );
  });
});

test('a rule starts where its item was', () => {
  expect(startOf(target(100))).toEqual({});
  expect(startOf({ on: 'back', since: 0 })).toEqual({});
  expect(startOf({ on: 'back', wasGone: false, since: 0 })).toEqual({ reached: true });
});
