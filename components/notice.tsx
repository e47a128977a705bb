import type { ComponentChildren, JSX } from 'preact';

interface NoticeProps {
  readonly icon: ComponentChildren;
  /** What is, in one sentence. */
  readonly title: string;
  /** What was kept and what to do, in one more. */
  readonly text?: string;
  /** The one thing to do. */
  readonly action?: { readonly words: string; readonly onClick: () => void };
  /** True for a failure: it is announced at once. */
  readonly alert?: boolean;
}

/** The face of a state without rows: empty, nothing found, not readable. */
export function Notice({ icon, title, text, action, alert }: NoticeProps): JSX.Element {
  return (
    <div class="notice" role={alert ? 'alert' : 'status'}>
      <span class={alert ? 'notice-icon notice-alert' : 'notice-icon'}>{icon}</span>
      <p class="notice-title">{title}</p>
      {text && <p class="notice-text">{text}</p>}
      {action && (
        <button type="button" class="button primary" id="notice-action" onClick={action.onClick}>
          {action.words}
        </button>
      )}
    </div>
  );
}
