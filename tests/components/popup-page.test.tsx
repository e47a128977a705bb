import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { HostState } from '../../components/host-switch.tsx';
import { PopupPage, type WishesView } from '../../components/popup-page.tsx';
import type { SyncView } from '../../components/sync-view.ts';
import { wish, wishes } from './wishes.ts';

afterEach(cleanup);

const NOW = 1_800_000_000_000;
const off: SyncView = { connected: false, waiting: 0, parked: 0 };

function show(different: Partial<Parameters<typeof PopupPage>[0]> = {}) {
  const calls = {
    onMore: vi.fn(),
    onRemove: vi.fn(),
    onUndo: vi.fn(),
    onForgetRemoved: vi.fn(),
    onRetry: vi.fn(),
    onSync: vi.fn(),
    onSettings: vi.fn(),
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
      {...calls}
      {...different}
      {...more}
    />
  );
  const { rerender } = render(page());
  return { ...calls, again: (more: typeof different) => rerender(page(more)) };
}

function ready(more: Partial<Extract<WishesView, { state: 'ready' }>> = {}): WishesView {
  return { state: 'ready', wishes: wishes(3), more: false, writable: true, ...more };
}

function search(): HTMLElement {
  return screen.getByRole('searchbox');
}

function type(text: string): void {
  fireEvent.input(search(), { target: { value: text } });
}

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
    show({ view: { state: 'loading' }, count: undefined, sync: undefined });
    expect(screen.getByRole('status', { name: 'Reading the wishlist' })).toBeTruthy();
    expect(screen.queryByText(/saved/)).toBeNull();
  });

  test('with nothing saved it says how to begin, and where', () => {
    const { onSettings } = show({ view: ready({ wishes: [] }), count: 0 });
    expect(screen.getByText(/Nothing saved yet/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'See where cards show' }));
    expect(onSettings).toHaveBeenCalledWith('sites');
  });

  test('with a store that does not open it says what was kept, and tries again when asked', () => {
    const { onRetry } = show({ view: { state: 'failed' }, count: undefined, sync: undefined });
    expect(screen.getByRole('alert').textContent).toContain('Nothing was deleted');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  test('with data of a newer version it shows the list and offers nothing that writes', () => {
    const { onRemove } = show({ view: ready({ writable: false }) });
    expect(screen.getByRole('alert').textContent).toContain('newer Feedcart');
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull();
    fireEvent.keyDown(search(), { key: 'ArrowDown' });
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Delete' });
    expect(onRemove).not.toHaveBeenCalled();
  });
});

