import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CardsButton } from './cards-button.tsx';
import { ShopAdder, type ShopProblem } from './shop-adder.tsx';

/** A shop that can be allowed. */
export interface ShopChoice {
  /** The merchant's id; for a shop the user typed in, its host. */
  readonly id: string;
  readonly name: string;
  /** `wall`: the shop is never asked; what its visitor opens is read. */
  readonly access: 'open' | 'wall';
  readonly allowed: boolean;
  /** False where the reader has hidden its cards. */
  readonly shown: boolean;
}

/** Shops that can be allowed together. */
export interface ShopGroup {
  /** What they have in common: a country. */
  readonly name: string;
  readonly ids: readonly string[];
}

interface ShopsPanelProps {
  readonly shops: readonly ShopChoice[];
  /** Those the user typed in. */
  readonly others: readonly ShopChoice[];
  /** The shop a card sent the user here for: its id, or a host that is in neither list. */
  readonly wanted: string | undefined;
  /** The name of a shop the browser did not allow, after a try. */
  readonly denied: string | undefined;
  /** The shops of where the user lives, where that is known. */
  readonly nearby?: ShopGroup | undefined;
  /** The list of them all is folded until it is wanted. */
  readonly folded?: boolean;
  /** Called in the click itself: only there does the browser ask the user. */
  readonly onAllow: (ids: readonly string[]) => void;
  readonly onRevoke: (ids: readonly string[]) => void;
  readonly onCards: (id: string, shown: boolean) => void;
  /** Called in the submit itself. Undefined = added. */
  readonly onAdd: (text: string) => Promise<ShopProblem | undefined>;
}

/** So many are found at a glance; more need a field to find one by. */
const FEW = 12;

/** Which shops may be read: one by one, all at once, or one we don't know. */
export function ShopsPanel(props: ShopsPanelProps): JSX.Element {
  const { shops, others, wanted, denied, nearby, folded = false, onAllow, onRevoke, onCards, onAdd } = props;
  const [query, setQuery] = useState('');
  const all = [...shops, ...others];
  const found = all.filter((shop) => isCalled(shop, query));
  const asked = shops.filter(({ access }) => access === 'open');
  const missing = asked.filter(({ allowed }) => !allowed).map(({ id }) => id);
  // What is never asked is not among "all", but once allowed it is taken back with them.
  const revocable = shops.filter(({ access, allowed }) => access === 'open' || allowed).map(({ id }) => id);
  const host = wanted && !all.some(({ id }) => id === wanted) ? wanted : undefined;
  const allowed = all.filter((shop) => shop.allowed).length;
  const nearbyMissing = missing.filter((id) => nearby?.ids.includes(id));
  const list = (
    <>
      {all.length > FEW && (
        <input
          id="find-shop"
          class="field"
          type="search"
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          placeholder={i18n.t('options.shops.find')}
          aria-label={i18n.t('options.shops.find')}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      {found.length === 0 && (
        <p class="hint" role="status">
          {i18n.t('options.shops.noneFound', [query])}
        </p>
      )}
      <ul class="choices choices-long">
        {found.map((shop) => (
          <ShopRow
            key={shop.id}
            shop={shop}
            wanted={shop.id === wanted}
            onAllow={() => onAllow([shop.id])}
            onRevoke={() => onRevoke([shop.id])}
            onCards={(shown) => onCards(shop.id, shown)}
          />
        ))}
      </ul>
      <ShopAdder host={host} onAdd={onAdd} />
    </>
  );
  return (
    <section class="panel" id="shops" aria-labelledby="shops-title">
      <header class="panel-head">
        <h2 id="shops-title">{i18n.t('options.shops.title')}</h2>
        {missing.length ? (
          <button type="button" class="button" id="allow-all" onClick={() => onAllow(missing)}>
            {i18n.t('options.shops.allowAll')}
          </button>
        ) : (
          <button type="button" class="button" id="revoke-all" onClick={() => onRevoke(revocable)}>
            {i18n.t('options.shops.revokeAll')}
          </button>
        )}
      </header>
      <p class="panel-text">{i18n.t('options.shops.text')}</p>
      {denied && (
        <p class="problem" role="alert">
          {i18n.t('options.shops.denied', [denied])}
        </p>
      )}
      {nearby && nearbyMissing.length > 0 && (
        <div>
          <button
            type="button"
            class="button primary"
            id="allow-nearby"
            onClick={() => onAllow(nearbyMissing)}
          >
            {i18n.t('options.shops.allowIn', nearbyMissing.length, [
              String(nearbyMissing.length),
              nearby.name,
            ])}
          </button>
        </div>
      )}
      {folded ? (
        <details class="fold">
          <summary>
            {i18n.t('options.shops.oneByOne')}
            <span class="hint num" id="shop-count">
              {i18n.t('options.shops.count', [String(allowed), String(all.length)])}
            </span>
          </summary>
          <div class="fold-body">{list}</div>
        </details>
      ) : (
        list
      )}
    </section>
  );
}

/** By its name as it is shown, or by its id: whoever types "amazon" finds 亚马逊. */
function isCalled({ name, id }: ShopChoice, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  return name.toLowerCase().includes(wanted) || id.includes(wanted);
}

interface ShopRowProps {
  readonly shop: ShopChoice;
  readonly wanted: boolean;
  readonly onAllow: () => void;
  readonly onRevoke: () => void;
  readonly onCards: (shown: boolean) => void;
}

function ShopRow({ shop, wanted, onAllow, onRevoke, onCards }: ShopRowProps): JSX.Element {
  const { id, name, access, allowed, shown } = shop;
  const button = useRef<HTMLButtonElement>(null);
  const [seen] = useState(wanted);
  useEffect(() => {
    if (seen) button.current?.focus();
  }, [seen]);
  return (
    <li class={wanted ? 'choice choice-wanted' : 'choice'} data-merchant={id} data-allowed={allowed}>
      <span class="choice-words">
        <bdi class="choice-name" dir="auto">
          {name}
        </bdi>
        <span class="choice-text">
          {i18n.t(access === 'wall' ? 'options.shops.readsVisit' : 'options.shops.readsPage')}
        </span>
      </span>
      {allowed && <span class="pill pill-good">{i18n.t('options.shops.allowed')}</span>}
      {!shown && <span class="pill pill-warn">{i18n.t('options.quiet.hidden')}</span>}
      <button
        type="button"
        ref={button}
        class={allowed ? 'button' : 'button primary'}
        aria-label={i18n.t(allowed ? 'options.shops.revokeOf' : 'options.shops.allowOf', [name])}
        onClick={allowed ? onRevoke : onAllow}
      >
        {i18n.t(allowed ? 'options.shops.revoke' : 'options.shops.allow')}
      </button>
      <CardsButton name={name} shown={shown} onCards={onCards} />
    </li>
  );
}
