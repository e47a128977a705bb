import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { uiLocale } from './ui-locale.ts';

type SkipReason =
  | 'no-link'
  | 'not-a-product'
  | 'not-certain'
  | 'short-link'
  | 'known'
  | 'repeated'
  | 'unreadable';

/** What became of the last import. */
export interface ImportOutcome {
  readonly added: number;
  readonly skippedBy: Readonly<Partial<Record<SkipReason, number>>>;
  readonly skipped: readonly { readonly line: number; readonly why: SkipReason; readonly text: string }[];
  readonly cancelled: boolean;
}

/** Nothing yet, on its way, refused as a whole, or done. */
export type ImportState =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly done: number; readonly total?: number | undefined }
  | {
      readonly state: 'refused';
      readonly why: 'not-ours' | 'newer' | 'damaged' | 'too-big' | 'nothing';
      readonly line?: number | undefined;
    }
  | { readonly state: 'failed'; readonly why: 'full' | 'other' }
  | { readonly state: 'done'; readonly outcome: ImportOutcome };

interface ImportPanelProps {
  readonly import: ImportState;
  readonly onFile: (file: File) => void;
  readonly onText: (text: string) => void;
  readonly onCancel: () => void;
}

/** The ways in: a file of Feedcart's or another's, or links that are pasted. */
export function ImportPanel(props: ImportPanelProps): JSX.Element {
  const { import: now, onFile, onText, onCancel } = props;
  const [text, setText] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const isRunning = now.state === 'running';
  return (
    <section class="panel" id="import" aria-labelledby="import-title">
      <header class="panel-head">
        <h2 id="import-title">{i18n.t('options.import.title')}</h2>
        <button
          type="button"
          class="button"
          id="import-choose"
          disabled={isRunning}
          onClick={() => file.current?.click()}
        >
          {i18n.t('options.import.choose')}
        </button>
        <input
          type="file"
          id="import-file"
          class="hidden"
          ref={file}
          accept=".json,.csv,.tsv,.html,.htm,.txt,.md,application/json,text/*"
          aria-label={i18n.t('options.import.choose')}
          tabIndex={-1}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) onFile(chosen);
            // The same file may be chosen again: it goes on where it was ended.
            currentTarget.value = '';
          }}
        />
      </header>
      <p class="panel-text">{i18n.t('options.import.text')}</p>
      <div class="field-group">
        <label for="import-links">{i18n.t('options.import.paste')}</label>
        <textarea
          class="field links"
          id="import-links"
          rows={3}
          spellcheck={false}
          value={text}
          disabled={isRunning}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </div>
      <div class="panel-foot bare">
        <button
          type="button"
          class="button"
          id="import-paste"
          disabled={isRunning || text.trim() === ''}
          onClick={() => {
            onText(text);
            setText('');
          }}
        >
          {i18n.t('options.import.save')}
        </button>
      </div>
      {isRunning && (
        <div class="running">
          <progress
            aria-label={i18n.t('options.import.running')}
            {...(now.total !== undefined && { max: now.total, value: now.done })}
          />
          <span class="hint num">{now.done.toLocaleString(uiLocale())}</span>
          <button type="button" class="button" id="import-cancel" onClick={onCancel}>
            {i18n.t('options.import.cancel')}
          </button>
        </div>
      )}
      {now.state === 'refused' && (
        <p class="problem" role="alert" id="import-refused">
          {[
            i18n.t(`options.import.refused.${REFUSED[now.why]}`),
            now.line !== undefined && i18n.t('options.import.line', [String(now.line)]),
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      )}
      {now.state === 'failed' && (
        <p class="problem" role="alert">
          {i18n.t(now.why === 'full' ? 'options.import.full' : 'options.import.failed')}
        </p>
      )}
      {now.state === 'done' && <Outcome {...now.outcome} />}
    </section>
  );
}

const REFUSED = {
  'not-ours': 'notOurs',
  newer: 'newer',
  damaged: 'damaged',
  'too-big': 'tooBig',
  nothing: 'nothing',
} as const;

const SKIPPED = {
  'no-link': 'noLink',
  'not-a-product': 'notProduct',
  'not-certain': 'notCertain',
  'short-link': 'shortLink',
  known: 'known',
  repeated: 'repeated',
  unreadable: 'unreadable',
} as const satisfies Record<SkipReason, string>;

function Outcome({ added, skippedBy, skipped, cancelled }: ImportOutcome): JSX.Element {
  const number = (count: number): string => count.toLocaleString(uiLocale());
  const reasons = Object.entries(SKIPPED).flatMap(([why, key]) => {
    const count = Object.entries(skippedBy).find(([name]) => name === why)?.[1] ?? 0;
    return count > 0 ? [{ why, key, count }] : [];
  });
  return (
    <div class="outcome" role="status" id="import-outcome">
      <p>
        <b>{i18n.t('options.import.added', added, [number(added)])}</b>
        {cancelled && ` ${i18n.t('options.import.cancelled')}`}
      </p>
      {reasons.length > 0 && (
        <ul class="lines">
          {reasons.map(({ why, key, count }) => (
            <li key={why}>{`${number(count)} · ${i18n.t(`options.import.skipped.${key}`)}`}</li>
          ))}
        </ul>
      )}
      {skipped.length > 0 && (
        <details>
          <summary>{i18n.t('options.import.which')}</summary>
          <ol class="skipped">
            {skipped.map(({ line, why, text }, index) => (
              <li key={`${line} ${index}`}>
                <span class="num">{i18n.t('options.import.lineOf', [String(line)])}</span>
                <bdi dir="auto">{text}</bdi>
                <span>{i18n.t(`options.import.skipped.${SKIPPED[why]}`)}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}
