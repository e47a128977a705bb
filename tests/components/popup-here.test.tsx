import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { HostState } from '../../components/host-switch.tsx';
import { show } from './shown-popup.tsx';

afterEach(cleanup);

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
