import { useCallback, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Edit, edit, HalfWritten, type Store } from '../../utils/store/index.ts';
import { inNumbers, unwrittenWords } from './unwritten-words.ts';

/** What was done, and the edits that take it back. */
interface Step {
  readonly words: string;
  readonly edits: readonly Edit[];
  /** Where only the first ones of `edits` could be written so far: the edits that take those back. */
  readonly wayBack?: readonly Edit[];
}

/** What came of some edits. */
interface Written {
  /** The edits that take back what was written. */
  readonly inverse: readonly Edit[];
  /** Why it was not all, in case. */
  readonly failure?: unknown;
}

/** The most steps that can be taken back. */
const MOST = 100;

export interface Undoing {
  /** What undo would take back; undefined where there is nothing, or its bar was closed. */
  readonly words: string | undefined;
  /** Why the last change was not written, or not all of it; undefined where it was. */
  readonly unwritten: string | undefined;
  /** Writes edits that can be taken back, also where not all of them could be written: then it is false. */
  readonly act: (words: string, edits: readonly Edit[]) => Promise<boolean>;
  /** Takes note of what was written already, by the edits that take it back. */
  readonly did: (words: string, inverse: readonly Edit[]) => void;
  /** Says that the browser refused a change, and why. */
  readonly fail: (error: unknown) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Closes the bar; the keys still work. */
  readonly forget: () => void;
}

/** Every change of the wishlist, with the way back. `onChange` is called after each committed one. */
export function useUndo(store: Store | undefined | null, onChange: () => void): Undoing {
  const done = useRef<Step[]>([]);
  const undone = useRef<Step[]>([]);
  const [words, setWords] = useState<string>();
  const [unwritten, setUnwritten] = useState<string>();
  const changed = useRef(onChange);
  changed.current = onChange;

  const fail = useCallback(
    (error: unknown): void => {
      if (store) unwrittenWords(store, error).then(setUnwritten, reportError);
    },
    [store],
  );
  const write = useCallback(
    async (edits: readonly Edit[]): Promise<Written> => {
      if (!store) return { inverse: [], failure: new Error('no store') };
      setUnwritten(undefined);
      try {
        const inverse = await edit(store, edits);
        changed.current();
        return { inverse };
      } catch (failure) {
        // What is shown is what is kept.
        fail(failure);
        if (!(failure instanceof HalfWritten)) return { inverse: [], failure };
        changed.current();
        return { inverse: failure.undo, failure };
      }
    },
    [store, fail],
  );
  const note = useCallback((said: string, inverse: readonly Edit[]): void => {
    if (inverse.length === 0) return;
    done.current = [...done.current, { words: said, edits: inverse }].slice(-MOST);
    undone.current = [];
    setWords(said);
  }, []);
  const act = useCallback(
    async (said: string, edits: readonly Edit[]): Promise<boolean> => {
      const { inverse, failure } = await write(edits);
      note(failure instanceof HalfWritten ? i18n.t('done.half', inNumbers(failure)) : said, inverse);
      return failure === undefined;
    },
    [write, note],
  );
  const did = useCallback(
    (said: string, inverse: readonly Edit[]): void => {
      setUnwritten(undefined);
      note(said, inverse);
      changed.current();
    },
    [note],
  );
  const back = async (from: { current: Step[] }, to: { current: Step[] }): Promise<void> => {
    const step = from.current.at(-1);
    if (!step) return;
    // Taken off before the write: a second key takes back the one before.
    from.current = from.current.slice(0, -1);
    const { inverse, failure } = await write(step.edits);
    const wayBack = [...inverse, ...(step.wayBack ?? [])];
    if (failure !== undefined) {
      // The same again does what is left of it.
      from.current = [...from.current, { ...step, wayBack }];
      return;
    }
    to.current = [...to.current, { words: step.words, edits: wayBack }];
    setWords(undefined);
  };
  return {
    words,
    unwritten,
    act,
    did,
    fail,
    undo: () => void back(done, undone),
    redo: () => void back(undone, done),
    forget: useCallback(() => setWords(undefined), []),
  };
}
