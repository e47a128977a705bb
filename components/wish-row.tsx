import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import { ChartIcon, OpenIcon, RemoveIcon, TagIcon } from './icons.tsx';
import { reasonWords } from './reason-words.ts';
import { stockOf } from './stock.ts';
import type { Wish } from './wish.ts';
import { WishPrice } from './wish-price.tsx';

/** The height of a row in CSS pixels: the list counts with it. */
export const ROW_HEIGHT = 62;

interface WishRowProps {
  readonly wish: Wish;
  /** Zero-based place in the list. */
  readonly index: number;
  /** How many rows the list has. */
  readonly count: number;
  /** True for the one row that Tab reaches. */
  readonly active: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onFocus: () => void;
  /** Looks at it by itself. */
  readonly onOpen: () => void;
  readonly onRemove: (() => void) | undefined;
}

/** One wish: a link that opens what was posted, and beside it what can be done with it. */
export function WishRow({
  wish,
  index,
  count,
  active,
  now,
  onFocus,
  onOpen,
  onRemove,
}: WishRowProps): JSX.Element {
  const tabIndex = active ? 0 : -1;
  const remove = i18n.t('popup.remove', [wish.title]);
  const history = i18n.t('history.show', [wish.title]);
  return (
    <li
      class={`wish${active ? ' wish-active' : ''}`}
      style={{ insetBlockStart: `${index * ROW_HEIGHT}px` }}
      data-id={wish.id}
      aria-setsize={count}
      aria-posinset={index + 1}
      onFocusIn={onFocus}
    >
      {wish.href ? (
        <a class="wish-open" href={wish.href} target="_blank" rel="noopener noreferrer" tabIndex={tabIndex}>
          <WishBody wish={wish} now={now} />
        </a>
      ) : (
        // Not a link: what was posted is no web address. It keeps its place, its focus and its way to be removed.
        <div class="wish-open" tabIndex={tabIndex}>
          <WishBody wish={wish} now={now} />
        </div>
      )}
      <span class="wish-actions">
        {wish.href && (
          <span class="wish-open-mark">
            <OpenIcon />
          </span>
        )}
        <RowButton name="wish-history" words={history} tabIndex={tabIndex} onClick={onOpen}>
          <ChartIcon />
        </RowButton>
        {onRemove && (
          <RowButton name="wish-remove" words={remove} tabIndex={tabIndex} onClick={onRemove}>
            <RemoveIcon />
          </RowButton>
        )}
      </span>
    </li>
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
      class={`button square ${name}`}
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
          <span class={`dot dot-${why ? 'unknown' : stock.tone}`} />
          <span class={why ? 'wish-says wish-why' : 'wish-says'}>
            {why ?? `\u2068${wish.shop}\u2069 · ${stock.words}`}
          </span>
        </span>
      </span>
      <span class="wish-cost">
        <WishPrice wish={wish} now={now} />
      </span>
    </>
  );
}

/** Only a picture we hold ourselves is shown: a shop's own URL would tell the shop that the list was opened. */
function WishPicture({ image }: { image: string | undefined }): JSX.Element {
  return image?.startsWith('data:image/') ? (
    <img class="wish-picture" src={image} alt="" width="44" height="44" decoding="async" />
  ) : (
    <span class="wish-picture wish-no-picture">
      <TagIcon />
    </span>
  );
}
