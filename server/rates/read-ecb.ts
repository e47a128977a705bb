import type { RateTable } from '../../utils/model/rates.ts';
import { parseRates } from '../../utils/model/rates-wire.ts';

const DAY = /<Cube\s+time=["'](\d{4}-\d{2}-\d{2})["']/g;
const RATE = /<Cube\s+currency=["']([A-Z]{3})["']\s+rate=["']([\d.]{1,24})["']\s*\/>/g;

/**
 * The table in the European Central Bank's daily feed: `<Cube time="…"><Cube currency="USD" rate="1.13"/>…`. Undefined
 * for anything else, and for a feed of several days.
 */
export function readEcb(text: string, now: number): RateTable | undefined {
  const days = [...text.matchAll(DAY)];
  const perEuro = Object.fromEntries([...text.matchAll(RATE)].map(([, code, rate]) => [code, rate]));
  if (days.length !== 1 || Object.keys(perEuro).length === 0) return undefined;
  return parseRates(JSON.stringify({ on: days[0]?.[1], source: 'ecb', perEuro }), now);
}
