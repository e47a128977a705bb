import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ConfirmButton } from './confirm-button.tsx';

interface BeginAnewProps {
  /** Deletes what does not open; rejects where the browser can't do that either. */
  readonly onBegin: () => Promise<void>;
}

/** The way out for whoever's wishlist stays shut, as what is broken on disk never opens again. */
export function BeginAnew({ onBegin }: BeginAnewProps): JSX.Element {
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const begin = (): void => {
    setBusy(true);
    setFailed(false);
    onBegin()
      .catch(() => setFailed(true))
      .finally(() => setBusy(false));
  };
  return (
    <div class="notice">
      <p class="notice-text">{i18n.t('store.anew.text')}</p>
      {!isBusy && (
        <ConfirmButton
          id="begin-anew"
          words={i18n.t('store.anew.do')}
          confirm={i18n.t('store.anew.sure')}
          onConfirm={begin}
        />
      )}
      {hasFailed && (
        <p class="problem" role="alert" id="not-begun">
          {i18n.t('store.anew.failed')}
        </p>
      )}
    </div>
  );
}
