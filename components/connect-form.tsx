import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** Why connecting did not work, as far as the user can do something about it. */
export type ConnectProblem =
  | 'bad-address'
  | 'bad-scheme'
  | 'bad-words'
  | 'bad-checksum'
  | 'bad-code'
  | 'used-code'
  | 'no-account'
  | 'unsupported'
  | 'unreachable'
  | 'refused'
  | 'not-endpoint'
  | 'failed'
  /** A word that is none of the list. */
  | { readonly word: string };

export interface ConnectFormProps {
  /** What stands in the address field at first. */
  readonly address: string;
  /** Makes an account at the address as typed; undefined when it is connected. */
  readonly onCreate: (address: string) => Promise<ConnectProblem | undefined>;
  /** Joins an account by its words or a code; undefined when it is connected. */
  readonly onJoin: (address: string, secret: string) => Promise<ConnectProblem | undefined>;
}

/** Connects an endpoint: with a new account, or with the words or a code of a browser that has one. Nothing typed is lost. */
export function ConnectForm({ address, onCreate, onJoin }: ConnectFormProps): JSX.Element {
  const [text, setText] = useState(address);
  const [secret, setSecret] = useState('');
  const [joining, setJoining] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ConnectProblem>();

  const connect = async (): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      setProblem(await (joining ? onJoin(text, secret) : onCreate(text)));
    } catch {
      // Whatever it was, nothing has been connected, and the words below say so.
      setProblem('failed');
    } finally {
      setBusy(false);
    }
  };
  const join = (on: boolean): void => {
    setJoining(on);
    setProblem(undefined);
  };

  return (
    <form
      class="connect"
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void connect();
      }}
    >
      <div class="field-group">
        <label for="endpoint-url">{i18n.t('options.sync.endpoint')}</label>
        <input
          id="endpoint-url"
          name="endpoint-url"
          class="field"
          inputMode="url"
          dir="ltr"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          value={text}
          aria-describedby="endpoint-hint connect-problem"
          aria-invalid={problem === 'bad-address' || problem === 'bad-scheme'}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <p class="hint" id="endpoint-hint">
          {i18n.t('options.sync.endpointHint')}
        </p>
      </div>
      {joining && (
        <div class="field-group">
          <label for="join-secret">{i18n.t('options.sync.secret')}</label>
          <textarea
            id="join-secret"
            name="join-secret"
            class="field code"
            rows={3}
            dir="ltr"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            value={secret}
            aria-describedby="secret-hint connect-problem"
            aria-invalid={problem !== undefined && isOfSecret(problem)}
            onInput={(event) => setSecret(event.currentTarget.value)}
          />
          <p class="hint" id="secret-hint">
            {i18n.t('options.sync.secretHint')}
          </p>
        </div>
      )}
      <p class={problem ? 'problem' : 'hint'} id="connect-problem" role="alert">
        {problem && connectWords(problem)}
      </p>
      <div class="field-line wraps">
        {joining ? (
          <>
            <button type="submit" class="button primary" id="join-account">
              {i18n.t(busy ? 'options.sync.working' : 'options.sync.connect')}
            </button>
            <button type="button" class="button" id="cancel-join" onClick={() => join(false)}>
              {i18n.t('options.sync.cancel')}
            </button>
          </>
        ) : (
          <>
            <button type="submit" class="button primary" id="create-account">
              {i18n.t(busy ? 'options.sync.working' : 'options.sync.create')}
            </button>
            <button type="button" class="button" id="use-secret" onClick={() => join(true)}>
              {i18n.t('options.sync.useSecret')}
            </button>
          </>
        )}
      </div>
    </form>
  );
}

/** Whether it is about the words or the code, not the address. */
function isOfSecret(problem: ConnectProblem): boolean {
  return typeof problem === 'object' || /words|checksum|code|account/.test(problem);
}

/** A problem in one sentence. */
export function connectWords(problem: ConnectProblem): string {
  if (typeof problem === 'object') return i18n.t('options.sync.badWord', [problem.word]);
  switch (problem) {
    case 'bad-address':
      return i18n.t('options.sync.badAddress');
    case 'bad-scheme':
      return i18n.t('options.sync.badScheme');
    case 'bad-words':
      return i18n.t('options.sync.badWords');
    case 'bad-checksum':
      return i18n.t('options.sync.badChecksum');
    case 'bad-code':
      return i18n.t('options.sync.badCode');
    case 'used-code':
      return i18n.t('options.sync.usedCode');
    case 'no-account':
      return i18n.t('options.sync.noAccount');
    case 'unsupported':
      return i18n.t('options.sync.unsupported');
    case 'unreachable':
      return i18n.t('options.sync.unreachable');
    case 'refused':
      return i18n.t('options.sync.refused');
    case 'not-endpoint':
      return i18n.t('options.sync.notEndpoint');
    case 'failed':
      return i18n.t('options.sync.failed');
  }
}
