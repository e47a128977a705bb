import { fireEvent, render, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import { PopupPage, type WishesView } from '../../components/popup-page.tsx';
import type { SyncView } from '../../components/sync-view.ts';
import { wishes } from './wishes.ts';

/** Epoch milliseconds at which the popup is opened. */
export const NOW = 1_800_000_000_000;
/** Sync that was never turned on. */
export const off: SyncView = { connected: false, waiting: 0, parked: 0 };

/** The popup with a wishlist of three, or as it is said; `again` draws it with something else. */
export function show(different: Partial<Parameters<typeof PopupPage>[0]> = {}) {
  const calls = {
    onMore: vi.fn(),
    onRemove: vi.fn(),
    onUndo: vi.fn(),
    onForgetRemoved: vi.fn(),
    onRetry: vi.fn(),
    onSync: vi.fn(),
    onSettings: vi.fn(),
    onOpen: vi.fn(),
    onRetryHistory: vi.fn(),
  };
  const page = (more: typeof different = {}) => (
    <PopupPage
      view={ready()}
      count={3}
      sync={off}
      site={undefined}
      removed={0}
      writeFailed={false}
      now={NOW}
      open={undefined}
      history={{ state: 'loading' }}
      {...calls}
      {...different}
      {...more}
    />
  );
  const { rerender } = render(page());
  return { ...calls, again: (more: typeof different) => rerender(page(more)) };
}

/** A wishlist that has been read. */
export function ready(more: Partial<Extract<WishesView, { state: 'ready' }>> = {}): WishesView {
  return { state: 'ready', wishes: wishes(3), more: false, writable: true, ...more };
}

/** The search field. */
export function search(): HTMLElement {
  return screen.getByRole('searchbox');
}

/** Types into the search field. */
export function type(text: string): void {
  fireEvent.input(search(), { target: { value: text } });
}
