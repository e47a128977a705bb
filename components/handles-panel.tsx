import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CodeField } from './code-field.tsx';
import { HandleKeys, type KeyLine } from './handle-keys.tsx';

/** A name under which the user attaches products to posts. */
export interface HandleView {
  readonly name: string;
  /** "Bluesky · ann.example" */
  readonly title: string;
  readonly code: string | undefined;
  readonly isProven: boolean;
  readonly isVerified: boolean;
  /** Its keys, the first one first; none where they are not known here. */
  readonly keys: readonly KeyLine[];
  /** Where it stands with the programme, in words; undefined where there is none. */
  readonly programme: string | undefined;
  /** Whether it can apply now. */
  readonly canApply: boolean;
}

/** What the user has attached to a post. */
export interface AttachedView {
  readonly name: string;
  /** "Bluesky · 3kxyz" */
  readonly title: string;
  readonly count: number;
  /** False while the endpoint does not have this version. */
  readonly published: boolean;
}

interface HandlesPanelProps {
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  readonly handles: readonly HandleView[];
  readonly drafts: readonly { readonly id: string; readonly title: string }[];
  readonly attached: readonly AttachedView[];
  readonly busy: boolean;
  /** Why the last thing was not done, in words. */
  readonly problem: string | undefined;
  readonly onClaim: (site: string, author: string) => void;
  readonly onCheck: (name: string) => void;
  readonly onApply: (name: string) => void;
  readonly onKey: (name: string, change: 'rotate' | 'revoke') => void;
  readonly onAttach: (draft: string, address: string) => void;
  readonly onPublish: (name: string) => void;
  readonly onWithdraw: (name: string) => void;
}

/** What the user is as a creator: names that are theirs, and what they have attached to which post. */
export function HandlesPanel(props: HandlesPanelProps): JSX.Element {
  const { sites, handles, drafts, attached, busy, problem } = props;
  const { onClaim, onCheck, onApply, onKey, onAttach, onPublish, onWithdraw } = props;
  const [author, setAuthor] = useState('');
  const [site, setSite] = useState(sites[0]?.id ?? '');
  const [draft, setDraft] = useState<string>();
  const [address, setAddress] = useState('');
  const chosen = draft ?? drafts[0]?.id;
  return (
    <>
      <h3>{i18n.t('options.handles.title')}</h3>
      <p class="panel-text">{i18n.t('options.handles.text')}</p>
      <ul class="lines" id="handles">
        {handles.map(({ name, title, code, isProven, isVerified, keys, programme, canApply }) => (
          <li key={name} class="field-group">
            <b>{title}</b>
            <span class="hint">{stateWords(isVerified, isProven, code)}</span>
            {code !== undefined && (
              <div class="field-line">
                <CodeField code={code} label={i18n.t('options.handles.code', [title])} />
                <button type="button" class="button" disabled={busy} onClick={() => onCheck(name)}>
                  {i18n.t('options.handles.check')}
                </button>
              </div>
            )}
            {programme !== undefined && (
              <div class="field-line wraps">
                <span class="hint">{programme}</span>
                {canApply && (
                  <button type="button" class="button apply" disabled={busy} onClick={() => onApply(name)}>
                    {i18n.t('options.handles.programme.apply')}
                  </button>
                )}
              </div>
            )}
            {keys.length > 0 && (
              <HandleKeys
                keys={keys}
                busy={busy}
                onRotate={() => onKey(name, 'rotate')}
                onRevoke={() => onKey(name, 'revoke')}
              />
            )}
          </li>
        ))}
      </ul>
      <form
        class="field-group"
        onSubmit={(event) => {
          event.preventDefault();
          onClaim(site, author);
        }}
      >
        <label for="handle-author">{i18n.t('options.handles.name')}</label>
        <div class="field-line wraps">
          <select
            class="field"
            id="handle-site"
            value={site}
            aria-label={i18n.t('options.handles.site')}
            onChange={({ currentTarget }) => setSite(currentTarget.value)}
          >
            {sites.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <input
            id="handle-author"
            class="field"
            aria-describedby="handle-hint"
            dir="ltr"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            value={author}
            onInput={({ currentTarget }) => setAuthor(currentTarget.value)}
          />
          <button type="submit" class="button" id="claim-handle" disabled={busy || !author.trim()}>
            {i18n.t('options.handles.claim')}
          </button>
        </div>
        <span class="hint" id="handle-hint">
          {i18n.t('options.handles.nameHint')}
        </span>
      </form>
      {handles.length > 0 && chosen !== undefined && (
        <form
          class="field-group"
          onSubmit={(event) => {
            event.preventDefault();
            onAttach(chosen, address);
          }}
        >
          <label for="attach-address">{i18n.t('options.handles.post')}</label>
          <div class="field-line wraps">
            <select
              class="field"
              id="attach-draft"
              value={chosen}
              aria-label={i18n.t('options.handles.draft')}
              onChange={({ currentTarget }) => setDraft(currentTarget.value)}
            >
              {drafts.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
            <input
              id="attach-address"
              class="field"
              inputMode="url"
              dir="ltr"
              placeholder="https://"
              value={address}
              onInput={({ currentTarget }) => setAddress(currentTarget.value)}
            />
            <button type="submit" class="button primary" id="attach" disabled={busy || !address.trim()}>
              {i18n.t('options.handles.attach')}
            </button>
          </div>
          <p class="hint">{i18n.t('options.handles.again')}</p>
        </form>
      )}
      <p class={problem ? 'problem' : 'hint'} id="handles-problem" role="status">
        {problem}
      </p>
      <ul class="lines" id="attached">
        {attached.map(({ name, title, count, published }) => (
          <li key={name} class="field-line wraps">
            <span>
              {title} · {i18n.t('card.products', count)}
            </span>
            {!published && (
              <button type="button" class="button" disabled={busy} onClick={() => onPublish(name)}>
                {i18n.t('options.handles.publish')}
              </button>
            )}
            {count > 0 && (
              <button type="button" class="button" disabled={busy} onClick={() => onWithdraw(name)}>
                {i18n.t('options.handles.withdraw')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who sees what is attached under a name. */
function stateWords(isVerified: boolean, isProven: boolean, code: string | undefined): string {
  if (code === undefined) return i18n.t('options.handles.keys.over');
  if (isVerified) return i18n.t('options.handles.verified');
  return i18n.t(isProven ? 'options.handles.proven' : 'options.handles.show');
}
