import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { TextField } from '../../components/compose/text-field.tsx';

afterEach(cleanup);

const field = () => screen.getByLabelText<HTMLInputElement>('Price');
const type = (text: string) => {
  field().focus();
  fireEvent.input(field(), { target: { value: text } });
};
const leave = () => {
  field().blur();
  fireEvent.blur(field());
};

/** A store that writes numbers its own way, when `echo` is called. */
function show(problem?: (text: string) => string | undefined) {
  const given: string[] = [];
  let echo: (value: string) => void = () => undefined;
  function Host() {
    const [value, setValue] = useState('');
    echo = setValue;
    return (
      <TextField
        label="Price"
        value={value}
        onValue={(text) => given.push(text)}
        {...(problem && { problem })}
      />
    );
  }
  render(<Host />);
  return { given, echo: (value: string) => vi.waitFor(() => echo(value)) };
}

test('what was typed stays in the field when it is left before the store has answered', async () => {
  const { given, echo } = show();
  type('Six for winter');
  leave();
  expect(given).toEqual(['Six for winter']);
  expect(field().value).toBe('Six for winter');
  await echo('Six for winter');
  await vi.waitFor(() => expect(field().value).toBe('Six for winter'));
});

test('what is kept is shown as it is written, once nobody writes', async () => {
  const { given, echo } = show();
  type('200');
  fireEvent.keyDown(field(), { key: 'Enter' });
  expect(given).toEqual(['200']);
  await echo('¥200.00');
  expect(field().value).toBe('200');
  leave();
  await vi.waitFor(() => expect(field().value).toBe('¥200.00'));
  expect(given).toEqual(['200']);
});

test('what is wrong is said, stays in the field and is not kept', () => {
  const { given } = show((text) => (text === 'ten' ? 'Not a price' : undefined));
  type('ten');
  leave();
  expect(screen.getByRole('alert').textContent).toBe('Not a price');
  expect(field().value).toBe('ten');
  expect(given).toEqual([]);
});
