import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { RulesProblem, RulesReport } from '../utils/model/rules-wire.ts';
import { ago } from './ago.ts';
import { WarningIcon } from './icons.tsx';

interface RulesPanelProps {
  readonly on: boolean;
  /** Whether there is an endpoint to ask. */
  readonly connected: boolean;
  readonly report: RulesReport;
  readonly checking: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onChange: (on: boolean) => void;
  readonly onCheck: () => void;
}

/** Fresh rules for sites and shops: a switch, what is in use, and why what was served is not. */
export function RulesPanel(props: RulesPanelProps): JSX.Element {
  const { on, connected, report, checking, now, onChange, onCheck } = props;
  return (
    <section class="panel" id="rules" aria-labelledby="rules-title">
      <header class="panel-head">
        <h2 id="rules-title">{i18n.t('options.rules.title')}</h2>
        {on && connected && (
          <button type="button" class="button" id="check-rules" disabled={checking} onClick={onCheck}>
            {i18n.t(checking ? 'options.rules.checking' : 'options.rules.check')}
          </button>
        )}
      </header>
      <p class="panel-text">{i18n.t('options.rules.text')}</p>
      <label class="check">
        <input
          type="checkbox"
          id="fresh-rules"
          checked={on}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        {i18n.t('options.rules.keep')}
      </label>
      {on && !connected && <p class="hint">{i18n.t('options.rules.connect')}</p>}
      {on && connected && report.problem && (
        <p class="problem with-icon" role="alert" id="rules-problem">
          <WarningIcon />
          <span>{problemWords(report.problem)}</span>
        </p>
      )}
      {on && (
        <dl class="facts">
          <dt>{i18n.t('options.rules.inUse')}</dt>
          <dd id="rules-in-use">
            {report.version === undefined
              ? i18n.t('options.rules.builtIn')
              : i18n.t('options.rules.version', [String(report.version)])}
          </dd>
          <dt>{i18n.t('options.rules.checked')}</dt>
          <dd>
            {report.checkedAt === undefined ? i18n.t('options.rules.never') : ago(report.checkedAt, now)}
          </dd>
        </dl>
      )}
    </section>
  );
}

function problemWords(problem: RulesProblem): string {
  switch (problem) {
    case 'none':
      return i18n.t('options.rules.problem.none');
    case 'unreachable':
      return i18n.t('options.rules.problem.unreachable');
    case 'too-big':
      return i18n.t('options.rules.problem.tooBig');
    case 'signature':
      return i18n.t('options.rules.problem.signature');
    case 'schema':
      return i18n.t('options.rules.problem.schema');
    case 'older':
      return i18n.t('options.rules.problem.older');
    case 'expired':
      return i18n.t('options.rules.problem.expired');
    case 'unsupported':
      return i18n.t('options.rules.problem.unsupported');
    case 'no-key':
      return i18n.t('options.rules.problem.noKey');
  }
}
