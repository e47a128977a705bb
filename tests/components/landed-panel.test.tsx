import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { LandedPanel } from '../../components/landed-panel.tsx';
import { countryChoices, currencyChoices } from '../../utils/model/shopper.ts';

afterEach(cleanup);

function show(different: Partial<Parameters<typeof LandedPanel>[0]> = {}) {
  const calls = { onChange: vi.fn(), onRefresh: vi.fn() };
  const { container } = render(
    <LandedPanel
      shopper={{}}
      suggested={{ country: 'DE', currency: 'EUR' }}
      countries={countryChoices('en')}
      currencies={currencyChoices('en')}
      rules={[]}
      rates={{ on: '2026-09-29', source: 'currency-api' }}
      isOld={false}
      isServed={false}
      connected={false}
      asking="no"
      {...calls}
      {...different}
    />,
  );
  return { ...calls, container };
}
const field = (label: string) => screen.getByLabelText(label) as HTMLSelectElement;

test('No country is chosen for the shopper: the browser’s languages only suggest one', () => {
  const { onChange, container } = show();
  expect(field('Country or region').value).toBe('');
  expect(field('Currency').disabled).toBe(true);
  expect(container.querySelector('#counted')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Choose Germany, as your browser suggests' }));
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ country: 'DE' });
});

test('Where no language says a country, none is suggested', () => {
  show({ suggested: {} });
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText(/Not chosen yet/)).toBeTruthy();
});

test('Country and currency are chosen apart, and can be taken back', () => {
  const { onChange } = show({ shopper: { country: 'DE', currency: 'USD' } });
  expect([field('Country or region').value, field('Currency').value]).toEqual(['DE', 'USD']);
  fireEvent.change(field('Currency'), { target: { value: '' } });
  fireEvent.change(field('Country or region'), { target: { value: 'CN' } });
  fireEvent.change(field('Country or region'), { target: { value: '' } });
  expect(onChange.mock.calls).toEqual([[{ country: 'DE' }], [{ country: 'CN' }], [{}]]);
});

test('The rules in force are named with their day and how sure they are', () => {
  show({
    shopper: { country: 'DE' },
    rules: [{ id: 'EU-VAT-IOSS', validFrom: '2021-07-01', confidence: 'high' }],
  });
  expect(screen.getByText('EU-VAT-IOSS, in force since Jul 1, 2021: sure')).toBeTruthy();
});

test('A country without a rule is said to have none', () => {
  const { container } = show({ shopper: { country: 'BR' } });
  expect(container.querySelector('#no-rules')?.textContent).toContain('No rule is known for Brazil');
});

test('The rates have their day and where they are from, and only an endpoint can be asked for newer ones', () => {
  const { container } = show({ isOld: true });
  expect(container.querySelector('#rates-day')?.textContent).toBe('Sep 29, 2026: old');
  expect(container.querySelector('#rates-source')?.textContent).toBe(
    'currency-api · built into this version',
  );
  expect(screen.queryByRole('button', { name: 'Refresh' })).toBeNull();
  cleanup();
  const { onRefresh } = show({ connected: true, isServed: true, rates: { on: '2026-11-21', source: 'ecb' } });
  expect(screen.getByText('European Central Bank · by your endpoint')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Refresh' }));
  expect(onRefresh).toHaveBeenCalledOnce();
});
