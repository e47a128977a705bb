import { useCallback, useRef, useState } from 'preact/hooks';
import { type Edit, edit, type Store } from '../../utils/store/index.ts';
import { unwrittenWords } from './unwritten-words.ts';

/** What was done, and the edits that take it back. */
interface Step {
  readonly words: string;
  readonly edits: readonly Edit[];
}

/** The most steps that can be taken back. */
const MOST = 100;

export interface Undoing {
  /** What undo would take back; undefined where there is nothing, or its bar was closed. */
  readonly words: string | undefined;
  /** Why the last change was not written; undefined where it was. */
  readonly unwritten: string | undefined;
  /** Writes edits that can be taken back. False when the browser refused. */
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
    async (edits: readonly Edit[]): Promise<readonly Edit[] | undefined> => {
      if (!store) return undefined;
      setUnwritten(undefined);
      try {
        const inverse = await edit(store, edits);
        changed.current();
        return inverse;
      } catch (error) {
        // What is shown is what is kept.
        fail(error);
        return undefined;
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
      const inverse = await write(edits);
      if (inverse) note(said, inverse);
      return inverse !== undefined;
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
    const inverse = await write(step.edits);
    if (!inverse) {
      from.current = [...from.current, step];
      return;
    }
    to.current = [...to.current, { words: step.words, edits: inverse }];
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
