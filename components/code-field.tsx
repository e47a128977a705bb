import type { JSX } from 'preact';

interface CodeFieldProps {
  readonly id?: string;
  readonly code: string;
  /** What it is, and of what. */
  readonly label: string;
}

/** A code that is to be taken elsewhere: whoever comes to it has all of it selected. */
export function CodeField({ id, code, label }: CodeFieldProps): JSX.Element {
  return (
    <input
      id={id}
      class="field code"
      readOnly
      dir="ltr"
      value={code}
      aria-label={label}
      onFocus={({ currentTarget }) => currentTarget.select()}
    />
  );
}
