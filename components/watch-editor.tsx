import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { MAX_RULES, ruleName, type WatchRule } from '../utils/model/watch.ts';
import { BellIcon, CloseIcon } from './icons.tsx';
import { WatchForm, type WatchFormProps } from './watch-form.tsx';
import { watchRuleWords } from './watch-words.ts';

interface WatchEditorProps extends WatchFormProps {
  readonly rules: readonly WatchRule[];
  /** How its shop is read: asked now and then, read when its shopper opens the page, or not at all yet. */
  readonly access: 'asked' | 'visited' | 'not-allowed';
  /** Hours between two looks. */
  readonly everyHours: number;
  /** Whether the browser may show notifications; undefined before that is known. */
  readonly mayNotify: boolean | undefined;
  /** The names of rules that hold already. */
  readonly reached: ReadonlySet<string>;
  readonly failed: boolean;
  readonly onRemove: (rule: WatchRule) => void;
  /** Asks the browser for notifications: called in the click. */
  readonly onNotify: () => void;
}

/** What the shopper wants to be told of one wish. */
export function WatchEditor(props: WatchEditorProps): JSX.Element {
  const { rules, access, everyHours, mayNotify, reached, failed, onRemove, onNotify } = props;
  const holds = rules.some((rule) => reached.has(ruleName(rule)));
  return (
    <section class="watch" aria-labelledby="watch-title">
      <h2 class="watch-title" id="watch-title">
        <BellIcon />
        {i18n.t('watch.title')}
      </h2>
      {rules.length > 0 && (
        <ul class="watch-rules">
          {rules.map((rule) => (
            <li class="watch-rule" key={ruleName(rule)}>
              <span>{watchRuleWords(rule)}</span>
              <button
                type="button"
                class="button square bare"
                aria-label={i18n.t('watch.remove', [watchRuleWords(rule)])}
                title={i18n.t('watch.remove', [watchRuleWords(rule)])}
                onClick={() => onRemove(rule)}
              >
                <CloseIcon />
              </button>
            </li>
          ))}
        </ul>
      )}
      {rules.length < MAX_RULES && <WatchForm {...props} />}
      {failed && (
        <p class="watch-problem" role="alert">
          {i18n.t('watch.failed')}
        </p>
      )}
      {holds && <p class="watch-hint">{i18n.t('watch.holds')}</p>}
      <p class="watch-hint">
        {access === 'asked' && i18n.t('watch.asked', everyHours)}
        {access === 'visited' && i18n.t('watch.visited')}
        {access === 'not-allowed' && i18n.t('watch.notAllowed')}
      </p>
      {rules.length > 0 && mayNotify === false && (
        <p class="watch-hint watch-notify">
          {i18n.t('watch.inDigest')}
          <button type="button" class="text-button" id="watch-notify" onClick={onNotify}>
            {i18n.t('watch.notify')}
          </button>
        </p>
      )}
    </section>
  );
}
