import type { Store } from '../store/store.ts';
import type { Candidate } from './candidate.ts';
import { type ImportOptions, importCandidates } from './import-candidates.ts';
import { isHtml, readBookmarks } from './read-bookmarks.ts';
import { readLinks } from './read-links.ts';
import { readTable, type TableOptions } from './read-table.ts';
import { type ImportReport, Refused } from './report.ts';

/** The longest text that is read. Characters. */
export const MAX_TEXT = 60_000_000;

export type ImportTextOptions = ImportOptions & TableOptions;

/**
 * Takes over what a person has: bookmarks as a browser exports them, a table with a header, or any text with links in it,
 * told apart by their look.
 * @throws Refused when it is too long or holds nothing; and as importCandidates().
 */
export async function importText(
  store: Store,
  text: string,
  options: ImportTextOptions,
): Promise<ImportReport> {
  if (text.length > MAX_TEXT) throw new Refused('too-big');
  if (text.trim() === '') throw new Refused('nothing');
  const isBookmarks = isHtml(text);
  const isTable = !isBookmarks && looksLikeTable(text);
  const lines: Iterable<Candidate> = isBookmarks
    ? readBookmarks(text)
    : isTable
      ? readTable(text, options)
      : readLinks(text);
  // Bookmarks are of everything; a line of a list of goods is its writer's word that it is one.
  return importCandidates(store, lines, {
    ...options,
    total: countLines(text),
    takesCandidates: !isBookmarks,
  });
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** A first line that is divided, as are those after it: names of columns, or cells beside an address. */
function looksLikeTable(text: string): boolean {
  const [first = '', second = ''] = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  return [',', ';', '\t', '|'].some((separator) => {
    const columns = first.split(separator).length;
    if (columns < 2) return false;
    const isHeader = !/https?:\/\//i.test(first);
    return isHeader
      ? second === '' || second.split(separator).length >= 2
      : second.split(separator).length === columns;
  });
}
