import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { give, press, ready, search, show } from './shown-popup.tsx';
import { rowsOf, wish, wishes } from './wishes.ts';

afterEach(cleanup);

const idOf = (index: number): string => wishes(5)[index]?.id ?? '';
const five = ready({ rows: rowsOf(wishes(5)), saved: 5, collections: [{ id: 'c', name: 'Winter' }] });
const selected = () =>
  screen
    .getAllByRole('row')
    .flatMap((row) => (row.getAttribute('aria-selected') === 'true' ? row.dataset.id : []));

describe('selecting', () => {
  test('with Space, and with Shift and arrows a range', () => {
    show({ view: five });
    press('ArrowDown');
    press(' ');
    press('ArrowDown', { shiftKey: true });
    press('ArrowDown', { shiftKey: true });
    expect(selected()).toEqual([idOf(0), idOf(1), idOf(2)]);
    expect(screen.getByText('3 selected').getAttribute('role')).toBe('status');
    press('Escape');
    expect(selected()).toEqual([]);
  });

  test('with the pointer: a box, and with Shift all up to it', () => {
    show({ view: five });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select Wish 1' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select Wish 3' }), { shiftKey: true });
    expect(selected()).toEqual([1, 2, 3].map(idOf));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select Wish 2' }));
    expect(selected()).toEqual([1, 3].map(idOf));
  });

  test('all that is found, with Ctrl+A and by the button', async () => {
    const onAll = vi.fn(async () => wishes(5).map(({ id }) => id));
    show({ view: five, onAll });
    press('ArrowDown');
    press('a', { ctrlKey: true });
    await vi.waitFor(() => expect(selected()).toHaveLength(5));
    expect(document.querySelector('#select-all')).toBeNull();
  });

  test('then Delete, S and T are for all of them', () => {
    const { actions } = show({ view: five });
    press('ArrowDown');
    press(' ');
    press('ArrowDown', { shiftKey: true });
    press('Delete');
    expect(actions.remove).toHaveBeenCalledExactlyOnceWith([idOf(0), idOf(1)]);
    expect(selected()).toEqual([]);
  });
});

describe('adding to a product post', () => {
  test('P adds the wish in hand, the bar all that are selected, after which none is', () => {
    const { actions } = show({ view: five });
    press('ArrowDown');
    press('p');
    expect(actions.toPost).toHaveBeenLastCalledWith([idOf(0)]);
    press(' ');
    press('ArrowDown', { shiftKey: true });
    fireEvent.click(screen.getByRole('button', { name: 'Add to product post' }));
    expect(actions.toPost).toHaveBeenLastCalledWith([idOf(0), idOf(1)]);
    expect(selected()).toEqual([]);
  });

  test('the page that the popup was opened over is offered in the menu, and no other', () => {
    const onPostPage = vi.fn();
    const { again } = show({ view: five, onPostPage });
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    fireEvent.click(screen.getByText('Add this page to product post'));
    expect(onPostPage).toHaveBeenCalledOnce();
    again({ onPostPage: undefined });
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    expect(screen.queryByText('Add this page to product post')).toBeNull();
  });
});

describe('moving and tagging', () => {
  test('S moves a wish into a collection', () => {
    const { actions } = show({ view: five });
    press('ArrowDown');
    press('s');
    const sheet = screen.getByRole('dialog', { name: 'Move to' });
    fireEvent.click(screen.getByText('Winter', { selector: '.pick *' }));
    expect(actions.move).toHaveBeenCalledExactlyOnceWith([idOf(0)], 'c');
    expect(sheet.isConnected).toBe(false);
  });

  test('or into a new one', () => {
    const { actions } = show({ view: five });
    press('ArrowDown');
    press('s');
    give('New collection', 'Gifts');
    expect(actions.moveToNew).toHaveBeenCalledExactlyOnceWith([idOf(0)], 'Gifts');
  });

  test('T tags it', () => {
    const { actions } = show({ view: five });
    press('ArrowDown');
    press('t');
    give('Tag', 'mum');
    expect(actions.addTag).toHaveBeenCalledExactlyOnceWith([idOf(0)], 'mum');
  });

  test('in their own order Alt and an arrow put it elsewhere', () => {
    const { actions } = show({ view: five, find: { text: '', filters: {}, sort: 'position' } });
    press('ArrowDown');
    press('ArrowDown');
    press('ArrowDown', { altKey: true });
    expect(actions.place).toHaveBeenLastCalledWith(idOf(1), 3);
    press('ArrowUp', { altKey: true });
    expect(actions.place).toHaveBeenLastCalledWith(idOf(1), 0);
  });
});

