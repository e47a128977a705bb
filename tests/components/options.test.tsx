import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ConnectProblem } from '../../components/connect-form.tsx';
import { QuietPanel } from '../../components/quiet-panel.tsx';
import { type ShopChoice, ShopsPanel } from '../../components/shops-panel.tsx';
import { SitesPanel } from '../../components/sites-panel.tsx';
import { SyncPanel } from '../../components/sync-panel.tsx';

afterEach(cleanup);

const ignore = (): void => undefined;

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

function field(name: string): HTMLInputElement {
  const found = screen.getByLabelText(name);
  if (!(found instanceof HTMLInputElement)) throw new Error(`${name} is no field`);
  return found;
}

describe('shops', () => {
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

  test('say what is read, and where prices show on the shop’s own pages alone there is nothing to allow', () => {
    showShops();
    const [first, , third] = screen.getAllByRole('listitem');
    if (!third) throw new Error('three shops');
    expect(first?.textContent).toContain('reads the page of the linked product');
    expect(third.textContent).toBe('JD.comIts prices show only on its own pages.Hide cards');
    expect(within(third).queryByRole('button', { name: /Allow/ })).toBeNull();
  });

  test('that are all allowed are revoked by one click, where there was something to allow', () => {
    const { onRevoke } = showShops({ shops: [weidian, jd] });
    fireEvent.click(screen.getByRole('button', { name: 'Revoke all' }));
    expect(onRevoke).toHaveBeenCalledExactlyOnceWith(['weidian']);
  });

  test('that an earlier version was allowed, though it is never asked, can be taken back', () => {
    const { onRevoke } = showShops({ shops: [{ ...jd, allowed: true }] });
    fireEvent.click(screen.getByRole('button', { name: 'Revoke JD.com' }));
    expect(onRevoke).toHaveBeenCalledExactlyOnceWith(['jd']);
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

describe('sites', () => {
  const calls = () => ({
    onAllow: vi.fn(),
    onCards: vi.fn(),
    onCopy: vi.fn(() => Promise.resolve()),
    onForget: vi.fn(),
    own: { hosts: [], onAllow: vi.fn(), onStop: vi.fn(), onCards: vi.fn() },
  });
  test('say where cards show, and ask where the browser keeps us out', () => {
    const props = calls();
    const { onAllow, onCards } = props;
    render(
      <SitesPanel
        sites={[
          { id: 'weibo', name: 'Weibo', hosts: 'weibo.com', allowed: true, shown: true },
          { id: 'tumblr', name: 'Tumblr', hosts: 'tumblr.com', allowed: true, shown: false },
          { id: 'x', name: 'X', hosts: 'x.com', allowed: false, shown: true },
        ]}
        {...props}
      />,
    );
    const [weibo, tumblr, x] = screen.getAllByRole('listitem');
    if (!weibo || !tumblr || !x) throw new Error('three sites');
    expect(within(weibo).getByText('Cards show')).toBeTruthy();
    fireEvent.click(within(weibo).getByRole('button', { name: 'Hide cards of Weibo' }));
    expect(within(tumblr).getByText('Cards hidden')).toBeTruthy();
    fireEvent.click(within(tumblr).getByRole('button', { name: 'Show cards of Tumblr' }));
    expect(onCards.mock.calls).toEqual([
      ['weibo', false],
      ['tumblr', true],
    ]);
    fireEvent.click(within(x).getByRole('button', { name: 'Allow on X' }));
    expect(onAllow).toHaveBeenCalledExactlyOnceWith('x');
  });

  test('that the user turned on are listed, each with the way back; one the browser bars asks for it', () => {
    const props = calls();
    const cups = { host: 'cups.social', readAs: 'Mastodon', allowed: true, shown: true };
    const hosts = [
      cups,
      { ...cups, host: 'quiet.social', shown: false },
      { ...cups, host: 'far.social', allowed: false },
    ];
    render(<SitesPanel sites={[]} {...props} own={{ ...props.own, hosts }} />);
    const [first, second, third] = within(
      screen.getByRole('list', { name: 'Turned on by you' }),
    ).getAllByRole('listitem');
    if (!first || !second || !third) throw new Error('three hosts');
    expect(first.textContent).toBe('cups.socialRead as MastodonCards showStop');
    fireEvent.click(within(first).getByRole('button', { name: 'Stop showing products on cups.social' }));
    expect(props.own.onStop).toHaveBeenCalledExactlyOnceWith('cups.social');
    fireEvent.click(within(second).getByRole('button', { name: 'Show cards of quiet.social' }));
    expect(props.own.onCards).toHaveBeenCalledExactlyOnceWith('quiet.social', true);
    expect(third.textContent).toContain('far.social needs your permission');
    fireEvent.click(within(third).getByRole('button', { name: 'Allow on far.social' }));
    expect(props.own.onAllow).toHaveBeenCalledExactlyOnceWith('far.social');
  });

  describe('of which nothing was recognised', () => {
    const drift = { pages: 3, report: 'Feedcart 1.0 · weibo · 3 ×\n\nmain\n div[role=feed]' };
    const site = { id: 'weibo', name: 'Weibo', hosts: 'weibo.com', allowed: true, shown: true };
    const showDrift = (different: Partial<typeof drift> = {}, onCopy = vi.fn(() => Promise.resolve())) => {
      const props = { ...calls(), onCopy };
      render(<SitesPanel sites={[{ ...site, drift: { ...drift, ...different } }]} {...props} />);
      return props;
    };

    test('say so, with what can be copied and nothing more', async () => {
      const { onCopy } = showDrift();
      expect(screen.getByText('Weibo: nothing recognised on the last 3 pages')).toBeTruthy();
      expect(screen.getByRole('textbox', { hidden: true })).toHaveProperty('value', drift.report);
      fireEvent.click(screen.getByRole('button', { name: 'Copy how the page of Weibo is built' }));
      expect(onCopy).toHaveBeenCalledExactlyOnceWith(drift.report);
      await waitFor(() => expect(screen.getByText('Copied')).toBeTruthy());
    });

    test('count one page in words of their own, and are forgotten when asked', () => {
      const { onForget } = showDrift({ pages: 1 });
      expect(screen.getByText('Weibo: nothing recognised on the last page')).toBeTruthy();
      fireEvent.click(screen.getByRole('button', { name: 'Forget the pages of Weibo' }));
      expect(onForget).toHaveBeenCalledExactlyOnceWith('weibo');
    });

    test('show what would be copied where there is no clipboard', async () => {
      showDrift(
        {},
        vi.fn(() => Promise.reject(new Error('no clipboard'))),
      );
      fireEvent.click(screen.getByRole('button', { name: 'Copy how the page of Weibo is built' }));
      await waitFor(() => expect(screen.getByRole('group').hasAttribute('open')).toBe(true));
    });
  });
});

describe('what is muted', () => {
  const ann = { id: 'a', kind: 'author', name: 'Ann', where: 'Weibo' } as const;
  const calls = () => ({ onCollapse: vi.fn(), onUnmute: vi.fn() });

  test('is listed with where it was met, and each has its way back', () => {
    const { onCollapse, onUnmute } = calls();
    const cup = { id: 'b', kind: 'shop', name: 'Cups' } as const;
    render(<QuietPanel muted={[ann, cup]} collapse={false} onCollapse={onCollapse} onUnmute={onUnmute} />);
    const [first, second] = screen.getAllByRole('listitem');
    expect(first?.textContent).toBe('AnnAuthor · WeiboUnmute');
    expect(second?.textContent).toBe('CupsShop: no cardsUnmute');
    fireEvent.click(screen.getByRole('button', { name: 'Unmute Ann' }));
    expect(onUnmute).toHaveBeenCalledExactlyOnceWith('a');
  });

  test('is said to be nothing where it is nothing; cards collapse by one box', () => {
    const { onCollapse, onUnmute } = calls();
    render(<QuietPanel muted={[]} collapse={false} onCollapse={onCollapse} onUnmute={onUnmute} />);
    expect(screen.getByText('Nothing is muted.')).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Collapse cards to one line until you ask for more'));
    expect(onCollapse).toHaveBeenCalledExactlyOnceWith(true);
  });

  test('shows a hostile name as text', () => {
    const { onCollapse, onUnmute } = calls();
    const name = '<img src=x onerror=alert(1)>';
    const { container } = render(
      <QuietPanel muted={[{ ...ann, name }]} collapse onCollapse={onCollapse} onUnmute={onUnmute} />,
    );
    expect(screen.getByText(name)).toBeTruthy();
    expect(container.querySelector('img')).toBeNull();
  });
});
