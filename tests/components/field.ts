import { screen } from '@testing-library/preact';

/** The text field with this label, of one line or more. */
export function field(name: string): HTMLInputElement | HTMLTextAreaElement {
  const found = screen.getByLabelText(name);
  if (!(found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement))
    throw new Error(`${name} is no field`);
  return found;
}
