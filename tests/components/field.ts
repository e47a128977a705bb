import { screen } from '@testing-library/preact';

/** The text field with this label. */
export function field(name: string): HTMLInputElement {
  const found = screen.getByLabelText(name);
  if (!(found instanceof HTMLInputElement)) throw new Error(`${name} is no field`);
  return found;
}
