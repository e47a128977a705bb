import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { rowsIn } from '../../components/row-window.ts';
import { useSelection } from '../../components/use-selection.ts';
import type { Wish } from '../../components/wish.ts';
import { WishList } from '../../components/wish-list.tsx';
import { rowsOf, wish, wishes } from './wishes.ts';

afterEach(cleanup);

const ignore = (): void => undefined;

const NOW = 1_800_000_000_000;

interface Props {
  start: readonly Wish[];
  onLook?: (first: number, end: number) => void;
  onLeave?: () => void;
  onRemoved?: (id: string) => void;
  onOpen?: (wish: Wish) => void;
}

/** The list as a page holds it: a removed row is gone from what it is given next. */
function Held({ start, onLook = ignore, onLeave = ignore, onRemoved, onOpen = ignore }: Props) {
  const [list, setList] = useState(start);
  const [enter, setEnter] = useState(0);
  const rows = rowsOf(list);
  const selecting = useSelection(rows);
  return (
    <>
      <button type="button" onClick={() => setEnter(enter + 1)}>
        into the list
      </button>
      <WishList
        rows={rows}
        now={NOW}
        enter={enter}
        writable
        movable={false}
        selecting={selecting}
        onLook={onLook}
        onLeave={onLeave}
        onOpen={onOpen}
        onPlace={ignore}
        onDeed={(deed, { id }) => {
          if (deed !== 'remove') return;
          onRemoved?.(id);
          setList((old) => old.filter((other) => other.id !== id));
        }}
      />
    </>
  );
}

function press(key: string): void {
  fireEvent.keyDown(document.activeElement ?? document.body, { key });
}

function enterList(): void {
  fireEvent.click(screen.getByText('into the list'));
}

function focused(): string {
  return document.activeElement?.closest('.wish')?.querySelector('.wish-title')?.textContent ?? '';
}

describe('a row', () => {
  test('shows title, shop, stock, price, its kind and its age', () => {
    render(<Held start={[wish({ title: '膳魔师 保温杯', shop: 'Tmall' })]} />);
    const row = within(screen.getByRole('row'));
    expect(row.getByText('膳魔师 保温杯')).toBeTruthy();
    expect(row.getByText(/Tmall/).parentElement?.textContent).toMatch(/Tmall.* · in stock/);
    expect(row.getByText(/199\.00/)).toBeTruthy();
    expect(row.getByText(/coupon · 3 min/)).toBeTruthy();
  });

  test('opens exactly what was posted, in a tab that knows nothing of this page', () => {
    render(<Held start={[wish({ href: 'https://s.click.example/?a=1&b=%E4%BF%9D' })]} />);
    const link = screen.getByRole('link');
    expect(link.getAttribute('href')).toBe('https://s.click.example/?a=1&b=%E4%BF%9D');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toContain('noopener');
  });

  test('whose link may not be opened is text, says so, and can still be removed', () => {
    const onRemoved = vi.fn();
    const { href: _, ...unlinked } = wish({ id: 'x' });
    render(<Held start={[unlinked]} onRemoved={onRemoved} />);
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText('not a web address')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^Remove / }));
    expect(onRemoved).toHaveBeenCalledWith('x');
  });

  test('without a price says why, and never shows a 0', () => {
    const { offer: _, ...unpriced } = wish({ shop: 'JD.com', reason: 'needs-visit' });
    render(<Held start={[unpriced]} />);
    expect(screen.getByText('not known')).toBeTruthy();
    expect(screen.getByText('JD.com shows prices only in your own tab')).toBeTruthy();
    expect(screen.getByRole('row').textContent).not.toMatch(/\b0\b/);
  });

  test('that knows only what was true at saving says so', () => {
    render(<Held start={[wish({ whenSaved: true })]} />);
    expect(screen.getByText(/when saved/)).toBeTruthy();
  });

  test('shows hostile words as words', () => {
    const title = '<img src=x onerror=alert(1)>';
    const { container } = render(<Held start={[wish({ title, shop: '<b>shop</b>' })]} />);
    expect(screen.getByText(title)).toBeTruthy();
    expect(container.querySelector('img[src="x"], b')).toBeNull();
  });

  test('shows no picture that is not its own', () => {
    const { container } = render(<Held start={[wish({ image: 'https://shop.example/pixel.gif' })]} />);
    expect(container.querySelector('img')).toBeNull();
  });

  test('lets a title read in its own direction', () => {
    render(<Held start={[wish({ title: 'קומקום חשמלי' })]} />);
    expect(screen.getByText('קומקום חשמלי').getAttribute('dir')).toBe('auto');
  });
});

