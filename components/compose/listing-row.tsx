import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Listing } from '../../utils/model/draft.ts';
import { formatMoney } from '../../utils/model/money.ts';
import { CloseIcon, GripIcon, WarningIcon } from '../icons.tsx';
import { uiLocale } from '../ui-locale.ts';
import { WishPicture } from '../wish-picture.tsx';
import type { ListingView } from './compose-view.ts';
import { flagWords } from './compose-words.ts';
import { ListingEditor } from './listing-editor.tsx';
import { isInventory, readPrice } from './read-amount.ts';
import { TextField } from './text-field.tsx';

/** What can be done with one of the goods. */
export interface ListingDeeds {
  readonly onChange: (id: string, change: (listing: Listing) => Listing) => void;
  readonly onRemove: (id: string) => void;
  /** Puts it before the one at that place. */
  readonly onPlace: (id: string, before: number) => void;
  /** Takes files as pictures, and resolves to why not all of them were taken. */
  readonly onPictures: (id: string, files: readonly File[]) => Promise<string | undefined>;
  /** Takes one picture away. */
  readonly onDropPicture: (id: string, name: string) => void;
  /** Epoch milliseconds. */
  readonly now: number;
}

interface ListingRowProps extends ListingDeeds {
  readonly view: ListingView;
  readonly index: number;
  readonly isOpen: boolean;
  /** Whether what is dragged would be put before it, or after it. */
  readonly isBefore: boolean;
  readonly isAfter: boolean;
  readonly onOpen: (id: string | undefined) => void;
}

/** What a dragged one is called among what can be dragged. */
export const LISTING_TYPE = 'application/x-feedcart-listing';

/** One of the goods: what it is, what its shop says now, and what the creator says it costs and how many there are. */
export function ListingRow(props: ListingRowProps): JSX.Element {
  const { view, index, isOpen, isBefore, isAfter, onOpen, onChange, onRemove, onPlace } = props;
  const { listing, shop, picture, shopPrice, stock, flags } = view;
  const { id, title } = listing;
  const currency = listing.price?.currency ?? currencyOf(view);
  const about = [
    shop,
    shopPrice !== undefined && i18n.t('compose.shopSays', [shopPrice]),
    stock &&
      stock.tone !== 'in' &&
      stock.tone !== 'unknown' &&
      flags.every(({ kind }) => kind !== 'gone') &&
      stock.words,
    listing.kind === 'own' &&
      listing.shipsTo.length > 0 &&
      i18n.t('compose.shipsTo', [listing.shipsTo.join(', ')]),
  ];
  return (
    <li
      class={`listing${isBefore ? ' listing-before' : isAfter ? ' listing-after' : ''}`}
      data-id={id}
      draggable
      onPointerDown={({ currentTarget, target }) => {
        // In Firefox nothing is selected or typed by hand in a field of what can be dragged.
        currentTarget.draggable = !(target instanceof Element && target.closest('input, textarea'));
      }}
      onDragStart={(event) => {
        // Texts in fields are dragged as texts.
        if (event.target !== event.currentTarget) return;
        event.dataTransfer?.setData(LISTING_TYPE, id);
      }}
    >
      <div class="listing-line">
        <button
          type="button"
          class="listing-grip"
          aria-label={i18n.t('compose.move', [title])}
          title={i18n.t('compose.moveHint')}
          aria-keyshortcuts="ArrowUp ArrowDown"
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
            event.preventDefault();
            onPlace(id, event.key === 'ArrowUp' ? index - 1 : index + 2);
          }}
        >
          <GripIcon />
        </button>
        <WishPicture image={picture} />
        <div class="listing-text">
          <button
            type="button"
            class="listing-title"
            aria-expanded={isOpen}
            aria-label={i18n.t('compose.edit', [title || i18n.t('compose.noName')])}
            onClick={() => onOpen(isOpen ? undefined : id)}
          >
            <bdi>{title || i18n.t('compose.noName')}</bdi>
          </button>
          <span class="listing-about">
            <bdi>{about.filter(Boolean).join(' · ')}</bdi>
          </span>
        </div>
        <TextField
          label={i18n.t('compose.priceOf', [title])}
          isLabelled={false}
          class="listing-price num"
          inputMode="decimal"
          placeholder={i18n.t('compose.price')}
          value={listing.price ? formatMoney(listing.price, uiLocale()) : ''}
          problem={(text) =>
            text.trim() === '' || readPrice(text, currency) ? undefined : i18n.t('compose.problem.price')
          }
          onValue={(text) => onChange(id, (one) => withPrice(one, readPrice(text, currency)))}
        />
        <TextField
          label={i18n.t('compose.inventoryOf', [title])}
          isLabelled={false}
          class="listing-inventory num"
          inputMode="numeric"
          placeholder="∞"
          value={listing.inventory === undefined ? '' : String(listing.inventory)}
          problem={(text) => (isInventory(text) ? undefined : i18n.t('compose.problem.inventory'))}
          onValue={(text) => onChange(id, (one) => withInventory(one, text))}
        />
        <button
          type="button"
          class="button square bare listing-remove"
          aria-label={i18n.t('popup.remove', [title])}
          title={i18n.t('popup.remove', [title])}
          onClick={() => onRemove(id)}
        >
          <CloseIcon />
        </button>
      </div>
      {flags.length > 0 && (
        <ul class="flags">
          {flags.map((flag) => (
            <li class="flag" key={flag.kind} data-flag={flag.kind}>
              <WarningIcon />
              {flagWords(flag)}
            </li>
          ))}
        </ul>
      )}
      {isOpen && <ListingEditor {...props} />}
    </li>
  );
}

/** What a price without a sign is in. */
function currencyOf({ listing }: ListingView): string {
  const own = listing.kind === 'shop' ? listing.offer?.prices[0]?.amount.currency : undefined;
  return own ?? 'CNY';
}

function withPrice(listing: Listing, price: Listing['price']): Listing {
  const { price: _price, ...rest } = listing;
  return price ? { ...rest, price } : rest;
}

function withInventory(listing: Listing, text: string): Listing {
  const { inventory: _inventory, ...rest } = listing;
  return /\d/.test(text) ? { ...rest, inventory: Number(text.trim()) } : rest;
}
