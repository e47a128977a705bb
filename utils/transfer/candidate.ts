import type { Money } from '../model/money.ts';

/** A line of something to import that may be a wish; all of it is somebody else's text. */
export interface Candidate {
  /** Counted from 1 in what was given. */
  readonly line: number;
  /** What stands there as an address; undefined where nothing does. */
  readonly url: string | undefined;
  readonly title?: string | undefined;
  readonly note?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  /** The name of the collection it is to be in. */
  readonly collection?: string | undefined;
  /** What it cost when it was written down. */
  readonly price?: Money | undefined;
  /** What is said of the line in a report. */
  readonly text: string;
}

const MAX_TITLE = 500;

/** A text on one line, of bounded length; undefined for an empty one. */
export function oneLine(text: string | undefined, most = MAX_TITLE): string | undefined {
  const line = text?.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line ? line.slice(0, most).toWellFormed() : undefined;
}
