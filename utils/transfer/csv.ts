import Papa from 'papaparse';

/** What a text of ours that looks like a formula is written with: spreadsheets show it and compute nothing. */
const GUARD = "'";
/**
 * What a spreadsheet takes for the beginning of a formula, in both widths, and what it skips before one; also behind guards
 * that its user has typed: it gets one more, so that the one that is taken away in reading is ours.
 */
const GUARDED = /^'*[\s\p{Cc}]*[=+\-@＝＋－＠|%]/u;
const SEPARATORS = [',', ';', '\t', '|'];

/** Rows as CSV (RFC 4180), for spreadsheets too: no cell in it is a formula, whatever a shop or a page has called its goods. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const guarded = rows.map((row) => row.map((cell) => guard(cell.replaceAll('\0', '').toWellFormed())));
  return `${Papa.unparse(guarded, { newline: '\r\n' })}\r\n`;
}

/** Files begin with it, so that spreadsheets read them as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

function guard(cell: string): string {
  return GUARDED.test(cell) ? GUARD + cell : cell;
}

/** A cell without the guard that writeCsv() has put before it. */
export function unguarded(cell: string): string {
  return cell.startsWith(GUARD) && GUARDED.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** A row and the line that it begins in, counted from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows that are parsed at once: a large file never holds its page up. */
const AT_ONCE = 500;

/** Reads CSV with commas, semicolons, tabs or bars, whichever its first line is made of; cells may hold lines. */
export function* readCsv(text: string): Generator<CsvRow> {
  const body = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const delimiter = delimiterOf(body);
  let at = 0;
  let line = 1;
  while (at < body.length) {
    const rest = body.slice(at);
    const rows: { readonly cells: readonly string[]; readonly end: number }[] = [];
    Papa.parse<string[]>(rest, {
      delimiter,
      newline: '\n',
      preview: AT_ONCE,
      step: ({ data, meta }) => void rows.push({ cells: data, end: meta.cursor }),
    });
    const last = rows.at(-1);
    if (!last || last.end <= 0) return;
    let from = 0;
    for (const { cells, end } of rows) {
      if (cells.some((cell) => cell.trim() !== ''))
        yield { line, cells: cells.map((cell) => unguarded(cell.replace(/\r$/, ''))) };
      for (let next = rest.indexOf('\n', from); next >= 0 && next < end; next = rest.indexOf('\n', next + 1))
        line += 1;
      from = end;
    }
    at += last.end;
  }
}

function delimiterOf(text: string): string {
  const first =
    text
      .slice(0, 10_000)
      .split(/\r?\n/)
      .find((row) => row.trim() !== '') ?? '';
  const counts = SEPARATORS.map((separator) => first.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}
