import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CodeField } from './code-field.tsx';
import { QrCode } from './qr-code.tsx';

interface PairDeviceProps {
  /** How long a code works. */
  readonly minutes: number;
  /** Makes a code; undefined when the endpoint gave none. */
  readonly onPair: () => Promise<string | undefined>;
  readonly onCopy: (text: string) => Promise<void>;
}

/** One more device: a code that works once, to be pointed a camera at or pasted there. */
export function PairDevice({ minutes, onPair, onCopy }: PairDeviceProps): JSX.Element {
  const [code, setCode] = useState<string>();
  const [state, setState] = useState<'idle' | 'busy' | 'failed' | 'copied'>('idle');
  useEffect(() => {
    if (code === undefined) return undefined;
    // What works no more is not shown any longer.
    const timer = setTimeout(() => setCode(undefined), minutes * 60_000);
    return () => clearTimeout(timer);
  }, [code, minutes]);
  const pair = async (): Promise<void> => {
    setState('busy');
    const made = await onPair().catch(() => undefined);
    setCode(made);
    setState(made === undefined ? 'failed' : 'idle');
  };
  return (
    <div class="sub" id="pairing">
      <div class="sub-head">
        <h3>{i18n.t('options.sync.pair')}</h3>
        <span class="sub-actions">
          <button
            type="button"
            class="button"
            id="pair"
            disabled={state === 'busy'}
            onClick={() => (code === undefined ? void pair() : setCode(undefined))}
          >
            {i18n.t(code === undefined ? 'options.sync.makeCode' : 'options.sync.hide')}
          </button>
        </span>
      </div>
      <p class="hint">{i18n.t('options.sync.pairText')}</p>
      {state === 'failed' && (
        <p class="problem" role="alert">
          {i18n.t('options.sync.noCode')}
        </p>
      )}
      {code !== undefined && (
        <div class="pairing">
          <QrCode text={code} label={i18n.t('options.sync.codeLabel')} />
          <div class="pairing-words">
            <p>{i18n.t('options.sync.codeText', [String(minutes)])}</p>
            <div class="field-line">
              <CodeField id="pairing-code" code={code} label={i18n.t('options.sync.code')} />
              <button
                type="button"
                class="button"
                id="copy-code"
                onClick={() =>
                  void onCopy(code).then(
                    () => setState('copied'),
                    () => undefined,
                  )
                }
              >
                <span role="status">
                  {i18n.t(state === 'copied' ? 'options.sync.copied' : 'options.sync.copy')}
                </span>
              </button>
            </div>
          </div>
        </div>
      )}
    </div>
  );
}