describe('keys', () => {
  test('Enter and the right arrow look at a wish, a click too', () => {
    const { onOpen } = show({ view: five });
    press('ArrowDown');
    press('Enter');
    press('ArrowRight');
    fireEvent.click(screen.getByText('Wish 3'));
    expect(onOpen.mock.calls).toEqual([[idOf(0)], [idOf(0)], [idOf(3)]]);
  });

  test('J and K walk, and B opens the shop', () => {
    show({ view: five });
    press('ArrowDown');
    press('j');
    press('j');
    press('k');
    const opened = vi.fn((event: Event) => event.preventDefault());
    screen.getByRole('link', { name: 'Open Wish 1 in its shop' }).addEventListener('click', opened);
    press('b');
    expect(opened).toHaveBeenCalledOnce();
  });

  test('"?" tells them all', () => {
    show();
    press('ArrowDown');
    press('?');
    expect(screen.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeTruthy();
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('letters in the search field are letters', () => {
    const { actions } = show();
    for (const key of ['s', 't', 'Delete', ' ', '?']) fireEvent.keyDown(search(), { key });
    expect(actions.remove).not.toHaveBeenCalled();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('Ctrl+Z takes back, with Shift brings back', () => {
    const { onUndo, onRedo } = show();
    press('ArrowDown');
    press('z', { ctrlKey: true });
    press('Z', { ctrlKey: true, shiftKey: true });
    expect([onUndo.mock.calls.length, onRedo.mock.calls.length]).toEqual([1, 1]);
  });
});

describe('a wish by itself', () => {
  const one = wish({
    id: 'x',
    note: 'for mum',
    tags: ['gift'],
    list: 'c',
    posts: [{ site: 'weibo', author: '看茶壶', href: 'https://weibo.com/1/a' }, { site: 'bluesky' }],
  });

  test('shows where it was seen, each post openable where it can be', () => {
    show({ view: five, open: one, siteName: (site) => site.toUpperCase() });
    const link = screen.getByRole('link', { name: /看茶壶.*WEIBO/ });
    expect(link.getAttribute('href')).toBe('https://weibo.com/1/a');
    expect(screen.getByText('BLUESKY').closest('a')).toBeNull();
  });

  test('keeps its note a moment after the last key, and when it is left', () => {
    vi.useFakeTimers();
    try {
      const { actions, again } = show({ view: five, open: one });
      const note = screen.getByLabelText('Note');
      fireEvent.input(note, { target: { value: 'for dad' } });
      expect(actions.setNote).not.toHaveBeenCalled();
      vi.advanceTimersByTime(1000);
      expect(actions.setNote).toHaveBeenLastCalledWith('x', 'for dad');
      fireEvent.input(note, { target: { value: 'for both' } });
      again({ open: undefined });
      expect(actions.setNote).toHaveBeenLastCalledWith('x', 'for both');
    } finally {
      vi.useRealTimers();
    }
  });

  test('has a collection and tags', () => {
    const { actions } = show({ view: five, open: one });
    fireEvent.change(screen.getByLabelText('Collection'), { target: { value: '' } });
    expect(actions.move).toHaveBeenLastCalledWith(['x'], null);
    fireEvent.click(screen.getByRole('button', { name: 'Take off gift' }));
    expect(actions.removeTag).toHaveBeenLastCalledWith(['x'], 'gift');
  });

  test('can only be read when nothing can be written', () => {
    show({ view: ready({ writable: false }), open: one });
    expect(screen.getByLabelText('Note').hasAttribute('readonly')).toBe(true);
    expect(screen.queryByRole('button', { name: 'Take off gift' })).toBeNull();
  });
});

describe('the trash', () => {
  const gone = { ...wish({ id: 'x', title: 'Tea tray' }), removedAt: 1_800_000_000_000 - 3_600_000 };

  test('shows what was removed and when, and restores it', () => {
    const { onRestore, onTrash } = show({ trash: { state: 'ready', wishes: [gone], more: false } });
    expect(screen.getByText(/removed 1 hr. ago/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Restore Tea tray' }));
    expect(onRestore).toHaveBeenCalledExactlyOnceWith(['x']);
    press('Escape');
    expect(onTrash).toHaveBeenCalledWith(false);
  });

  test('says when it is empty, and that what is in it does not stay', () => {
    show({ trash: { state: 'ready', wishes: [], more: false } });
    expect(screen.getByText('Nothing was removed in the last 30 days.')).toBeTruthy();
    expect(screen.getByText(/for 30 days/)).toBeTruthy();
  });
});
