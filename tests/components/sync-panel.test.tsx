import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ConnectProblem } from '../../components/connect-form.tsx';
import { SyncPanel } from '../../components/sync-panel.tsx';
import { field } from './field.ts';

afterEach(cleanup);

const WORDS = 'legal winner thank year wave sausage worth useful legal winner thank yellow'.split(' ');
const CODE = `feedcart:1.${'A'.repeat(22)}.${'0'.repeat(32)}.https://sync.example`;

const ignore = (): void => undefined;

function showSync(different: Partial<Parameters<typeof SyncPanel>[0]> = {}) {
  const calls = {
    onCreate: vi.fn(async (): Promise<ConnectProblem | undefined> => undefined),
    onJoin: vi.fn(async (): Promise<ConnectProblem | undefined> => undefined),
    onSync: vi.fn(),
    onDisconnect: vi.fn(),
    onCopy: vi.fn(() => Promise.resolve()),
    onWords: vi.fn(async () => WORDS),
    onPair: vi.fn(async (): Promise<string | undefined> => CODE),
    onRenew: vi.fn(async (): Promise<ConnectProblem | undefined> => undefined),
    onDecide: vi.fn(),
    onDelete: vi.fn(async (_withdrawing: boolean): Promise<string | undefined> => undefined),
    onExport: vi.fn(),
    onRename: vi.fn(),
    onRevoke: vi.fn(),
  };
  const { container } = render(
    <SyncPanel
      endpoint={undefined}
      sync={undefined}
      now={1_800_000_000_000}
      address="http://127.0.0.1:8787"
      pairingMinutes={10}
      devices={undefined}
      {...calls}
      {...different}
    />,
  );
  return { ...calls, container };
}

describe('the end of an account', () => {
  const end = async (onDelete: Parameters<typeof SyncPanel>[0]['onDelete'], keeps = false) => {
    const shown = showSync({ endpoint: { url: 'https://sync.example', encrypted: true }, onDelete });
    if (keeps) fireEvent.click(field('First withdraw all my cards and pictures'));
    fireEvent.click(screen.getByRole('button', { name: 'Delete…' }));
    fireEvent.click(screen.getByRole('button', { name: 'Delete the account' }));
    await waitFor(() => expect(onDelete).toHaveBeenCalled());
    return shown;
  };

  test('withdraws what was published first, unless it is to stay', async () => {
    const onDelete = vi.fn(async (_withdrawing: boolean): Promise<string | undefined> => undefined);
    await end(onDelete);
    cleanup();
    await end(onDelete, true);
    expect(onDelete.mock.calls).toEqual([[true], [false]]);
  });

  test('says why it was not done', async () => {
    const { container } = await end(vi.fn(async () => 'offline'));
    await waitFor(() =>
      expect(container.querySelector('#account-kept')?.textContent).toContain(
        'Not deleted. The endpoint can’t be reached.',
      ),
    );
  });
});

