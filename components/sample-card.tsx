import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { OpenIcon, SaveIcon, TagIcon } from './icons.tsx';
import { uiLocale } from './ui-locale.ts';

/** A drawing of a card, for who has seen none. Nothing in it can be pressed. */
export function SampleCard(): JSX.Element {
  const money = new Intl.NumberFormat(uiLocale(), { style: 'currency', currency: i18n.t('welcome.money') });
  const percent = new Intl.NumberFormat(uiLocale(), { style: 'percent' });
  return (
    <div class="sample" role="img" aria-label={i18n.t('welcome.sample')}>
      <span class="sample-picture">
        <TagIcon />
      </span>
      <span>
        <span class="sample-title">{i18n.t('welcome.goods')}</span>
        <span class="sample-says">
          <span class="dot dot-in" />
          {i18n.t('card.inStock')}
        </span>
        <span class="sample-says sample-down">{i18n.t('card.foot.down', [percent.format(0.12)])}</span>
      </span>
      <span class="sample-cost">
        <b class="sample-price num">{money.format(28)}</b>
        <span class="buttons">
          <span class="button square">
            <SaveIcon />
          </span>
          <span class="button primary">
            {i18n.t('card.buy')}
            <OpenIcon />
          </span>
        </span>
      </span>
    </div>
  );
}
