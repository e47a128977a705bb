import type { JSX } from 'preact';
import { i18n } from '#i18n';

/** One thing that is muted, as the settings list it. */
export interface MutedChoice {
  /** Unlike any other's. */
  readonly id: string;
  readonly kind: 'author' | 'shop' | 'product' | 'site';
  /** Untrusted where it came from a page. */
  readonly name: string;
  /** Where it was met: an author's site, a product's shop. */
  readonly where?: string;
}

interface QuietPanelProps {
  readonly muted: readonly MutedChoice[];
  readonly collapse: boolean;
  readonly onCollapse: (on: boolean) => void;
  readonly onUnmute: (id: string) => void;
}

/** What the reader does not want to see, and the way back from each. */
export function QuietPanel({ muted, collapse, onCollapse, onUnmute }: QuietPanelProps): JSX.Element {
  return (
    <section class="panel" id="quiet" aria-labelledby="quiet-title">
      <header class="panel-head">
        <h2 id="quiet-title">{i18n.t('options.quiet.title')}</h2>
      </header>
      <p class="panel-text">{i18n.t('options.quiet.text')}</p>
      <label class="check">
        <input
          type="checkbox"
          id="collapse"
          checked={collapse}
          onChange={({ currentTarget }) => onCollapse(currentTarget.checked)}
        />
        {i18n.t('options.quiet.collapse')}
      </label>
      {muted.length === 0 && <p class="hint">{i18n.t('options.quiet.nothing')}</p>}
      <ul class="choices">
        {muted.map(({ id, kind, name, where }) => (
          <li class="choice" key={id} data-muted={id}>
            <span class="choice-words">
              <bdi class="choice-name" dir="auto">
                {name}
              </bdi>
              <span class="choice-text">
                {[i18n.t(`options.quiet.kind.${kind}`), where].filter(Boolean).join(' · ')}
              </span>
            </span>
            <button
              type="button"
              class="button"
              aria-label={i18n.t('options.quiet.unmuteOf', [name])}
              onClick={() => onUnmute(id)}
            >
              {i18n.t('options.quiet.unmute')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
