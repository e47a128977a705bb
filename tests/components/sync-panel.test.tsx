import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ConnectProblem } from '../../components/connect-form.tsx';
import { SyncPanel } from '../../components/sync-panel.tsx';
import { field } from './field.ts';

afterEach(cleanup);

const ignore = (): void => undefined;

function showSync(different: Partial<Parameters<typeof SyncPanel>[0]> = {}) {
  const calls = {
    onCreate: vi.fn(async (): Promise<ConnectProblem | undefined> => undefined),
    onJoin: vi.fn(async (): Promise<ConnectProblem | undefined> => undefined),
    onSync: vi.fn(),
    onDisconnect: vi.fn(),
    onCopy: vi.fn(() => Promise.resolve()),
  };
  const { container } = render(
    <SyncPanel
      endpoint={undefined}
      sync={undefined}
      now={1_800_000_000_000}
      address="http://127.0.0.1:8787"
      {...calls}
      {...different}
    />,
  );
  return { ...calls, container };
}

describe('sync, when it is off', () => {
  test('makes an account at the address in the field', async () => {
    const { onCreate } = showSync();
    fireEvent.input(field('Endpoint'), { target: { value: 'https://sync.example' } });
    fireEvent.click(screen.getByRole('button', { name: 'Create account' }));
    await waitFor(() => expect(onCreate).toHaveBeenCalledExactlyOnceWith('https://sync.example'));
  });

  test('joins an account by its token', async () => {
    const { onJoin } = showSync();
    fireEvent.click(screen.getByRole('button', { name: 'Use a token from another browser' }));
    fireEvent.input(field('Token'), { target: { value: 'secret' } });
    fireEvent.click(screen.getByRole('button', { name: 'Connect' }));
    await waitFor(() => expect(onJoin).toHaveBeenCalledExactlyOnceWith('http://127.0.0.1:8787', 'secret'));
  });

  test.each<[ConnectProblem, string]>([
    ['bad-address', 'not an address'],
    ['bad-scheme', 'must begin with https://'],
    ['bad-token', 'does not look like a token'],
    ['unreachable', 'does not answer'],
    ['refused', 'does not know this token'],
    ['not-endpoint', 'but not as a Feedcart endpoint'],
    ['failed', 'Nothing has changed'],
  ])('says in plain words what went wrong (%s) and keeps what was typed', async (problem, words) => {
    showSync({ onJoin: async () => problem });
    fireEvent.click(screen.getByRole('button', { name: 'Use a token from another browser' }));
    fireEvent.input(field('Endpoint'), { target: { value: 'sync.example' } });
    fireEvent.input(field('Token'), { target: { value: 'secret' } });
    fireEvent.click(screen.getByRole('button', { name: 'Connect' }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain(words));
    expect(field('Endpoint').value).toBe('sync.example');
    expect(field('Token').value).toBe('secret');
  });

  test('takes a connection that breaks as a failure', async () => {
    showSync({ onCreate: () => Promise.reject(new Error('gone')) });
    fireEvent.click(screen.getByRole('button', { name: 'Create account' }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Nothing has changed'));
  });

  test('asks once however often the button is pressed', async () => {
    const { onCreate } = showSync({ onCreate: vi.fn(() => new Promise<undefined>(ignore)) });
    fireEvent.click(screen.getByRole('button', { name: 'Create account' }));
    await waitFor(() => screen.getByRole('button', { name: 'Asking the endpoint' }));
    fireEvent.click(screen.getByRole('button', { name: 'Asking the endpoint' }));
    expect(onCreate).not.toHaveBeenCalledTimes(2);
  });
});

describe('sync, when it is on', () => {
  const endpoint = { url: 'https://sync.example', token: 'secret-token' };
  const sync = { connected: true, waiting: 2, parked: 1, syncedAt: 1_800_000_000_000 - 60_000 };

  test('says where, when, what waits and what stays', () => {
    const { container } = showSync({ endpoint, sync });
    expect(container.querySelector('#connected-endpoint')?.textContent).toBe('https://sync.example');
    expect(container.querySelector('#last-sync')?.textContent).toBe('1 min. ago');
    expect(container.querySelector('#sync-waiting')?.textContent).toBe('2 items');
    expect(screen.getByText('Stays here only')).toBeTruthy();
  });

  test('has the token in the page only after it was asked for', () => {
    const { container } = showSync({ endpoint, sync });
    expect(container.innerHTML).not.toContain('secret-token');
    expect(field('Token for your other browsers').value).not.toBe('secret-token');
    fireEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(field('Token for your other browsers').value).toBe('secret-token');
  });

  test('copies the token, or shows it where there is no clipboard', async () => {
    const { onCopy } = showSync({ endpoint, sync });
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    await waitFor(() => screen.getByText('Copied'));
    expect(onCopy).toHaveBeenCalledExactlyOnceWith('secret-token');
    cleanup();
    showSync({ endpoint, sync, onCopy: () => Promise.reject(new Error('no clipboard')) });
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    await waitFor(() => expect(field('Token for your other browsers').value).toBe('secret-token'));
  });

  test('says what went wrong, what was kept and what to do', () => {
    showSync({ endpoint, sync: { ...sync, problem: 'refused' } });
    expect(screen.getByText('2 will sync · The endpoint refused the token')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain(
      'Everything is saved here. Connect again with a valid token.',
    );
  });

  test('syncs and disconnects when asked', () => {
    const { onSync, onDisconnect } = showSync({ endpoint, sync });
    fireEvent.click(screen.getByRole('button', { name: 'Sync now' }));
    fireEvent.click(screen.getByRole('button', { name: 'Disconnect' }));
    expect(onSync).toHaveBeenCalledOnce();
    expect(onDisconnect).toHaveBeenCalledOnce();
  });
});
