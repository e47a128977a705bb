import type { ComponentChildren, JSX } from 'preact';

interface AddressLineProps {
  /** Of the field. */
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly isWrong: boolean;
  /** The id of what is said of it, among the children. */
  readonly saidBy: string;
  readonly button: { readonly id: string; readonly words: string; readonly isReady: boolean };
  readonly onText: (text: string) => void;
  /** Called in the submit itself: only there does the browser ask its user. */
  readonly onSubmit: () => void;
  readonly children: ComponentChildren;
}

/** One address to be typed and taken, and under it what is to be said of it. */
export function AddressLine(props: AddressLineProps): JSX.Element {
  const { id, label, placeholder, value, isWrong, saidBy, button, onText, onSubmit, children } = props;
  return (
    <form
      class="field-group"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <label for={id}>{label}</label>
      <div class="field-line">
        <input
          id={id}
          name={id}
          class="field"
          inputMode="url"
          dir="ltr"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          placeholder={placeholder}
          value={value}
          aria-describedby={saidBy}
          aria-invalid={isWrong}
          onInput={({ currentTarget }) => onText(currentTarget.value)}
        />
        <button type="submit" class="button" id={button.id} disabled={!button.isReady}>
          {button.words}
        </button>
      </div>
      {children}
    </form>
  );
}
