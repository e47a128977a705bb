import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type ShopChoice, ShopsPanel } from '../../components/shops-panel.tsx';
import { field } from './field.ts';

afterEach(cleanup);

const amazon: ShopChoice = { id: 'amazon', name: 'Amazon', access: 'open', allowed: false, shown: true };
const weidian: ShopChoice = { id: 'weidian', name: 'Weidian', access: 'open', allowed: true, shown: true };
const jd: ShopChoice = { id: 'jd', name: 'JD.com', access: 'wall', allowed: false, shown: true };
const own: ShopChoice = {
  id: 'cups.example',
  name: 'cups.example',
  access: 'open',
  allowed: true,
  shown: true,
};

function showShops(different: Partial<Parameters<typeof ShopsPanel>[0]> = {}) {
  const calls = {
    onAllow: vi.fn(),
    onRevoke: vi.fn(),
    onCards: vi.fn(),
    onAdd: vi.fn(() => Promise.resolve(undefined)),
  };
  const { container } = render(
    <ShopsPanel
      shops={[amazon, weidian, jd]}
      others={[own]}
      wanted={undefined}
      denied={undefined}
      {...calls}
      {...different}
    />,
  );
  return { ...calls, container };
}

describe('shops', () => {
  test('of where the user lives are offered together, as far as they can be asked and are not allowed', () => {
    const missing = [weidian, amazon, jd].filter(({ allowed, access }) => !allowed && access === 'open');
    const ids = [...missing.map(({ id }) => id), 'elsewhere'];
    const { onAllow } = showShops({ nearby: { name: 'Germany', ids } });
    fireEvent.click(screen.getByRole('button', { name: /in Germany$/ }));
    expect(onAllow).toHaveBeenCalledExactlyOnceWith(missing.map(({ id }) => id));
  });

  test('are folded where the page is a first one, with how many there are', () => {
    const { container } = showShops({ folded: true });
    expect(container.querySelector('details')?.open).toBe(false);
    expect(container.querySelector('summary')?.textContent).toMatch(/One by one\d of 4 allowed/);
  });

  test('are allowed and revoked one by one, within the click', () => {
    const { onAllow, onRevoke } = showShops();
    fireEvent.click(screen.getByRole('button', { name: 'Allow Amazon' }));
    expect(onAllow).toHaveBeenCalledExactlyOnceWith(['amazon']);
    fireEvent.click(screen.getByRole('button', { name: 'Revoke Weidian' }));
    expect(onRevoke).toHaveBeenCalledExactlyOnceWith(['weidian']);
  });

  test('are all allowed by one click, as far as they are not yet', () => {
    const { onAllow } = showShops();
    fireEvent.click(screen.getByRole('button', { name: 'Allow all' }));
    expect(onAllow).toHaveBeenCalledExactlyOnceWith(['amazon']);
  });

  test('say what is read, and when, where prices show on the shop’s own pages alone', () => {
    const { onAllow } = showShops();
    const [first, , third] = screen.getAllByRole('listitem');
    if (!third) throw new Error('three shops');
    expect(first?.textContent).toContain('Read from the page of the linked product');
    expect(third.textContent).toBe(
      'JD.comRead from product pages when you open them yourself; the shop is never askedAllowHide cards',
    );
    fireEvent.click(within(third).getByRole('button', { name: 'Allow JD.com' }));
    expect(onAllow).toHaveBeenCalledExactlyOnceWith(['jd']);
  });

  test('that are all allowed are revoked by one click, where there was something to allow', () => {
    const { onRevoke } = showShops({ shops: [weidian, jd] });
    fireEvent.click(screen.getByRole('button', { name: 'Revoke all' }));
    expect(onRevoke).toHaveBeenCalledExactlyOnceWith(['weidian']);
  });

  test('that are never asked are taken back like others, and with all others', () => {
    const { onRevoke } = showShops({ shops: [{ ...jd, allowed: true }] });
    fireEvent.click(screen.getByRole('button', { name: 'Revoke JD.com' }));
    expect(onRevoke).toHaveBeenCalledExactlyOnceWith(['jd']);
    fireEvent.click(screen.getByRole('button', { name: 'Revoke all' }));
    expect(onRevoke).toHaveBeenLastCalledWith(['jd']);
  });

  test('of which there are many are found by their name in either language', () => {
    const many = Array.from({ length: 20 }, (_, n) => ({ ...weidian, id: `shop-${n}`, name: `Shop ${n}` }));
    showShops({ shops: [...many, { ...amazon, name: '亚马逊' }] });
    fireEvent.input(field('Find a shop'), { target: { value: ' Amazon' } });
    expect(screen.getAllByRole('listitem').map(({ dataset }) => dataset.merchant)).toEqual(['amazon']);
    fireEvent.input(field('Find a shop'), { target: { value: 'samovar' } });
    expect(screen.queryByRole('listitem')).toBeNull();
    expect(screen.getByRole('status').textContent).toContain('No shop here matches “samovar”');
  });

  test('are hidden and shown again, whether they may be asked or not', () => {
    const { onCards } = showShops({ shops: [amazon, { ...jd, shown: false }] });
    fireEvent.click(screen.getByRole('button', { name: 'Hide cards of Amazon' }));
    expect(screen.getByText('Cards hidden')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show cards of JD.com' }));
    expect(onCards.mock.calls).toEqual([
      ['amazon', false],
      ['jd', true],
    ]);
  });

  test('that the browser did not allow are named', () => {
    showShops({ denied: 'Amazon' });
    expect(screen.getByRole('alert').textContent).toContain('did not allow Amazon');
  });

  test('a card has sent the user for have the focus on their button', () => {
    showShops({ wanted: 'amazon' });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Allow Amazon' }));
  });

  test('a card has sent the user for and that we do not know stand in the field', () => {
    showShops({ wanted: 'pots.example' });
    expect(field('Another shop').value).toBe('pots.example');
  });

  test('typed in are passed on, and the field is free again', async () => {
    const { onAdd } = showShops();
    fireEvent.input(field('Another shop'), { target: { value: 'pots.example' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(onAdd).toHaveBeenCalledExactlyOnceWith('pots.example');
    await waitFor(() => expect(field('Another shop').value).toBe(''));
  });

  test.each([
    [{ kind: 'not-host' } as const, 'not the address of a shop'],
    [{ kind: 'not-public' } as const, 'not public'],
    [{ kind: 'has-user' } as const, 'Leave out the user name'],
    [{ kind: 'has-port' } as const, 'Leave out the port'],
    [{ kind: 'ending', name: 'co.uk' } as const, 'Many addresses end in co.uk'],
    [{ kind: 'site', name: 'Weibo' } as const, 'That is Weibo'],
    [{ kind: 'known', name: 'Amazon' } as const, 'Amazon is already in the list'],
    [{ kind: 'denied', name: 'pots.example' } as const, 'did not allow pots.example'],
  ])('that can not be added say why and stay typed: %o', async (problem, words) => {
    showShops({ onAdd: () => Promise.resolve(problem) });
    fireEvent.input(field('Another shop'), { target: { value: 'what I typed' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain(words));
    expect(field('Another shop').value).toBe('what I typed');
    expect(field('Another shop').getAttribute('aria-invalid')).toBe('true');
  });
});
