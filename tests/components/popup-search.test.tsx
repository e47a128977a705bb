import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { ready, search, show, type } from './shown-popup.tsx';
import { wish, wishes } from './wishes.ts';

afterEach(cleanup);

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
