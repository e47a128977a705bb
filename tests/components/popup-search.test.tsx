import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { FIND_ALL } from '../../components/list-view.ts';
import { give, press, ready, search, show, type } from './shown-popup.tsx';
import { rowsOf } from './wishes.ts';

afterEach(cleanup);

const LIST = 'f'.repeat(32);

describe('the search', () => {
  test('is told of each key', () => {
    const { onFind } = show();
    type('保温');
    expect(onFind).toHaveBeenCalledExactlyOnceWith({ text: '保温' });
  });

  test('that finds nothing says so and offers the way back', () => {
    const { onFind } = show({ view: ready({ rows: rowsOf([]) }) });
    type('zzz');
    expect(screen.getByText('Nothing matches “zzz”')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Clear search' }));
    expect(onFind).toHaveBeenLastCalledWith(FIND_ALL);
    expect(document.activeElement).toBe(search());
  });

  test('says to those who hear how many were found', () => {
    show();
    type('wish');
    expect(screen.getByText('3 found').getAttribute('role')).toBe('status');
  });

  test('is reached from the list by "/"', () => {
    show();
    press('ArrowDown');
    press('/');
    expect(document.activeElement).toBe(search());
  });

  test('goes away with Escape, and the popup stays', () => {
    const { onFind } = show();
    type('wish');
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    void act(() => void search().dispatchEvent(event));
    expect(event.defaultPrevented).toBe(true);
    expect(onFind).toHaveBeenLastCalledWith(FIND_ALL);
    expect(screen.queryByText('3 found')).toBeNull();
  });
});

describe('the chips', () => {
  const counts = { available: 2, dropped: 31, lowest: 0, atTarget: 0, trash: 0, lists: { [LIST]: 5 } };
  const view = ready({ counts, collections: [{ id: LIST, name: '冬天' }] });
  const chip = (name: string) => screen.getByRole('button', { name });

  test('stand where there is something to count, and say how many', () => {
    show({ view });
    expect(chip('Dropped 31').getAttribute('aria-pressed')).toBe('false');
    expect(chip('All 3').getAttribute('aria-pressed')).toBe('true');
    expect(screen.queryByRole('button', { name: /^Lowest/ })).toBeNull();
  });

  test('filter, and take the filter back', () => {
    const { onFind } = show({ view });
    fireEvent.click(chip('Dropped 31'));
    expect(onFind).toHaveBeenLastCalledWith({ filters: { dropped: true } });
    fireEvent.click(chip('冬天 5'));
    expect(onFind).toHaveBeenLastCalledWith({ filters: { dropped: true, list: LIST } });
    expect(chip('冬天 5').getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(chip('冬天 5'));
    expect(onFind).toHaveBeenLastCalledWith({ filters: { dropped: true } });
    fireEvent.click(chip('All 3'));
    expect(onFind).toHaveBeenLastCalledWith({ filters: {}, text: '' });
  });

  test('bring a saved view back with words, filters and order', () => {
    const saved = {
      id: 'v',
      name: 'Cups',
      query: '杯',
      filters: { dropped: true as const },
      sort: 'drop' as const,
    };
    const { onFind } = show({ view: ready({ views: [saved] }) });
    fireEvent.click(chip('★ Cups'));
    expect(onFind).toHaveBeenLastCalledWith({ text: '杯', filters: { dropped: true }, sort: 'drop' });
    expect(chip('★ Cups').getAttribute('aria-pressed')).toBe('true');
  });
});

describe('the sheet of filters', () => {
  const choices = {
    shops: [{ value: 'tmall.com', words: 'Tmall', count: 4 }],
    sites: [],
    tags: [{ value: 'gift', words: 'gift', count: 2 }],
    kinds: [],
  };

  test('asks for what there is to choose, and sets it', () => {
    const { onFind, onChoices } = show({ choices });
    fireEvent.click(screen.getByRole('button', { name: 'More filters' }));
    expect(onChoices).toHaveBeenCalledOnce();
    fireEvent.change(screen.getByLabelText('Shop'), { target: { value: 'tmall.com' } });
    expect(onFind).toHaveBeenLastCalledWith({ filters: { shop: 'tmall.com' } });
    expect(screen.queryByLabelText('Seen on')).toBeNull();
    expect(document.querySelector('#more-filters')?.getAttribute('aria-label')).toBe('More filters, 1 set');
  });

  test('keeps what is looked for under a name', () => {
    const { actions } = show({ choices });
    fireEvent.click(screen.getByRole('button', { name: 'More filters' }));
    give('Name of this view', ' Cups ');
    expect(actions.keepView).toHaveBeenCalledExactlyOnceWith('Cups');
  });
});

test('the order is chosen in the foot', () => {
  const { onFind } = show();
  fireEvent.change(screen.getByLabelText('Order'), { target: { value: 'cheapest' } });
  expect(onFind).toHaveBeenLastCalledWith({ sort: 'cheapest' });
});
