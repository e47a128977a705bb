import { exponentOf } from '../../utils/model/money.ts';
import { parsePrice } from '../../utils/model/parse-price.ts';

/** parsePrice() in the shape that the price scorer calls. */
export default function parse(text: string, hint?: string, decimalMark?: string) {
  const locale = decimalMark === '.' ? 'en' : decimalMark === ',' ? 'de' : undefined;
  const reading = parsePrice(text, { ...(hint && { currency: hint }), ...(locale && { locale }) });
  if (!reading) return null;
  const decimal = (minor: number) => minor / 10 ** exponentOf(reading.amount.currency ?? '');
  return {
    amount: decimal(reading.amount.minor),
    currency: reading.amount.currency ?? null,
    kind: reading.kind,
    ...(reading.range && { amountMax: decimal(reading.range.max.minor) }),
    ...(reading.list && { listAmount: decimal(reading.list.minor) }),
  };
}