describe('the search', () => {
  const list = [
    wish({ id: 'a', title: '膳魔师 保温杯', shop: 'Tmall' }),
    wish({ id: 'b', title: 'Wool Overshirt', shop: 'amazon.co.jp' }),
    wish({ id: 'c', title: 'Cup', shop: 'Weidian' }),
  ];

  test.each([
    ['保温', ['膳魔师 保温杯']],
    ['OVERSHIRT wool', ['Wool Overshirt']],
    ['weidian', ['Cup']],
    ['ｃｕｐ', ['Cup']],
    ['  ', ['膳魔师 保温杯', 'Wool Overshirt', 'Cup']],
  ])('%s finds by title and shop', (query, titles) => {
    const { container } = render(<div />);
    show({ view: ready({ wishes: list }) });
    type(query);
    expect(
      [...container.ownerDocument.querySelectorAll('.wish-title')].map((row) => row.textContent),
    ).toEqual(titles);
  });

  test('that finds nothing says so and offers the way back', () => {
    show({ view: ready({ wishes: list }) });
    type('zzz');
    fireEvent.click(screen.getByRole('button', { name: 'Clear search' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    expect(document.activeElement).toBe(search());
  });

  test('loads older ones by itself, as long as they are not too many', () => {
    const { onMore } = show({ view: ready({ wishes: wishes(100), more: true }), count: 5000 });
    expect(onMore).not.toHaveBeenCalled();
    type('cup');
    expect(onMore).toHaveBeenCalledOnce();
    expect(screen.queryByRole('button', { name: 'Load older ones' })).toBeNull();
  });

  test('says how far it has looked and goes on when asked', () => {
    const { onMore } = show({ view: ready({ wishes: wishes(1000), more: true }), count: 5000 });
    type('cup');
    expect(onMore).not.toHaveBeenCalled();
    expect(screen.getByText('Searched the newest 1,000')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Load older ones' }));
    expect(onMore).toHaveBeenCalledOnce();
  });

  test('is reached from the list by "/"', () => {
    show();
    fireEvent.keyDown(search(), { key: 'ArrowDown' });
    fireEvent.keyDown(document.activeElement ?? document.body, { key: '/' });
    expect(document.activeElement).toBe(search());
  });
});

describe('removing', () => {
  test('tells which row', () => {
    const { onRemove } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Remove Wish 1' }));
    expect(onRemove).toHaveBeenCalledWith(expect.objectContaining({ title: 'Wish 1' }));
  });

  test('can be undone by the button and by Ctrl+Z', () => {
    const { onUndo } = show({ removed: 2 });
    expect(screen.getByText('2 removed')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(onUndo).toHaveBeenCalledTimes(2);
  });

  test('Ctrl+Z takes back what was typed first', () => {
    const { onUndo } = show({ removed: 1 });
    type('cup');
    fireEvent.keyDown(search(), { key: 'z', ctrlKey: true });
    expect(onUndo).not.toHaveBeenCalled();
  });

  test('that the browser refused is told', () => {
    show({ writeFailed: true });
    expect(screen.getByRole('alert').textContent).toContain('Nothing was lost');
  });
});

describe('the undo bar', () => {
  test('stays ten seconds, and longer while it has the focus', () => {
    vi.useFakeTimers();
    try {
      const { onForgetRemoved } = show({ removed: 1 });
      vi.advanceTimersByTime(8_000);
      expect(onForgetRemoved).not.toHaveBeenCalled();
      void act(() => screen.getByRole('button', { name: 'Undo' }).focus());
      vi.advanceTimersByTime(60_000);
      expect(onForgetRemoved).not.toHaveBeenCalled();
      void act(() => search().focus());
      vi.advanceTimersByTime(10_000);
      expect(onForgetRemoved).toHaveBeenCalledOnce();
    } finally {
      vi.useRealTimers();
    }
  });

  test('starts anew with another removal', () => {
    vi.useFakeTimers();
    try {
      const { onForgetRemoved, again } = show({ removed: 1 });
      vi.advanceTimersByTime(8_000);
      again({ removed: 2 });
      vi.advanceTimersByTime(8_000);
      expect(onForgetRemoved).not.toHaveBeenCalled();
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
      'The endpoint refused the token',
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

  test('counts all that is saved, not only what is loaded', () => {
    show({ count: 12_480, view: ready({ more: true }) });
    expect(screen.getByText('12,480 saved')).toBeTruthy();
  });
});

describe('over a page of a site', () => {
  const over = (shown: boolean) => ({ name: 'Weibo', shown, onCards: vi.fn() });

  test('one click hides its cards, and one shows them again', () => {
    const on = over(true);
    const { again } = show({ site: on });
    fireEvent.click(screen.getByRole('button', { name: 'Hide cards of Weibo' }));
    expect(on.onCards).toHaveBeenCalledExactlyOnceWith(false);
    const off = over(false);
    again({ site: off });
    expect(screen.getByText('Cards are hidden on Weibo')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show cards of Weibo' }));
    expect(off.onCards).toHaveBeenCalledExactlyOnceWith(true);
  });

  test('elsewhere there is no such line', () => {
    show();
    expect(screen.queryByText(/Cards/)).toBeNull();
  });
});

describe('a page of no site we know', () => {
  const host = (state: HostState) => ({ name: 'cups.social', state, onShow: vi.fn(), onStop: vi.fn() });
  const line = () => document.querySelector('#host-here')?.textContent;

  test('has one line: whose page it is, and what can be turned on', () => {
    const off = host('off');
    show({ host: off });
    expect(line()).toBe('cups.socialShow products on this site');
    fireEvent.click(screen.getByRole('button', { name: 'Show products on this site' }));
    expect(off.onShow).toHaveBeenCalledOnce();
    expect(off.onStop).not.toHaveBeenCalled();
  });

  test('says when products show, and ends it', () => {
    const on = host('on');
    show({ host: on });
    expect(screen.getByText('Products show on cups.social').getAttribute('role')).toBe('status');
    fireEvent.click(screen.getByRole('button', { name: 'Stop showing products on cups.social' }));
    expect(on.onStop).toHaveBeenCalledOnce();
    expect(on.onShow).not.toHaveBeenCalled();
  });

  test.each([
    ['refused', 'The browser did not allow cups.social. Nothing has changed.', 'Try again'],
    ['failed', "Products can't be shown on this page. Nothing has changed.", 'Try again'],
    ['missing', 'cups.social needs your permission', 'Allow'],
  ] as const)('%s: says what happened, and what to do', (state, words, button) => {
    const props = host(state);
    show({ host: props });
    expect(screen.getByText(words)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: button }));
    expect(props.onShow).toHaveBeenCalledOnce();
  });

  test('gives the focus back to its button when the browser has been answered', () => {
    const { again } = show({ host: host('off') });
    screen.getByRole('button', { name: 'Show products on this site' }).focus();
    again({ host: host('asking') });
    expect(screen.getByRole('button', { name: 'Show products on this site' }).hasAttribute('disabled')).toBe(
      true,
    );
    again({ host: host('on') });
    expect(document.activeElement).toBe(
      screen.getByRole('button', { name: 'Stop showing products on cups.social' }),
    );
  });
});
