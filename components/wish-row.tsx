import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import { NoteIcon, OpenIcon, RemoveIcon } from './icons.tsx';
import { reasonWords } from './reason-words.ts';
import { WISH_TYPE } from './row-drag.ts';
import { ROW_HEIGHT } from './row-window.ts';
import { stockOf } from './stock.ts';
import type { Wish } from './wish.ts';
import { WishPicture } from './wish-picture.tsx';
import { WishPrice } from './wish-price.tsx';

interface WishRowProps {
  readonly wish: Wish;
  /** Zero-based place in the list. */
  readonly index: number;
  /** True for the one row that Tab reaches. */
  readonly active: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
  /** True where it can be dragged to another place. */
  readonly movable: boolean;
  /** Undefined where nothing can be selected. */
  readonly selected: boolean | undefined;
  /** True when something is selected: every row shows its box. */
  readonly selecting: boolean;
  readonly onFocus: () => void;
  /** With a range, all from the last one on. */
  readonly onSelect: (isRange: boolean) => void;
  readonly onRemove: (() => void) | undefined;
}

/** One wish, and beside it what can be done with it. That a click looks at it is the list's to say. */
export function WishRow({
  wish,
  index,
  active,
  now,
  movable,
  selected,
  selecting,
  onFocus,
  onSelect,
  onRemove,
}: WishRowProps): JSX.Element {
  const tabIndex = active ? 0 : -1;
  const classes = [
    'wish',
    active && 'wish-active',
    selected && 'wish-selected',
    selecting && 'wish-selecting',
  ];
  return (
    <tr
      class={classes.filter(Boolean).join(' ')}
      style={{ insetBlockStart: `${index * ROW_HEIGHT}px` }}
      data-id={wish.id}
      aria-rowindex={index + 1}
      aria-selected={selected}
      draggable={movable}
      onDragStart={(event) => {
        event.dataTransfer?.setData(WISH_TYPE, wish.id);
        if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
      }}
      onFocusIn={onFocus}
    >
      <td class="wish-open" tabIndex={tabIndex}>
        <WishBody wish={wish} now={now} />
      </td>
      {selected !== undefined && (
        <td class="wish-check">
          <input
            type="checkbox"
            checked={selected}
            tabIndex={-1}
            aria-label={i18n.t('popup.select', [wish.title])}
            onClick={(event) => {
              event.preventDefault();
              onSelect(event.shiftKey);
            }}
          />
        </td>
      )}
      <td class="wish-actions">
        {wish.href && (
          <a
            class="button square bare wish-buy"
            href={wish.href}
            target="_blank"
            rel="noopener noreferrer"
            tabIndex={tabIndex}
            aria-label={i18n.t('popup.buy', [wish.title])}
            title={i18n.t('popup.buy', [wish.title])}
          >
            <OpenIcon />
          </a>
        )}
        {onRemove && (
          <RowButton
            name="wish-remove"
            words={i18n.t('popup.remove', [wish.title])}
            tabIndex={tabIndex}
            onClick={onRemove}
          >
            <RemoveIcon />
          </RowButton>
        )}
      </td>
    </tr>
  );
}

interface RowButtonProps {
  readonly name: string;
  /** What it does, to which wish. */
  readonly words: string;
  readonly tabIndex: number;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

function RowButton({ name, words, tabIndex, onClick, children }: RowButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class={`button square bare ${name}`}
      tabIndex={tabIndex}
      aria-label={words}
      title={words}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

function WishBody({ wish, now }: { wish: Wish; now: number }): JSX.Element {
  const stock = stockOf(wish.offer);
  const priced = Boolean(wish.offer?.prices.length);
  const why = !priced && wish.reason ? reasonWords(wish.reason, wish.shop) : undefined;
  return (
    <>
      <WishPicture image={wish.image} />
      <span class="wish-text">
        <bdi class="wish-title" dir="auto" title={wish.title}>
          {wish.title}
        </bdi>
        <span class="wish-meta" title={why}>
          <span class="wish-says">
            <span class={`dot dot-${why ? 'unknown' : stock.tone}`} />
            {why ? (
              <span class="wish-why">{why}</span>
            ) : (
              <>
                <span class="wish-shop">{`\u2068${wish.shop}\u2069`}</span>
                <span class="wish-stock">{` · ${wish.atDoor ?? stock.words}`}</span>
              </>
            )}
            {wish.note && (
              <span class="wish-noted" title={wish.note}>
                <NoteIcon />
              </span>
            )}
          </span>
          {wish.tags?.slice(0, 2).map((tag) => (
            <bdi class="tag" key={tag}>
              {tag}
            </bdi>
          ))}
        </span>
      </span>
      <span class="wish-cost">
        <WishPrice wish={wish} now={now} />
      </span>
    </>
  );
}
