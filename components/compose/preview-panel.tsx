import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { isBlocking } from '../../utils/compose/index.ts';
import { AUDIENCES, type Audience, type PlatformId } from '../../utils/model/draft.ts';
import { CheckIcon, WarningIcon } from '../icons.tsx';
import type { PartSaid, PreviewView } from './compose-view.ts';
import { audienceWords, findingWords, ruleWords } from './compose-words.ts';

interface PreviewPanelProps {
  readonly preview: PreviewView;
  readonly platforms: readonly { readonly id: PlatformId; readonly name: string }[];
  /** What became of each part, by its place. */
  readonly said: ReadonlyMap<number, PartSaid>;
  readonly onPlatform: (platform: PlatformId) => void;
  readonly onAudience: (audience: Audience, on: boolean) => void;
  readonly onLabel: (label: string) => void;
  readonly onInsert: (part: number) => void;
  readonly onCopy: (part: number) => void;
}

/** What will be posted, how long that is, and what must be mended first. */
export function PreviewPanel(props: PreviewPanelProps): JSX.Element {
  const { preview, platforms, said, onPlatform, onInsert, onCopy } = props;
  const { platform, parts, findings, hasLinks } = preview;
  const isBlocked = findings.some(isBlocking);
  const isEmpty = parts.every(({ text }) => text.trim() === '');
  return (
    <>
      <fieldset class="chips" aria-label={i18n.t('compose.platforms')}>
        {platforms.map(({ id, name }) => (
          <button
            type="button"
            class="chip"
            key={id}
            data-platform={id}
            aria-pressed={id === platform.id}
            onClick={() => onPlatform(id)}
          >
            {name}
          </button>
        ))}
      </fieldset>
      {isEmpty ? (
        <p class="hint">{i18n.t('compose.nothingYet')}</p>
      ) : (
        <ol class="parts">
          {parts.map((part, index) => (
            <li class="part" key={index} data-part={index}>
              <p class="part-text" dir="auto">
                {part.text}
              </p>
              <div class="part-foot">
                <span class={`num part-count${part.isOver ? ' part-over' : ''}`}>
                  {part.length} / {platform.most}
                </span>
                <span class="grow" />
                <button
                  type="button"
                  class="button part-copy"
                  disabled={isBlocked}
                  onClick={() => onCopy(index)}
                >
                  {i18n.t('compose.copy')}
                </button>
                <button
                  type="button"
                  class="button primary part-insert"
                  disabled={isBlocked || part.isOver}
                  onClick={() => onInsert(index)}
                >
                  {i18n.t('compose.insert', [platform.name])}
                </button>
              </div>
              {part.isOver && (
                <p class="field-problem" role="alert">
                  {i18n.t('compose.tooLong', [String(part.length - platform.most), platform.name])}
                </p>
              )}
              {said.has(index) && (
                <p class={said.get(index)?.isGood ? 'part-good' : 'part-bad'} role="status">
                  {said.get(index)?.words}
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
      {!hasLinks && !isEmpty && <p class="hint">{i18n.t('compose.noLinks', [platform.name])}</p>}
      <Findings {...props} />
    </>
  );
}

function Findings({ preview, onAudience, onLabel }: PreviewPanelProps): JSX.Element {
  const { findings, label, audience, always } = preview;
  return (
    <section class="findings" aria-label={i18n.t('compose.rules')}>
      <ul class="plain-list">
        {findings.map((finding) => (
          <li
            class={`finding finding-${finding.kind}`}
            key={`${finding.rule.id} ${finding.kind}`}
            data-rule={finding.rule.id}
          >
            {finding.kind === 'ok' ? <CheckIcon /> : <WarningIcon />}
            <span>
              {findingWords(finding)}
              <cite>{ruleWords(finding)}</cite>
            </span>
          </li>
        ))}
      </ul>
      {label !== undefined && (
        <button type="button" class="button" id="insert-label" onClick={() => onLabel(label)}>
          {i18n.t('compose.insertLabel', [label])}
        </button>
      )}
      <fieldset class="audience">
        <legend>{i18n.t('compose.readers')}</legend>
        {AUDIENCES.map((one) => (
          <button
            type="button"
            class="chip"
            key={one}
            data-audience={one}
            aria-pressed={audience.includes(one)}
            disabled={always.includes(one)}
            onClick={() => onAudience(one, !audience.includes(one))}
          >
            {audienceWords(one)}
          </button>
        ))}
      </fieldset>
    </section>
  );
}
