import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AddressLine } from './address-line.tsx';

/**
 * Why a typed-in shop was not added; `name` is the shop or the social site it belongs to already, the ending that many
 * share, or the host that was not allowed.
 */
export type ShopProblem =
  | { readonly kind: 'not-host' | 'not-public' | 'has-user' | 'has-port' }
  | { readonly kind: 'known' | 'ending' | 'site' | 'denied'; readonly name: string };

interface ShopAdderProps {
  /** Filled in already: the shop of the card the user came from. */
  readonly host: string | undefined;
  /** Called in the submit itself: only there does the browser ask the user. Undefined = added. */
  readonly onAdd: (text: string) => Promise<ShopProblem | undefined>;
}

/** A shop we don't know, by its address. What was typed stays until it has been taken. */
export function ShopAdder({ host = '', onAdd }: ShopAdderProps): JSX.Element {
  const [text, setText] = useState(host);
  const [problem, setProblem] = useState<ShopProblem>();
  const add = async (): Promise<void> => {
    const found = await onAdd(text);
    setProblem(found);
    if (!found) setText('');
  };
  return (
    <AddressLine
      id="shop-host"
      label={i18n.t('options.shops.otherTitle')}
      placeholder="shop.example"
      value={text}
      isWrong={problem !== undefined}
      saidBy={problem ? 'shop-problem' : 'shop-hint'}
      button={{ id: 'add-shop', words: i18n.t('options.shops.add'), isReady: text.trim() !== '' }}
      onText={(typed) => {
        setText(typed);
        setProblem(undefined);
      }}
      onSubmit={() => void add()}
    >
      {problem ? (
        <p class="problem" id="shop-problem" role="alert">
          {problemWords(problem)}
        </p>
      ) : (
        <p class="hint" id="shop-hint">
          {i18n.t('options.shops.otherHint')}
        </p>
      )}
    </AddressLine>
  );
}

function problemWords(problem: ShopProblem): string {
  switch (problem.kind) {
    case 'not-host':
      return i18n.t('options.shops.notHost');
    case 'not-public':
      return i18n.t('options.shops.notPublic');
    case 'has-user':
      return i18n.t('options.shops.hasUser');
    case 'has-port':
      return i18n.t('options.shops.hasPort');
    case 'ending':
      return i18n.t('options.shops.ending', [problem.name]);
    case 'site':
      return i18n.t('options.shops.site', [problem.name]);
    case 'denied':
      return i18n.t('options.shops.denied', [problem.name]);
    case 'known':
      return i18n.t('options.shops.known', [problem.name]);
  }
}
