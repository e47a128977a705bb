import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SitesPanel } from '../../components/sites-panel.tsx';

afterEach(cleanup);

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
    const [x, weibo, tumblr] = screen.getAllByRole('listitem');
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
    expect(onAllow).toHaveBeenCalledExactlyOnceWith(['x']);
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
