/** What a request carries. */
export function bodyOf({ body }: RequestInit): string {
  return typeof body === 'string' ? body : '';
}

export type Cells = Readonly<Record<string, { readonly t: string; readonly v: string | null }>>;

/** Records as [id, [field, stamp, value]…], sorted: equal text means equal contents. */
export function contentsOf(records: Iterable<readonly [string, { cells: Cells }]>): string {
  return [...records]
    .map(([id, { cells }]) => `${id} ${flat(cells)}`)
    .toSorted()
    .join('\n');
}

function flat(cells: Cells): string {
  return Object.entries(cells)
    .map(([field, { t, v }]) => `${field} ${t} ${JSON.stringify(v)}`)
    .toSorted()
    .join(' ');
}
