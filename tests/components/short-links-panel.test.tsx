import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ShortLinksPanel } from '../../components/short-links-panel.tsx';

afterEach(cleanup);

function show(different: Partial<Parameters<typeof ShortLinksPanel>[0]> = {}) {
  const calls = { onChange: vi.fn(), onAllow: vi.fn() };
  const { container } = render(
    <ShortLinksPanel mode="pointed" allowed={true} denied={false} {...calls} {...different} />,
  );
  return { ...calls, container };
}
const look = () => screen.getByLabelText('Look behind short links');
const seen = () => screen.getByLabelText('Also those that stay in view for two seconds');

test('Off, there is one switch, what it means for the reader’s privacy, and nothing to allow', () => {
  const { container, onChange } = show({ mode: 'never', allowed: false });
  expect(look()).toHaveProperty('checked', false);
  expect(screen.getAllByRole('checkbox')).toHaveLength(1);
  expect(container.querySelector('button, [role="alert"]')).toBeNull();
  expect(container.textContent).toContain('The host learns that somebody looked the link up');
  fireEvent.click(look());
  expect(onChange).toHaveBeenCalledExactlyOnceWith('pointed');
});

test('On, links in view are a choice of their own, and both can be taken back', () => {
  const { onChange } = show();
  expect([look(), seen()].map((box) => (box as HTMLInputElement).checked)).toEqual([true, false]);
  fireEvent.click(seen());
  fireEvent.click(look());
  expect(onChange.mock.calls).toEqual([['seen'], ['never']]);
  cleanup();
  const { onChange: back } = show({ mode: 'seen' });
  fireEvent.click(seen());
  expect(back).toHaveBeenCalledExactlyOnceWith('pointed');
});

test('When the browser lets only some hosts be asked it says so, and can be asked again', () => {
  const { container, onAllow } = show({ allowed: false });
  expect(container.textContent).toContain('links of the others stay as they are');
  fireEvent.click(screen.getByRole('button', { name: 'Allow' }));
  expect(onAllow).toHaveBeenCalledOnce();
});

test('What the browser did not allow is said, and the switch stays off', () => {
  show({ mode: 'never', allowed: false, denied: true });
  expect(screen.getByRole('alert').textContent).toContain('Nothing has changed');
  expect(look()).toHaveProperty('checked', false);
});
