import { resolveCurrency } from './currency-beside.ts';
import { currenciesOf } from './currency-signs.ts';
import type { DecimalMark } from './number-text.ts';
import type { LabelledAmount, PriceHint } from './price-amounts.ts';
import { toAmount } from './to-amount.ts';

/** A sign that is no small letter, a number grouped by points and commas or by spaces all along, a sign. */
const SIMPLE =
  /^ ?([^\s\d.,'(+/\-a-z][^\s\d.,(+/-]{0,2})? ?(\d{1,3}(?: \d{3}(?!\d))+(?:[.,]\d\d)?|\d[\d.,]*(?<=\d)(?![\d.,])) ?([^\s\d.,:/(%+~-][^\s\d(,/+~-]{0,3})? ?$/;

/**
 * Most price texts are one number with one sign, or none: those need no look at words. Undefined for any other.
 */
export function readSimple(
  text: string,
  hint: PriceHint,
  decimalMark: DecimalMark | undefined,
): LabelledAmount | undefined {
  const found = text.length < 32 ? SIMPLE.exec(text) : null;
  if (!found) return undefined;
  const [, before, raw = '', after] = found;
  const sign = before ?? after;
  const meant = sign === undefined ? undefined : currenciesOf(sign);
  if ((before !== undefined && after !== undefined) || (sign !== undefined && !meant)) return undefined;
  const { currency, ambiguous } = resolveCurrency(meant, hint, raw);
  const amount = toAmount(raw, 0, currency, decimalMark);
  return amount && ambiguous ? { amount, ambiguous } : amount && { amount };
}
