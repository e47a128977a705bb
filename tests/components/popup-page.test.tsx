import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { SyncView } from '../../components/sync-view.ts';
import { NOW, off, ready, search, show, type } from './shown-popup.tsx';
import { rowsOf, wishes } from './wishes.ts';

afterEach(cleanup);

describe('opened', () => {
  test('the search field has the focus', () => {
    show();
    expect(document.activeElement).toBe(search());
  });

  test('arrow down goes into the list, unless an input method is choosing a word', () => {
    show();
    fireEvent.keyDown(search(), { key: 'ArrowDown', isComposing: true });
    expect(document.activeElement).toBe(search());
    fireEvent.keyDown(search(), { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toContain('Wish 0');
  });

  test('while the store is being read there are bones and no words', () => {
    show({ view: { state: 'loading' }, sync: undefined });
    expect(screen.getByRole('status', { name: 'Reading the wishlist' })).toBeTruthy();
    expect(screen.queryByText(/All|Newest/)).toBeNull();
  });

  test('with nothing saved it says how to begin, and where', () => {
    const { onSettings } = show({ view: ready({ rows: rowsOf([]), saved: 0 }) });
    expect(screen.getByText(/Nothing saved yet/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'See where cards show' }));
    expect(onSettings).toHaveBeenCalledWith('sites');
  });

  test('with a store that does not open it says what was kept, and tries again when asked', () => {
    const { onRetry } = show({ view: { state: 'failed' }, sync: undefined });
    expect(screen.getByRole('alert').textContent).toContain('Nothing was deleted');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  test('with a store that does not answer it says so, in place of bones and beside rows that are there', () => {
    const { again } = show({ view: { state: 'loading' }, sync: undefined });
    again({ slow: true });
    expect(screen.getByRole('alert').textContent).toContain('does not answer');
    again({ slow: true, view: ready() });
    expect(screen.getByRole('alert').textContent).toContain('does not answer');
    expect(screen.getAllByRole('row')).toHaveLength(3);
    again({ slow: false, view: ready() });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('with data of a newer version it shows the list and offers nothing that writes', () => {
    const { actions } = show({ view: ready({ writable: false }) });
    expect(screen.getByRole('alert').textContent).toContain('newer Feedcart');
    expect(screen.getAllByRole('row')).toHaveLength(3);
    expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
    fireEvent.keyDown(search(), { key: 'ArrowDown' });
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Delete' });
    expect(actions.remove).not.toHaveBeenCalled();
  });
});

describe('removing', () => {
  test('tells which row', () => {
    const { actions } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Remove Wish 1' }));
    expect(actions.remove).toHaveBeenCalledExactlyOnceWith([wishes(3)[1]?.id]);
  });

  test('can be undone by the button and by Ctrl+Z', () => {
    const { onUndo } = show({ undone: '2 removed' });
    expect(screen.getByText('2 removed')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(onUndo).toHaveBeenCalledTimes(2);
  });

  test('Ctrl+Z takes back what was typed first', () => {
    const { onUndo } = show({ undone: 'Removed' });
    type('cup');
    fireEvent.keyDown(search(), { key: 'z', ctrlKey: true });
    expect(onUndo).not.toHaveBeenCalled();
  });

  test('that the browser refused is told', () => {
    show({ unwritten: 'Not done: the disk is full.' });
    expect(screen.getByRole('alert').textContent).toContain('the disk is full');
  });
});

describe('the undo bar', () => {
  test('stays ten seconds, and longer while it has the focus', () => {
    vi.useFakeTimers();
    try {
      const { onForgetUndo } = show({ undone: 'Removed' });
      vi.advanceTimersByTime(8_000);
      expect(onForgetUndo).not.toHaveBeenCalled();
      void act(() => screen.getByRole('button', { name: 'Undo' }).focus());
      vi.advanceTimersByTime(60_000);
      expect(onForgetUndo).not.toHaveBeenCalled();
      void act(() => search().focus());
      vi.advanceTimersByTime(10_000);
      expect(onForgetUndo).toHaveBeenCalledOnce();
    } finally {
      vi.useRealTimers();
    }
  });

  test('starts anew with another removal', () => {
    vi.useFakeTimers();
    try {
      const { onForgetUndo, again } = show({ undone: 'Removed' });
      vi.advanceTimersByTime(8_000);
      again({ undone: '2 removed' });
      vi.advanceTimersByTime(8_000);
      expect(onForgetUndo).not.toHaveBeenCalled();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('the foot', () => {
  test.each<[string, SyncView, string]>([
    ['off', off, 'Saved in this browser only'],
    ['never synced', { connected: true, waiting: 0, parked: 0 }, 'Not synced yet'],
    ['synced', { connected: true, waiting: 0, parked: 0, syncedAt: NOW - 120_000 }, 'Synced 2 min. ago'],
    ['waiting', { connected: true, waiting: 4, parked: 0, syncedAt: NOW }, '4 will sync'],
    [
      'the endpoint down',
      { connected: true, waiting: 2, parked: 0, problem: 'unreachable' },
      '2 will sync · The endpoint does not answer',
    ],
    [
      'refused',
      { connected: true, waiting: 0, parked: 0, problem: 'refused' },
      'This browser was removed, or the account is gone',
    ],
  ])('says in plain words: %s', (_, sync, words) => {
    show({ sync });
    expect(screen.getByText(words)).toBeTruthy();
  });

  test('leads to the settings where only they help, and else syncs now', () => {
    const { onSettings, onSync, again } = show({ sync: off });
    fireEvent.click(screen.getByRole('button', { name: 'Set up sync' }));
    expect(onSettings).toHaveBeenCalledWith('sync');
    again({ sync: { connected: true, waiting: 1, parked: 0, problem: 'unreachable' } });
    fireEvent.click(screen.getByRole('button', { name: 'Sync now' }));
    expect(onSync).toHaveBeenCalledOnce();
  });

  test('counts all that is saved, not only what is there', () => {
    show({ view: ready({ saved: 12_480, rows: rowsOf(wishes(30), 12_480) }) });
    expect(screen.getByRole('button', { name: 'All 12,480' })).toBeTruthy();
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('12480');
  });
});
