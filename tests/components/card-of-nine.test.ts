import { beforeEach, describe, expect, test } from 'vitest';
import { draw, offer, product } from './drawn-card.ts';

beforeEach(() => document.body.replaceChildren());

describe('A card of nine products', () => {
  const nine = Array.from({ length: 9 }, (_, i) => product(i + 1));

  test('is a strip with one of them in full', () => {
    const { element, find } = draw({ products: nine, selected: 2 });
    expect(element.querySelectorAll('[role="tab"]').length).toBe(9);
    expect(element.querySelectorAll('[aria-selected="true"]').length).toBe(1);
    expect(find('.row .title').textContent).toBe('Thing 3');
    const { id, role, ariaLabel } = find('.row');
    expect([role, ariaLabel]).toEqual(['tabpanel', 'Thing 3']);
    expect(find('[role="tab"]').getAttribute('aria-controls')).toBe(id);
    expect(find('.mark').textContent).toBe('9 products');
  });

  test('is walked with the arrow keys, round the end', () => {
    const { find, onSelect } = draw({ products: nine, selected: 8 });
    find('.strip').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(onSelect).toHaveBeenCalledExactlyOnceWith(0);
  });

  test('opens into a grid, whose titles are the links as posted', () => {
    const { find, show, element, onGrid } = draw({ products: nine });
    find('.foot .quiet:last-child').click();
    expect(onGrid).toHaveBeenCalledExactlyOnceWith(true);
    show({ grid: true });
    expect(
      [...element.querySelectorAll<HTMLAnchorElement>('.grid a')].map((a) => a.getAttribute('href')),
    ).toEqual(nine.map(({ posted }) => posted));
    expect(element.querySelector('.row')).toBeNull();
  });

  test('says how many more the post had', () => {
    const { find } = draw({ products: nine, hidden: 1 });
    expect(find('.foot').textContent).toContain('10 products');
    expect(find('.foot').textContent).toContain('1 more not shown');
  });

  test('saves all that are not saved yet', () => {
    const { find, onSave } = draw({
      products: nine.map((one, i) => (i < 4 ? { ...one, saving: 'saved' as const } : one)),
    });
    find('.foot .quiet').click();
    expect(onSave).toHaveBeenCalledTimes(5);
  });

  test('leaves the focus on the button that opens and closes the grid', () => {
    const { find, show } = draw({ products: [1, 2, 3].map((n) => product(n)) });
    const button = find<HTMLButtonElement>('.foot [aria-expanded]');
    button.focus();
    show({ products: [1, 2, 3].map((n) => product(n)), grid: true });
    expect(document.activeElement).toBe(button);
    show({ products: [1, 2, 3].map((n) => product(n)), grid: false });
    expect(document.activeElement).toBe(button);
  });

  test('tells a screen reader what each button saves and what each picture costs', () => {
    const { element, show } = draw({ products: [1, 2].map((n) => product(n)) });
    const labels = (select: string) =>
      [...element.querySelectorAll(select)].map((one) => one.getAttribute('aria-label'));
    expect(labels('.cell')).toEqual(['Thing 1, ¥199', 'Thing 2, ¥199']);
    show({ products: [1, 2].map((n) => product(n)), grid: true });
    expect(labels('.grid .save')).toEqual(['Save: Thing 1', 'Save: Thing 2']);
  });

  test('fades what is sold out and says so, and never shows 0 for what is not known', () => {
    const gone = product(1, { offer: offer({ availability: 'SoldOut' }) });
    const { element, find } = draw({ products: [gone, product(2, { reason: 'blocked' })] });
    expect([...element.querySelectorAll('.cell')].map((cell) => cell.classList.contains('gone'))).toEqual([
      true,
      false,
    ]);
    expect([...element.querySelectorAll('.cell-price')].map((cell) => cell.textContent)[1]).toBe('?');
    expect(find('.meta').textContent).toContain('sold out');
  });
});
