import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { readLink } from '../../utils/compose/index.ts';
import { linkProblemWords } from './compose-words.ts';

interface PostedFormProps {
  readonly platform: string;
  /** True once it was kept. */
  readonly isKept: boolean;
  readonly onPosted: (permalink: string | undefined) => void;
  readonly onNew: () => void;
}

/** After the site has posted it: the record, with the post's own page where the creator gives it. */
export function PostedForm({ platform, isKept, onPosted, onNew }: PostedFormProps): JSX.Element {
  const [link, setLink] = useState('');
  const [problem, setProblem] = useState<string>();
  if (isKept)
    return (
      <section class="posted-form">
        <p class="part-good" role="status">
          {i18n.t('compose.recorded')}
        </p>
        <button type="button" class="button" id="new-post" onClick={onNew}>
          {i18n.t('compose.startNew')}
        </button>
      </section>
    );
  return (
    <form
      class="posted-form text-field"
      onSubmit={(event) => {
        event.preventDefault();
        const reading = link.trim() === '' ? undefined : readLink(link);
        setProblem(reading && 'problem' in reading ? linkProblemWords(reading.problem) : undefined);
        if (!reading) onPosted(undefined);
        else if ('link' in reading) onPosted(reading.link);
      }}
    >
      <label for="permalink">{i18n.t('compose.postedWhere', [platform])}</label>
      <div class="add-line">
        <input
          class="input grow"
          id="permalink"
          value={link}
          placeholder={i18n.t('compose.postedLink')}
          autocomplete="off"
          onInput={(event) => setLink(event.currentTarget.value)}
        />
        <button type="submit" class="button" id="record-post">
          {i18n.t('compose.record')}
        </button>
      </div>
      <p
        class={problem === undefined ? 'hint' : 'field-problem'}
        role={problem === undefined ? undefined : 'alert'}
      >
        {problem ?? i18n.t('compose.recordHint')}
      </p>
    </form>
  );
}
