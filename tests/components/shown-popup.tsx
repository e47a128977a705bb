import { act, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { vi } from 'vitest';
import { FIND_ALL, type Find, type ListCounts, type WishesView } from '../../components/list-view.ts';
import { PopupPage, type PopupPageProps } from '../../components/popup-page.tsx';
import type { SyncView } from '../../components/sync-view.ts';
import { rowsOf, wishes } from './wishes.ts';

/** Epoch milliseconds at which the popup is opened. */
export const NOW = 1_800_000_000_000;
/** Sync that was never turned on. */
export const off: SyncView = { connected: false, waiting: 0, parked: 0 };

const COUNTS: ListCounts = { available: 3, dropped: 0, lowest: 0, atTarget: 0, trash: 0, lists: {} };

function deeds() {
  return {
    remove: vi.fn(),
    move: vi.fn(),
    moveToNew: vi.fn(),
    addTag: vi.fn(),
    removeTag: vi.fn(),
    toPost: vi.fn(),
    setNote: vi.fn(),
    place: vi.fn(),
    renameCollection: vi.fn(),
    removeCollection: vi.fn(),
    keepView: vi.fn(),
    removeView: vi.fn(),
  };
}

/** The popup with a wishlist of three, or as it is said; `again` draws it with something else. */
export function show(different: Partial<PopupPageProps> = {}) {
  const actions = deeds();
  const calls = {
    onFind: vi.fn(),
    onLook: vi.fn(),
    onAll: vi.fn(async () => wishes(3).map(({ id }) => id)),
    onChoices: vi.fn(),
    onUndo: vi.fn(),
    onRedo: vi.fn(),
    onForgetUndo: vi.fn(),
    onRetry: vi.fn(),
    onSync: vi.fn(),
    onSettings: vi.fn(),
    onOpen: vi.fn(),
    onRetryHistory: vi.fn(),
    onTrash: vi.fn(),
    onMoreTrash: vi.fn(),
    onRestore: vi.fn(),
  };
  const Page = (more: Partial<PopupPageProps>) => {
    const [find, setFind] = useState<Find>(FIND_ALL);
    return (
      <PopupPage
        view={ready()}
        find={find}
        choices={undefined}
        actions={actions}
        sync={off}
        site={undefined}
        undone={undefined}
        unwritten={undefined}
        now={NOW}
        open={undefined}
        history={{ state: 'loading' }}
        trash={undefined}
        siteName={(site) => site}
        onFullPage={undefined}
        onPanel={undefined}
        {...calls}
        onFind={(change) => {
          setFind((before) => ({ ...before, ...change }));
          calls.onFind(change);
        }}
        {...different}
        {...more}
      />
    );
  };
  const { rerender } = render(<Page />);
  return { ...calls, actions, again: (more: typeof different) => rerender(<Page {...more} />) };
}

/** A wishlist that has been read. */
export function ready(more: Partial<Extract<WishesView, { state: 'ready' }>> = {}): WishesView {
  return {
    state: 'ready',
    rows: rowsOf(wishes(3)),
    saved: 3,
    counts: COUNTS,
    collections: [],
    views: [],
    writable: true,
    ...more,
  };
}

/** The search field. */
export function search(): HTMLElement {
  return screen.getByRole('searchbox');
}

/** Types into the search field. */
export function type(text: string): void {
  void act(() => void fireEvent.input(search(), { target: { value: text } }));
}

/** A key, where the focus is. */
export function press(key: string, more: KeyboardEventInit = {}): void {
  void act(() => void fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more }));
}

/** Types a name into a form of one line, and presses Enter. */
export function give(label: string, name: string): void {
  const field = screen.getByLabelText(label);
  void act(() => void fireEvent.input(field, { target: { value: name } }));
  const form = field.closest('form');
  if (form) void act(() => void fireEvent.submit(form));
}
