/** An exact number: n / d. Rates are such, so that no sum of money passes through a float. */
export interface Fraction {
  readonly n: bigint;
  /** Never zero. */
  readonly d: bigint;
}

/** Longer than any rate is written. */
const MAX_DIGITS = 40;

/** A decimal in plain notation ("0.091", "7.62"), exactly. Undefined for anything else, signs and exponents too. */
export function fractionOf(decimal: string): Fraction | undefined {
  if (decimal.length > MAX_DIGITS) return undefined;
  const match = /^(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!match) return undefined;
  const fraction = match[2] ?? '';
  return { n: BigInt((match[1] ?? '') + fraction), d: 10n ** BigInt(fraction.length) };
}

/** a + b. */
export function plus(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

/** a × b. */
export function times(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** a ÷ b, which is not zero. */
export function over(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.d, d: a.d * b.n };
}

/** Whether a is more than b: below 0 no, 0 they are the same, above 0 yes. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The nearest whole number, halves up; undefined for what a safe integer can't hold. Not for negative numbers. */
export function rounded({ n, d }: Fraction): number | undefined {
  const whole = Number((2n * n + d) / (2n * d));
  return Number.isSafeInteger(whole) ? whole : undefined;
}