describe('the keyboard', () => {
  test('arrows, Home and End walk over the rows', () => {
    render(<Held start={wishes(5)} />);
    enterList();
    expect(focused()).toBe('Wish 0');
    press('ArrowDown');
    press('ArrowDown');
    expect(focused()).toBe('Wish 2');
    press('ArrowUp');
    expect(focused()).toBe('Wish 1');
    press('End');
    expect(focused()).toBe('Wish 4');
    press('ArrowDown');
    expect(focused()).toBe('Wish 4');
    press('Home');
    expect(focused()).toBe('Wish 0');
  });

  test('a row that is asked for while it is on its way has the focus once it is there', () => {
    const props = {
      now: NOW,
      writable: true,
      movable: false,
      onLook: ignore,
      onLeave: ignore,
      onOpen: ignore,
      onPlace: ignore,
      onDeed: ignore,
    };
    const Waiting = ({ here, enter }: { here: boolean; enter: number }) => {
      const all = rowsOf(wishes(3));
      const rows = here ? all : { ...all, at: () => undefined };
      return <WishList {...props} rows={rows} enter={enter} selecting={useSelection(rows)} />;
    };
    const { rerender } = render(<Waiting here={false} enter={0} />);
    rerender(<Waiting here={false} enter={1} />);
    rerender(<Waiting here={true} enter={1} />);
    expect(focused()).toBe(wishes(3)[0]?.title);
    cleanup();

    const taken = render(<Waiting here={false} enter={1} />);
    taken.rerender(<Waiting here={false} enter={0} />);
    taken.rerender(<Waiting here={true} enter={0} />);
    expect(focused()).toBe('');
  });

  test('only the current row is reached by Tab', () => {
    render(<Held start={wishes(5)} />);
    enterList();
    press('ArrowDown');
    const reachable = [
      ...document.querySelectorAll<HTMLElement>('.wish :is(a, button, input, [tabindex])'),
    ].filter((one) => one.tabIndex === 0);
    expect(reachable[0]).toBe(document.activeElement);
    expect(new Set(reachable.map((one) => one.closest('.wish'))).size).toBe(1);
  });

  test('arrow up on the first row leaves the list', () => {
    const onLeave = vi.fn();
    render(<Held start={wishes(2)} onLeave={onLeave} />);
    enterList();
    press('ArrowUp');
    expect(onLeave).toHaveBeenCalledOnce();
  });

  test('Delete removes the row and the next one takes the focus; at the end the one before', () => {
    render(<Held start={wishes(3)} />);
    enterList();
    press('ArrowDown');
    press('Delete');
    expect(focused()).toBe('Wish 2');
    press('Delete');
    expect(focused()).toBe('Wish 0');
  });

  test('removing the last row leaves the list', () => {
    const onLeave = vi.fn();
    render(<Held start={wishes(1)} onLeave={onLeave} />);
    enterList();
    press('Delete');
    expect(onLeave).toHaveBeenCalledOnce();
  });

  test('keys with Ctrl, Alt or Meta belong to the browser', () => {
    const onRemoved = vi.fn();
    render(<Held start={wishes(2)} onRemoved={onRemoved} />);
    enterList();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Delete', ctrlKey: true });
    expect(onRemoved).not.toHaveBeenCalled();
  });
});

describe('a long list', () => {
  test('has no more than forty rows in the document, however tall the window', () => {
    for (const height of [300, 600, 2000, 10_000]) {
      const { first, end } = rowsIn(62 * 5000, height, 62, 100_000);
      expect(end - first).toBeLessThanOrEqual(40);
    }
  });

  test('draws the rows in sight and some around them', () => {
    // Nothing is above the first.
    expect(rowsIn(0, 500, 62, 1000)).toEqual({ first: 0, end: 15 });
    expect(rowsIn(62 * 100, 500, 62, 1000)).toEqual({ first: 94, end: 115 });
    expect(rowsIn(62 * 990, 500, 62, 1000)).toEqual({ first: 984, end: 1000 });
    expect(rowsIn(0, 500, 62, 3)).toEqual({ first: 0, end: 3 });
  });

  test('tells how long it is', () => {
    render(<Held start={wishes(100)} />);
    const rows = screen.getAllByRole('row');
    expect(rows.length).toBeLessThanOrEqual(40);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('100');
    expect(rows[1]?.getAttribute('aria-rowindex')).toBe('2');
  });

  test('keeps the row with the focus in the document when it is scrolled away', () => {
    const { container } = render(<Held start={wishes(100)} />);
    enterList();
    press('End');
    expect(focused()).toBe('Wish 99');
    expect(container.querySelectorAll('.wish').length).toBeLessThanOrEqual(41);
  });

  test('says which rows are looked at', () => {
    const onLook = vi.fn();
    render(<Held start={wishes(100)} onLook={onLook} />);
    expect(onLook).toHaveBeenLastCalledWith(0, expect.any(Number));
    enterList();
    press('End');
    expect(focused()).toBe('Wish 99');
  });

  test('draws bones in the place of what is on its way', () => {
    const rows = { ...rowsOf(wishes(5), 100) };
    render(
      <WishList
        rows={rows}
        now={NOW}
        enter={0}
        writable={false}
        movable={false}
        selecting={{
          count: 0,
          ids: [],
          has: () => false,
          toggle: ignore,
          extend: ignore,
          set: ignore,
          clear: ignore,
        }}
        onLook={ignore}
        onLeave={ignore}
        onOpen={ignore}
        onPlace={ignore}
        onDeed={ignore}
      />,
    );
    expect(screen.getAllByRole('row').length).toBeGreaterThan(5);
    expect(document.querySelectorAll('.wish .bone-title').length).toBe(screen.getAllByRole('row').length - 5);
  });
});
