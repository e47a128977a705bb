import { type Budget, isKept } from './budgets.ts';
import type { Figures } from './figures.ts';

/** The figures of each timeline beside what they may be. */
export function table(budgets: readonly Budget[], columns: Readonly<Record<string, Figures>>): string[] {
  const figures = Object.values(columns);
  const rows = budgets.map((budget) => {
    const { name, of, most, least, aim, decimals = 1 } = budget;
    const values = figures.map(of);
    const kept = values.every((value) => isKept(budget, value));
    const isBound = most !== undefined || least !== undefined;
    return [
      name,
      ...values.map((value) => value.toFixed(decimals)),
      most !== undefined ? `≤ ${most}` : least !== undefined ? `≥ ${least}` : '',
      aim !== undefined ? `${aim}` : '',
      isBound ? (kept ? 'pass' : 'OVER') : '',
    ];
  });
  return align([['', ...Object.keys(columns), 'budget', 'aim', ''], ...rows]);
}

function align(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
