import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { QuietPanel } from '../../components/quiet-panel.tsx';

afterEach(cleanup);

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
