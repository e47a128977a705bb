import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

/** How it stands with cards on the page the popup was opened over. */
export type HostState =
  | 'off'
  | 'asking'
  | 'on'
  /** Turned on, but the browser does not let us in (any more). */
  | 'missing'
  | 'refused'
  | 'failed';

interface HostSwitchProps {
  /** The page's host, or the name of a site we know. */
  readonly name: string;
  readonly state: HostState;
  /** Called in the click itself: only there does the browser ask the user. */
  readonly onShow: () => void;
  readonly onStop: () => void;
}

/** One line: whether products show on this page's host, and the switch for it. */
export function HostSwitch({ name, state, onShow, onStop }: HostSwitchProps): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    // A button that was disabled while the browser asked has lost the focus of whoever pressed it.
    if (state === 'asking') hadFocus.current = true;
    else if (hadFocus.current) {
      hadFocus.current = false;
      button.current?.focus();
    }
  }, [state]);
  const isOn = state === 'on';
  const words = state === 'off' ? name : i18n.t(`popup.host.${state}`, [name]);
  const isProblem = state === 'refused' || state === 'failed';
  return (
    <p class={isProblem ? 'bar bar-warn' : 'bar'} id="host-here" data-state={state}>
      <span class="bar-words" role="status" title={words}>
        {words}
      </span>
      <button
        type="button"
        ref={button}
        class={CLASSES[state] ?? 'button'}
        aria-label={isOn ? i18n.t('popup.host.stopOf', [name]) : undefined}
        disabled={state === 'asking'}
        onClick={isOn ? onStop : onShow}
      >
        {i18n.t(LABELS[state])}
      </button>
    </p>
  );
}

/** Most pages are of no site and stay so: what can be turned on there is said softly. */
const CLASSES: Partial<Record<HostState, string>> = {
  off: 'text-button',
  asking: 'text-button',
  missing: 'button primary',
};

const LABELS = {
  off: 'popup.host.show',
  asking: 'popup.host.show',
  on: 'popup.host.stop',
  missing: 'popup.host.allow',
  refused: 'popup.host.again',
  failed: 'popup.host.again',
} as const satisfies Record<HostState, string>;
