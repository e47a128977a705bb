import { useEffect } from 'preact/hooks';
import type { Find } from './list-view.ts';

interface PageKeys {
  /** What is looked for. */
  readonly find: Find;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Undefined where nothing can be selected. */
  readonly onAll: (() => void) | undefined;
  readonly onSearch: () => void;
  readonly onKeys: () => void;
  /** Undefined where nothing is selected. */
  readonly onUnselect: (() => void) | undefined;
  readonly onFindAll: () => void;
}

/** The keys of the whole page, wherever the focus is; none while something lies over the list. */
export function usePageKeys(isOver: boolean, { find, ...keys }: PageKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented || isOver) return;
      const typing = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
      const isCommand = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      // In the field the same keys take back what was typed, as long as there is something typed.
      if (isCommand && key === 'z' && !(typing && find.text)) {
        if (event.shiftKey) keys.onRedo();
        else keys.onUndo();
      } else if (isCommand && key === 'a' && !typing && keys.onAll) keys.onAll();
      else if (event.key === '/' && !typing) keys.onSearch();
      else if (event.key === '?' && !typing) keys.onKeys();
      else if (event.key === 'Escape' && keys.onUnselect) keys.onUnselect();
      // A popup would close; what was looked for goes first.
      else if (event.key === 'Escape' && (find.text || Object.keys(find.filters).length > 0))
        keys.onFindAll();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
