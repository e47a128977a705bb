import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface TokenFieldProps {
  readonly token: string;
  readonly onCopy: (text: string) => Promise<void>;
}

/** The token for the user's other browsers: a secret, so it is in the page only after it was asked for. */
export function TokenField({ token, onCopy }: TokenFieldProps): JSX.Element {
  const [shown, setShown] = useState(false);
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await onCopy(token);
      setCopied(true);
    } catch {
      // No clipboard here: shown, it can be selected and copied by hand.
      setShown(true);
    }
  };
  return (
    <div class="field-group">
      <label for="account-token">{i18n.t('options.sync.accountToken')}</label>
      <div class="field-line">
        <input
          id="account-token"
          name="account-token"
          class="field code"
          readOnly
          dir="ltr"
          value={shown ? token : '•'.repeat(24)}
          aria-describedby="token-warning"
          onFocus={(event) => shown && event.currentTarget.select()}
        />
        <button
          type="button"
          class="button"
          id="show-token"
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {i18n.t(shown ? 'options.sync.hide' : 'options.sync.show')}
        </button>
        <button type="button" class="button" id="copy-token" onClick={() => void copy()}>
          <span role="status">{i18n.t(copied ? 'options.sync.copied' : 'options.sync.copy')}</span>
        </button>
      </div>
      <p class="hint" id="token-warning">
        {i18n.t('options.sync.tokenWarning')}
      </p>
    </div>
  );
}
