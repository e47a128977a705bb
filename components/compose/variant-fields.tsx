import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { OwnListing, OwnVariant } from '../../utils/model/draft.ts';
import { formatMoney } from '../../utils/model/money.ts';
import { uiLocale } from '../ui-locale.ts';
import { isInventory, readPrice } from './read-amount.ts';
import { TextField } from './text-field.tsx';

interface VariantFieldsProps {
  readonly listing: OwnListing;
  /** What a price without a sign is in: on a card all prices of one thing are in one currency. */
  readonly currency: string;
  readonly onChange: (variants: readonly OwnVariant[]) => void;
}

/** What each variant costs and how many there are, where that is not as of the goods. */
export function VariantFields({ listing, currency, onChange }: VariantFieldsProps): JSX.Element {
  const { variants, price } = listing;
  const change = (name: string, more: (one: OwnVariant) => OwnVariant): void =>
    onChange(variants.map((one) => (one.name === name ? more(one) : one)));
  return (
    <ul class="plain-list variants">
      {variants.map((variant) => (
        <li class="variant" key={variant.name}>
          <bdi>{variant.name}</bdi>
          <TextField
            label={i18n.t('compose.priceOf', [variant.name])}
            isLabelled={false}
            class="listing-price num"
            inputMode="decimal"
            placeholder={price ? formatMoney(price, uiLocale()) : i18n.t('compose.price')}
            value={variant.price ? formatMoney(variant.price, uiLocale()) : ''}
            problem={(text) => {
              if (text.trim() === '') return undefined;
              const read = readPrice(text, currency);
              if (!read) return i18n.t('compose.problem.price');
              return read.currency === currency ? undefined : i18n.t('compose.problem.currency', [currency]);
            }}
            onValue={(text) => change(variant.name, (one) => withPrice(one, readPrice(text, currency)))}
          />
          <TextField
            label={i18n.t('compose.inventoryOf', [variant.name])}
            isLabelled={false}
            class="listing-inventory num"
            inputMode="numeric"
            placeholder="∞"
            value={variant.inventory === undefined ? '' : String(variant.inventory)}
            problem={(text) => (isInventory(text) ? undefined : i18n.t('compose.problem.inventory'))}
            onValue={(text) => change(variant.name, (one) => withInventory(one, text))}
          />
        </li>
      ))}
    </ul>
  );
}

function withPrice({ price: _price, ...rest }: OwnVariant, price: OwnVariant['price']): OwnVariant {
  return price ? { ...rest, price } : rest;
}

function withInventory({ inventory: _inventory, ...rest }: OwnVariant, text: string): OwnVariant {
  return /\d/.test(text) ? { ...rest, inventory: Number(text.trim()) } : rest;
}
