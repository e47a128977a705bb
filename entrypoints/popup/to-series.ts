import type { PriceSeries } from '../../components/wish-detail.tsx';
import { type Observation, seriesOf } from '../../utils/model/observation.ts';
import { leadingPrice } from '../../utils/model/offer.ts';

/**
 * What was observed of a product, apart by what may be compared: variant, kind of price and currency. First the series
 * of the variant that was saved, in the order in which a card would show their prices; of two alike the one read last.
 */
export function toSeries(observed: readonly Observation[], variant: string | undefined): PriceSeries[] {
  const groups = Map.groupBy(
    observed.filter(({ price }) => price !== undefined),
    seriesOf,
  );
  const all = [...groups].flatMap(([id, group]): PriceSeries[] => {
    const rows = group.toSorted((a, b) => a.at - b.at);
    const last = rows.at(-1);
    if (!last?.price) return [];
    return [
      {
        id,
        kind: last.price.kind,
        currency: last.price.amount.currency,
        ...(last.variant !== undefined && { variant: last.variant }),
        rows,
      },
    ];
  });
  return all.toSorted(
    (a, b) =>
      Number(b.variant === variant) - Number(a.variant === variant) ||
      loudness(a, b) ||
      lastSeen(b) - lastSeen(a),
  );
}

/** Negative where the first one's kind is the louder. */
function loudness(a: PriceSeries, b: PriceSeries): number {
  if (a.kind === b.kind) return 0;
  const amount = { minor: 1, currency: a.currency };
  const louder = leadingPrice([
    { kind: a.kind, amount },
    { kind: b.kind, amount },
  ]);
  return louder?.kind === a.kind ? -1 : 1;
}

function lastSeen({ rows }: PriceSeries): number {
  return rows.at(-1)?.lastSeen ?? 0;
}