describe('sync, when it is off', () => {
  test('makes an account at the address in the field', async () => {
    const { onCreate } = showSync();
    fireEvent.input(field('Endpoint'), { target: { value: 'https://sync.example' } });
    fireEvent.click(screen.getByRole('button', { name: 'Turn on sync' }));
    await waitFor(() => expect(onCreate).toHaveBeenCalledExactlyOnceWith('https://sync.example'));
  });

  test('joins an account by its words', async () => {
    const { onJoin } = showSync();
    fireEvent.click(screen.getByRole('button', { name: 'I have words or a code' }));
    fireEvent.input(field('Twelve words or a code'), { target: { value: 'secret' } });
    fireEvent.click(screen.getByRole('button', { name: 'Connect' }));
    await waitFor(() => expect(onJoin).toHaveBeenCalledExactlyOnceWith('http://127.0.0.1:8787', 'secret'));
  });

  test.each<[ConnectProblem, string]>([
    ['bad-address', 'not an address'],
    ['bad-scheme', 'must begin with https://'],
    [{ word: 'sausagf' }, '“sausagf” is not one of the words'],
    ['bad-words', 'There are twelve words'],
    ['bad-checksum', 'do not fit together'],
    ['bad-code', 'not a whole code'],
    ['used-code', 'used already or is too old'],
    ['no-account', 'no account with these words'],
    ['unsupported', 'too old'],
    ['unreachable', 'does not answer'],
    ['refused', 'did not let this browser in'],
    ['not-endpoint', 'but not as a Feedcart endpoint'],
    ['failed', 'Nothing has changed'],
  ])('says in plain words what went wrong (%s) and keeps what was typed', async (problem, words) => {
    showSync({ onJoin: async () => problem });
    fireEvent.click(screen.getByRole('button', { name: 'I have words or a code' }));
    fireEvent.input(field('Endpoint'), { target: { value: 'sync.example' } });
    fireEvent.input(field('Twelve words or a code'), { target: { value: 'secret' } });
    fireEvent.click(screen.getByRole('button', { name: 'Connect' }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain(words));
    expect(field('Endpoint').value).toBe('sync.example');
    expect(field('Twelve words or a code').value).toBe('secret');
  });

  test('takes a connection that breaks as a failure', async () => {
    showSync({ onCreate: () => Promise.reject(new Error('gone')) });
    fireEvent.click(screen.getByRole('button', { name: 'Turn on sync' }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Nothing has changed'));
  });

  test('asks once however often the button is pressed', async () => {
    const { onCreate } = showSync({ onCreate: vi.fn(() => new Promise<undefined>(ignore)) });
    fireEvent.click(screen.getByRole('button', { name: 'Turn on sync' }));
    await waitFor(() => screen.getByRole('button', { name: 'Asking the endpoint' }));
    fireEvent.click(screen.getByRole('button', { name: 'Asking the endpoint' }));
    expect(onCreate).not.toHaveBeenCalledTimes(2);
  });
});

describe('sync, when it is on', () => {
  const endpoint = { url: 'https://sync.example', encrypted: true };
  const sync = { connected: true, waiting: 2, parked: 1, syncedAt: 1_800_000_000_000 - 60_000 };

  test('says where, when, what waits and what stays', () => {
    const { container } = showSync({ endpoint, sync });
    expect(container.querySelector('#connected-endpoint')?.textContent).toBe('https://sync.example');
    expect(container.querySelector('#last-sync')?.textContent).toBe('1 min. ago');
    expect(container.querySelector('#sync-waiting')?.textContent).toBe('2 items');
    expect(screen.getByText('Stays here only')).toBeTruthy();
  });

  test('has the words in the page only after they were asked for', async () => {
    const { container } = showSync({ endpoint, sync });
    expect(container.innerHTML).not.toContain('sausage');
    fireEvent.click(screen.getByRole('button', { name: 'Show' }));
    await waitFor(() =>
      expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(WORDS),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Hide' }));
    expect(container.innerHTML).not.toContain('sausage');
  });

  test('copies the words, and leaves them to be selected where there is no clipboard', async () => {
    const onCopy = vi.fn(() => Promise.reject(new Error('no clipboard')));
    showSync({ endpoint, sync, onCopy });
    fireEvent.click(screen.getByRole('button', { name: 'Show' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Copy' }));
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(WORDS.join(' '));
    expect(screen.getAllByRole('listitem')).toHaveLength(12);
  });

  test('makes a code for another device, as a picture and as text, and says when there is none', async () => {
    const { container } = showSync({ endpoint, sync });
    fireEvent.click(screen.getByRole('button', { name: 'Make a code' }));
    await screen.findByRole('img', { name: /Code for another device/ });
    expect(field('Code').value).toBe(CODE);
    expect(container.textContent).toContain('It works once, for 10 minutes');
    cleanup();
    showSync({ endpoint, sync, onPair: async () => undefined });
    fireEvent.click(screen.getByRole('button', { name: 'Make a code' }));
    expect((await screen.findByRole('alert')).textContent).toContain('gave no code');
  });

  test('lists the devices, renames them, and removes another one when asked twice', async () => {
    const devices = [
      { id: 'a', name: 'Firefox · Linux', seen: 1_800_000_000_000, isThis: true },
      { id: 'b', name: undefined, seen: 1_800_000_000_000, isThis: false },
    ];
    const { onRename, onRevoke } = showSync({ endpoint, sync, devices });
    fireEvent.click(screen.getByRole('button', { name: 'Rename Firefox · Linux' }));
    await waitFor(() => field('Rename Firefox · Linux'));
    fireEvent.input(field('Rename Firefox · Linux'), { target: { value: 'Desk' } });
    await screen.findByDisplayValue('Desk');
    fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
    expect(onRename).toHaveBeenCalledExactlyOnceWith('a', 'Desk');
    fireEvent.click(screen.getByRole('button', { name: 'Remove Without a name' }));
    expect(onRevoke).not.toHaveBeenCalled();
    fireEvent.click(await screen.findByRole('button', { name: 'Remove' }));
    expect(onRevoke).toHaveBeenCalledExactlyOnceWith('b');
  });

  test('asks before many items go that another device has removed', () => {
    const { onDecide } = showSync({ endpoint, sync: { ...sync, removals: 20 } });
    expect(screen.getByRole('alert').textContent).toContain('Another device removed 20 items');
    fireEvent.click(screen.getByRole('button', { name: 'Keep them everywhere' }));
    fireEvent.click(screen.getByRole('button', { name: 'Remove them here too' }));
    expect(onDecide.mock.calls).toEqual([['keep'], ['apply']]);
  });

  test('makes a new secret when asked twice, and offers encryption to whoever has none', async () => {
    const onRenew = vi.fn(async () => 'unreachable' as const);
    showSync({ endpoint, sync, onRenew });
    fireEvent.click(screen.getByRole('button', { name: 'Make a new secret' }));
    expect(onRenew).not.toHaveBeenCalled();
    fireEvent.click(await screen.findByRole('button', { name: /the other devices stop/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('does not answer');
    cleanup();
    const plain = showSync({ endpoint: { ...endpoint, encrypted: false }, sync });
    expect(screen.queryByRole('button', { name: 'Make a code' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Encrypt now' }));
    expect(plain.onRenew).toHaveBeenCalledOnce();
  });

  test('offers an export before a new secret, before encrypting, and before many items go', () => {
    const { onExport } = showSync({ endpoint, sync: { ...sync, removals: 20 } });
    fireEvent.click(screen.getByRole('button', { name: 'Export first' }));
    fireEvent.click(screen.getByRole('button', { name: 'Make a new secret' }));
    const offers = screen.getAllByRole('button', { name: 'Export first' });
    expect(offers).toHaveLength(2);
    for (const offer of offers) fireEvent.click(offer);
    expect(onExport).toHaveBeenCalledTimes(3);
    // It is still asked.
    expect(screen.getByRole('button', { name: /the other devices stop/ })).toBeTruthy();
    cleanup();
    const plain = showSync({ endpoint: { ...endpoint, encrypted: false }, sync });
    fireEvent.click(screen.getByRole('button', { name: 'Export first' }));
    expect(plain.onExport).toHaveBeenCalledOnce();
    expect(plain.onRenew).not.toHaveBeenCalled();
  });

  test('says what went wrong, what was kept and what to do', () => {
    showSync({ endpoint, sync: { ...sync, problem: 'refused' } });
    expect(screen.getByText('2 will sync · This browser was removed, or the account is gone')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain(
      'Everything is saved here. Disconnect, then connect again with the words or a code.',
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
