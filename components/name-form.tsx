import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';

interface NameFormProps {
  readonly id: string;
  readonly words: string;
  readonly button: string;
  /** What stands in it at first. */
  readonly start?: string;
  /** The most characters. */
  readonly longest: number;
  readonly suggestions?: readonly string[];
  readonly onName: (name: string) => void;
}

/** One line to give a name in. Empty, nothing happens. */
export function NameForm({
  id,
  words,
  button,
  start = '',
  longest,
  suggestions,
  onName,
}: NameFormProps): JSX.Element {
  const [name, setName] = useState(start);
  const field = useRef<HTMLInputElement>(null);
  return (
    <form
      class="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        const given = field.current?.value.trim();
        if (!given) return;
        setName(start);
        onName(given);
      }}
    >
      <input
        class="input"
        id={id}
        ref={field}
        value={name}
        maxLength={longest}
        dir="auto"
        placeholder={words}
        aria-label={words}
        autocomplete="off"
        list={suggestions ? `${id}-known` : undefined}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      {suggestions && (
        <datalist id={`${id}-known`}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      <button type="submit" class="button" disabled={!name.trim()}>
        {button}
      </button>
    </form>
  );
}
