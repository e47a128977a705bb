import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DoorBlock } from '../../components/door-block.tsx';
import { ElsewhereBlock } from '../../components/elsewhere-block.tsx';
import type { DoorWords, OtherOfferWords } from '../../utils/model/door-words.ts';

afterEach(cleanup);

const door: DoorWords = {
  line: 'at least €119.00 at your door',
  total: '€119.00',
  isAtLeast: true,
  parts: [
    { label: 'goods', amount: '€100.00' },
    { label: 'shipping', amount: 'not known', isUnknown: true, note: 'the shop does not say' },
  ],
  confidence: 'sure',
  notes: ['An estimate, not tax advice.'],
  rates: 'Exchange rates of Sep 29, 2026',
};

function showDoor(different: Partial<Parameters<typeof DoorBlock>[0]> = {}) {
  const calls = { onOrdered: vi.fn(), onSettings: vi.fn() };
  const { container } = render(
    <DoorBlock door={door} arrives="arrives in 5 days" isOrdered={undefined} {...calls} {...different} />,
  );
  return { ...calls, container };
}

describe('The cost at the door', () => {
  test('is one line, with how sure it is; its parts, rules and rates are there for whoever opens it', () => {
    const { container } = showDoor();
    expect(container.querySelector('summary')?.textContent).toBe('at least €119.00 at your doorrules: sure');
    expect(container.querySelector('details')?.open).toBe(false);
    expect(container.querySelector('.door-unknown')?.textContent).toBe(
      'shippingnot knownthe shop does not say',
    );
    expect(container.querySelector('.door-notes')?.textContent).toContain('Exchange rates of Sep 29, 2026');
    expect(screen.getByText('arrives in 5 days')).toBeTruthy();
  });

  test('is chosen a country for, where none is', () => {
    const { onSettings } = showDoor({
      door: { line: 'choose your country', isUnset: true, parts: [], notes: [] },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Choose' }));
    expect(onSettings).toHaveBeenCalledOnce();
  });

  test('is not there where nothing is known of it', () => {
    expect(showDoor({ door: undefined, arrives: undefined }).container.textContent).toBe('');
  });

  test('counts an order towards China’s quota, and takes it back', () => {
    const { onOrdered } = showDoor({ isOrdered: false });
    fireEvent.click(screen.getByRole('button', { name: 'I ordered this' }));
    cleanup();
    const { onOrdered: back } = showDoor({ isOrdered: true });
    expect(screen.getByRole('status').textContent).toContain('Counted');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect([onOrdered.mock.calls, back.mock.calls]).toEqual([[[true]], [[false]]]);
  });
});

const other: OtherOfferWords = {
  key: 'amazon.de:B0TEST0001#red',
  shop: 'Amazon',
  price: '€17.50',
  door: 'about €22.40 at your door',
  url: 'https://www.amazon.de/dp/B0TEST0001',
  seen: '3 days ago',
  observedAt: 1,
};

function showElsewhere(different: Partial<Parameters<typeof ElsewhereBlock>[0]> = {}) {
  const calls = { onChoose: vi.fn(), onLink: vi.fn(), onUnlink: vi.fn() };
  const { container } = render(
    <ElsewhereBlock
      elsewhere={{ line: 'seen in 1 other place', offers: [other] }}
      choices={[{ key: 'jd.com:1', title: '保温杯', shop: '京东' }]}
      {...calls}
      {...different}
    />,
  );
  return { ...calls, container };
}

describe('Elsewhere', () => {
  test('each place has its price, its cost at the door, its age and the way there', () => {
    const { container } = showElsewhere();
    expect(container.querySelector('.other')?.textContent).toBe(
      'Amazon€17.50about €22.40 at your door · 3 days ago',
    );
    expect(container.querySelector('a')?.getAttribute('href')).toBe(other.url);
    expect(container.querySelector('a')?.rel).toContain('noreferrer');
  });

  test.each(['javascript:alert(1)', 'https://user:pass@evil.example/', 'file:///etc/passwd'])(
    'an address that may not be opened is no link: %s',
    (url) => {
      const { container } = showElsewhere({ elsewhere: { line: '', offers: [{ ...other, url }] } });
      expect(container.querySelector('a')).toBeNull();
      expect(container.textContent).toContain('Amazon');
    },
  );

  test('the shopper says which other wish is the same, and takes it back', () => {
    const { onChoose, onLink } = showElsewhere();
    fireEvent.click(screen.getByRole('button', { name: 'Same as…' }));
    expect(onChoose).toHaveBeenCalledOnce();
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'jd.com:1' } });
    expect(onLink).toHaveBeenCalledExactlyOnceWith('jd.com:1');
    cleanup();
    const { onUnlink } = showElsewhere({ elsewhere: { line: '', offers: [{ ...other, isLinked: true }] } });
    fireEvent.click(screen.getByRole('button', { name: 'Not the same' }));
    expect(onUnlink).toHaveBeenCalledExactlyOnceWith(other.key);
  });
});
