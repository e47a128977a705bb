import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { uiLocale } from '../ui-locale.ts';

interface TextFieldProps {
  readonly id?: string;
  readonly label: string;
  /** Whether the label is seen, or only heard. */
  readonly isLabelled?: boolean;
  readonly value: string;
  readonly lines?: number;
  readonly class?: string;
  readonly placeholder?: string;
  /** In UTF-16 units. What is longer stays in the field with a word, and nothing of it is cut. */
  readonly maxLength?: number;
  readonly inputMode?: 'text' | 'decimal' | 'numeric' | 'url';
  readonly hint?: string | undefined;
  /** What is wrong with a text, in a sentence: it stays in the field, and is not taken over. */
  readonly problem?: (text: string) => string | undefined;
  readonly onValue: (text: string) => void;
}

/** How long nothing must be typed before it is kept, milliseconds. */
const PAUSE = 250;

/** A field that keeps what is typed after a moment, and never takes from its user what is not right yet. */
export function TextField(props: TextFieldProps): JSX.Element {
  const { id, label, isLabelled = true, value, lines = 1, hint, maxLength = Infinity, onValue } = props;
  const problem = (given: string): string | undefined =>
    given.length > maxLength
      ? i18n.t('compose.problem.textTooLong', [(given.length - maxLength).toLocaleString(uiLocale())])
      : props.problem?.(given);
  const own = useId();
  const [text, setText] = useState(value);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // What was given last, and the value that stood then: until another one comes, the field shows what was typed.
  const last = useRef({ text: value, value });
  useEffect(() => {
    // Nothing is changed under the hands of whoever is writing.
    if (document.activeElement === field.current) return;
    last.current = { text: value, value };
    setText(value);
  }, [value]);
  const wrong = problem(text);
  const keep = (next: string): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (next === last.current.text || problem(next) !== undefined) return;
    last.current = { text: next, value };
    onValue(next);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const shared = {
    id: id ?? own,
    ref: field,
    class: `input ${props.class ?? ''}`,
    value: text,
    dir: 'auto' as const,
    placeholder: props.placeholder,
    'aria-invalid': wrong !== undefined,
    'aria-describedby': wrong !== undefined || hint !== undefined ? `${own}-said` : undefined,
    ...(!isLabelled && { 'aria-label': label }),
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => {
      const next = event.currentTarget.value;
      setText(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => keep(next), PAUSE);
    },
    onBlur: () => {
      if (text !== last.current.text) keep(text);
      // As it is written by now: "200" has become "¥200.00".
      else if (value !== last.current.value) setText(value);
    },
  };
  return (
    <div class={`text-field${isLabelled ? '' : ' text-field-bare'}`}>
      {isLabelled && <label for={shared.id}>{label}</label>}
      {lines > 1 ? (
        <textarea rows={lines} {...shared} />
      ) : (
        <input
          type="text"
          autocomplete="off"
          inputMode={props.inputMode}
          {...shared}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing) keep(text);
          }}
        />
      )}
      {(wrong ?? hint) !== undefined && (
        <p
          class={wrong === undefined ? 'hint' : 'field-problem'}
          id={`${own}-said`}
          role={wrong === undefined ? undefined : 'alert'}
        >
          {wrong ?? hint}
        </p>
      )}
    </div>
  );
}
