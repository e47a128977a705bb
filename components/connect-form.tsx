import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** Why connecting did not work, as far as the user can do something about it. */
export type ConnectProblem =
  | 'bad-address'
  | 'bad-scheme'
  | 'bad-token'
  | 'unreachable'
  | 'refused'
  | 'not-endpoint'
  | 'failed';

export interface ConnectFormProps {
  /** What stands in the address field at first. */
  readonly address: string;
  /** Makes an account at the address as typed; undefined when it is connected. */
  readonly onCreate: (address: string) => Promise<ConnectProblem | undefined>;
  /** Joins an account by its token; undefined when it is connected. */
  readonly onJoin: (address: string, token: string) => Promise<ConnectProblem | undefined>;
}

/** Connects an endpoint: with a new account, or with the token of a browser that has one. Nothing typed is lost. */
export function ConnectForm({ address, onCreate, onJoin }: ConnectFormProps): JSX.Element {
  const [text, setText] = useState(address);
  const [token, setToken] = useState('');
  const [joining, setJoining] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ConnectProblem>();

  const connect = async (): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      setProblem(await (joining ? onJoin(text, token) : onCreate(text)));
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
          <label for="token">{i18n.t('options.sync.token')}</label>
          <input
            id="token"
            name="token"
            class="field code"
            type="password"
            dir="ltr"
            autocomplete="off"
            spellcheck={false}
            value={token}
            aria-describedby="token-hint connect-problem"
            aria-invalid={problem === 'bad-token' || problem === 'refused'}
            onInput={(event) => setToken(event.currentTarget.value)}
          />
          <p class="hint" id="token-hint">
            {i18n.t('options.sync.tokenHint')}
          </p>
        </div>
      )}
      <p class={problem ? 'problem' : 'hint'} id="connect-problem" role="alert">
        {problem && problemWords(problem)}
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
            <button type="button" class="button" id="use-token" onClick={() => join(true)}>
              {i18n.t('options.sync.useToken')}
            </button>
          </>
        )}
      </div>
    </form>
  );
}

function problemWords(problem: ConnectProblem): string {
  switch (problem) {
    case 'bad-address':
      return i18n.t('options.sync.badAddress');
    case 'bad-scheme':
      return i18n.t('options.sync.badScheme');
    case 'bad-token':
      return i18n.t('options.sync.badToken');
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
