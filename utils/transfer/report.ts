/** Why a line became no wish. */
export type SkipReason =
  | 'no-link' // nothing in it is a web address
  | 'not-a-product' // an address of no shop we know, or of none of its products
  | 'not-certain' // it has the form of a product, on a host we don't know
  | 'short-link' // only the network can tell where it leads
  | 'known' // on the list already
  | 'repeated' // stands in the same file before
  | 'unreadable'; // not what its format says

/** One line that became no wish. */
export interface Skipped {
  /** Counted from 1 in what was given. */
  readonly line: number;
  readonly why: SkipReason;
  /** The beginning of what stands there. */
  readonly text: string;
}

/** What became of an import. */
export interface ImportReport {
  /** How many wishes are new on the list. */
  readonly added: number;
  /** How many lines became none, by reason. */
  readonly skippedBy: Readonly<Partial<Record<SkipReason, number>>>;
  /** The first of them. */
  readonly skipped: readonly Skipped[];
  /** Somebody ended it before its end: what was added stays, and the same file goes on where it ended. */
  readonly cancelled: boolean;
}

/** How far something long is; `total` is undefined until that is known. */
export interface Progress {
  readonly done: number;
  readonly total?: number;
}

/** What lets a long work be seen, ended, and never block its page. */
export interface LongWork {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Lets the page breathe between two batches. Default: a task of its own. */
  readonly pause?: () => Promise<void>;
}

/** Why a whole file is refused; nothing of it was taken. */
export type RefusalCode =
  | 'not-ours' // no export of Feedcart
  | 'newer' // of a newer version of Feedcart
  | 'damaged' // cut short, or a line in it is not what it should be
  | 'too-big'
  | 'nothing'; // no line in it could be a wish

/** A file that was refused, with the line that was the reason where it was one. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: RefusalCode;
  readonly line: number | undefined;
  constructor(code: RefusalCode, line?: number) {
    super(line === undefined ? code : `${code}, line ${line}`);
    this.code = code;
    this.line = line;
  }
}

/** The most lines that a report names. */
export const MOST_NAMED = 500;
const MAX_TEXT = 120;

/** Gathers what was skipped. */
export function createTally(): {
  readonly skip: (line: number, why: SkipReason, text: string) => void;
  readonly report: (added: number, cancelled: boolean) => ImportReport;
} {
  const skipped: Skipped[] = [];
  const skippedBy: Partial<Record<SkipReason, number>> = {};
  return {
    skip(line, why, text) {
      skippedBy[why] = (skippedBy[why] ?? 0) + 1;
      if (skipped.length < MOST_NAMED)
        skipped.push({ line, why, text: text.trim().slice(0, MAX_TEXT).toWellFormed() });
    },
    report: (added, cancelled) => ({
      added,
      skippedBy,
      // What is known is told from the rest later, batch by batch.
      skipped: skipped.toSorted((one, other) => one.line - other.line),
      cancelled,
    }),
  };
}

/** A task of its own, after what waits to be drawn. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
