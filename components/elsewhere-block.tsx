import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ElsewhereWords, OtherOfferWords } from '../utils/model/door-words.ts';
import { OpenIcon } from './icons.tsx';
import { openable } from './wish.ts';

/** Another wish that may be the same item; its title is untrusted. */
export interface SameChoice {
  /** Its product's key. */
  readonly key: string;
  readonly title: string;
  readonly shop: string;
}

interface ElsewhereBlockProps {
  readonly elsewhere: ElsewhereWords;
  /** Wishes that can be called the same; undefined until somebody wants to choose. */
  readonly choices: readonly SameChoice[] | undefined;
  readonly onChoose: () => void;
  readonly onLink: (key: string) => void;
  readonly onUnlink: (key: string) => void;
}

/** Where else the item was seen, and the shopper's own word that another wish is the same. */
export function ElsewhereBlock(props: ElsewhereBlockProps): JSX.Element {
  const { elsewhere, choices, onChoose, onLink, onUnlink } = props;
  const [isChoosing, setChoosing] = useState(false);
  return (
    <section class="elsewhere" aria-label={i18n.t('elsewhere.title')}>
      <p class="door-line" id="elsewhere-line">
        {elsewhere.line}{' '}
        <button
          type="button"
          class="text-button"
          id="same-as"
          aria-expanded={isChoosing}
          onClick={() => {
            onChoose();
            setChoosing(!isChoosing);
          }}
        >
          {i18n.t('elsewhere.same')}
        </button>
      </p>
      {isChoosing && choices && (
        <select
          class="same-choices"
          aria-label={i18n.t('elsewhere.choose')}
          value=""
          onChange={({ currentTarget }) => {
            if (currentTarget.value) onLink(currentTarget.value);
            setChoosing(false);
          }}
        >
          <option value="">{i18n.t(choices.length > 0 ? 'elsewhere.choose' : 'elsewhere.noOther')}</option>
          {choices.map(({ key, title, shop }) => (
            <option key={key} value={key}>
              {`\u2068${title}\u2069 · \u2068${shop}\u2069`}
            </option>
          ))}
        </select>
      )}
      {elsewhere.offers.length > 0 && (
        <ul class="others">
          {elsewhere.offers.map((other) => (
            <Other key={other.key} other={other} onUnlink={onUnlink} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Other({
  other: { key, shop, title, price, door, state, url, seen, isLinked },
  onUnlink,
}: {
  readonly other: OtherOfferWords;
  readonly onUnlink: (key: string) => void;
}): JSX.Element {
  const href = url === undefined ? undefined : openable(url);
  const name = <bdi dir="auto">{shop}</bdi>;
  return (
    <li class="other" data-other={key} title={title}>
      {href ? (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {name}
          <OpenIcon />
        </a>
      ) : (
        name
      )}
      <b class="num">{price}</b>
      <span class="other-about">
        {[door, state?.words, seen].filter(Boolean).join(' · ')}
        {isLinked && (
          <>
            {' · '}
            <button type="button" class="text-button" onClick={() => onUnlink(key)}>
              {i18n.t('elsewhere.notSame')}
            </button>
          </>
        )}
      </span>
    </li>
  );
}
