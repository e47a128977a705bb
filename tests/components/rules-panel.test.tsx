import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { RulesPanel } from '../../components/rules-panel.tsx';
import type { RulesProblem } from '../../utils/model/rules-wire.ts';

afterEach(cleanup);

const NOW = 1_800_000_000_000;

function show(different: Partial<Parameters<typeof RulesPanel>[0]> = {}) {
  const calls = { onChange: vi.fn(), onCheck: vi.fn() };
  const { container } = render(
    <RulesPanel
      on={true}
      connected={true}
      checking={false}
      report={{}}
      now={NOW}
      {...calls}
      {...different}
    />,
  );
  return { ...calls, container };
}
const keep = () => screen.getByLabelText('Keep site rules fresh');

test('Off, there is a switch, what it does, and nothing else', () => {
  const { container, onChange } = show({ on: false, report: { version: 1, problem: 'older' } });
  expect(keep()).toHaveProperty('checked', false);
  expect(container.querySelector('dl, [role="alert"], button')).toBeNull();
  fireEvent.click(keep());
  expect(onChange).toHaveBeenCalledExactlyOnceWith(true);
});

test('On, it says which rules are in use and when the endpoint was asked', () => {
  const { container } = show({ report: { version: 2026112202, checkedAt: NOW - 60_000 } });
  expect(keep()).toHaveProperty('checked', true);
  expect(container.querySelector('#rules-in-use')?.textContent).toBe('rules 2026112202 from the endpoint');
  expect(container.textContent).toContain('1 min. ago');
});

test('Until something newer was served, the version’s own rules are in use', () => {
  const { container } = show();
  expect(container.querySelector('#rules-in-use')?.textContent).toBe('the rules of this version of Feedcart');
});

test('Asks at once when that is wanted, once', () => {
  const { onCheck } = show();
  fireEvent.click(screen.getByRole('button', { name: 'Check now' }));
  expect(onCheck).toHaveBeenCalledOnce();
  cleanup();
  show({ checking: true });
  expect(screen.getByRole('button', { name: 'Asking the endpoint' })).toHaveProperty('disabled', true);
});

test('Without an endpoint it says where one is connected, and asks nothing', () => {
  const { container } = show({ connected: false, report: { problem: 'unreachable' } });
  expect(container.textContent).toContain('connect one under Sync');
  expect(container.querySelector('[role="alert"], button')).toBeNull();
});

test.each<[RulesProblem, string]>([
  ['none', 'no rules to give'],
  ['unreachable', 'did not answer'],
  ['too-big', 'larger than rules ever are'],
  ['signature', 'not signed by who made this Feedcart'],
  ['schema', 'for another version'],
  ['older', 'older rules'],
  ['expired', 'The time of the last rules is over'],
  ['unsupported', 'Chrome can from 137 on'],
  ['no-key', 'no one’s rules but its own'],
])('Says in plain words why rules are not used (%s)', (problem, words) => {
  show({ report: { problem } });
  expect(screen.getByRole('alert').textContent?.replace("'", '’')).toContain(words.replace("'", '’'));
});
