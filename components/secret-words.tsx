import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface SecretWordsProps {
  readonly onWords: () => Promise<readonly string[]>;
  readonly onCopy: (text: string) => Promise<void>;
}

/** The account's secret as words: in the page only after they were asked for. */
export function SecretWords({ onWords, onCopy }: SecretWordsProps): JSX.Element {
  const [words, setWords] = useState<readonly string[]>();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    if (!words) return;
    // Where there is no clipboard they can be selected and copied by hand.
    await onCopy(words.join(' ')).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <div class="sub" id="secret">
      <div class="sub-head">
        <h3>{i18n.t('options.sync.words')}</h3>
        <span class="sub-actions">
          {words && (
            <button type="button" class="button" id="copy-words" onClick={() => void copy()}>
              <span role="status">{i18n.t(copied ? 'options.sync.copied' : 'options.sync.copy')}</span>
            </button>
          )}
          <button
            type="button"
            class="button"
            id="show-words"
            aria-pressed={words !== undefined}
            onClick={() => {
              if (words) setWords(undefined);
              else void onWords().then(setWords);
            }}
          >
            {i18n.t(words ? 'options.sync.hide' : 'options.sync.show')}
          </button>
        </span>
      </div>
      <p class="hint">{i18n.t('options.sync.wordsText')}</p>
      {words && (
        <ol class="words" id="words" dir="ltr" translate={false}>
          {words.map((word, index) => (
            // Two of them may be the same word.
            <li key={`${index} ${word}`}>{word}</li>
          ))}
        </ol>
      )}
    </div>
  );
}
