import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useRowWindow } from './row-window.ts';
import type { Wish } from './wish.ts';
import { ROW_HEIGHT, WishRow } from './wish-row.tsx';

interface WishListProps {
  readonly wishes: readonly Wish[];
  /** True while older wishes wait in the store. */
  readonly more: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onMore: () => void;
  /** Undefined when the list can't be changed. */
  readonly onRemove: ((wish: Wish) => void) | undefined;
  /** Looks at one wish by itself. */
  readonly onOpen: (wish: Wish) => void;
  /** Arrow up on the first row, and a key that wants to be typed: the search field is above. */
  readonly onLeave: () => void;
  /** Bumped by the field above to put the focus on the list's current row. */
  readonly enter: number;
}

/** Rows from the end at which the next page is asked for. */
const AHEAD = 4;

/** The rows, of which only those in sight are in the document. Arrows walk, Enter opens the shop, right the wish, Delete removes. */
export function WishList({
  wishes,
  more,
  now,
  onMore,
  onRemove,
  onOpen,
  onLeave,
  enter,
}: WishListProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [wanted, setWanted] = useState<Place>({ index: 0 });
  const [asked, setAsked] = useState(0);
  const removing = useRef(false);
  const current = placeOf(wanted, wishes);
  const range = useRowWindow(box, ROW_HEIGHT, wishes.length);

  useEffect(() => {
    if (more && range.end + AHEAD > wishes.length) onMore();
  }, [more, range.end, wishes.length, onMore]);

  const point = (index: number): void => {
    const id = wishes[index]?.id;
    setWanted(id === undefined ? { index } : { index, id });
  };
  const go = (index: number): void => {
    point(Math.max(0, Math.min(index, wishes.length - 1)));
    setAsked((times) => times + 1);
  };
  const focusCurrent = (): void => {
    show(box.current, current);
    list.current?.querySelector<HTMLElement>('.wish-active .wish-open')?.focus({ preventScroll: true });
  };
  useLayoutEffect(() => {
    if (enter) focusCurrent();
  }, [enter]);
  useLayoutEffect(() => {
    if (asked) focusCurrent();
  }, [asked]);
  useLayoutEffect(() => {
    // The removed row took the focus with it: the row that moved up into its place takes it on.
    if (removing.current && !list.current?.contains(document.activeElement)) focusCurrent();
    removing.current = false;
  }, [wishes]);

  const remove = (wish: Wish): void => {
    if (!onRemove) return;
    removing.current = true;
    onRemove(wish);
    if (wishes.length === 1) onLeave();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const goal = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: Math.max(0, current - page),
      Home: 0,
      End: wishes.length - 1,
    }[event.key];
    const wish = wishes[current];
    if (goal === -1) onLeave();
    else if (goal !== undefined) go(goal);
    else if (event.key === 'ArrowRight' && wish) onOpen(wish);
    else if ((event.key === 'Delete' || event.key === 'Backspace') && wish) remove(wish);
    else return;
    event.preventDefault();
  };

  // The row that holds the focus stays in the document even when it is scrolled away.
  const drawn = indexes(range.first, range.end, wishes.length ? current : undefined);
  return (
    <div class="wish-box" ref={box}>
      <ul
        class="wish-list"
        ref={list}
        aria-label={i18n.t('popup.list')}
        style={{ blockSize: `${wishes.length * ROW_HEIGHT}px` }}
        onKeyDown={onKeyDown}
      >
        {drawn.map((index) => {
          const wish = wishes[index];
          return (
            wish && (
              <WishRow
                key={wish.id}
                wish={wish}
                index={index}
                count={wishes.length}
                active={index === current}
                now={now}
                onFocus={() => point(index)}
                onOpen={() => onOpen(wish)}
                onRemove={onRemove && (() => remove(wish))}
              />
            )
          );
        })}
      </ul>
    </div>
  );
}

/** A row by its id, and where it last was: what is left to point at when it is gone. */
interface Place {
  readonly index: number;
  readonly id?: string;
}

function placeOf({ index, id }: Place, wishes: readonly Wish[]): number {
  if (id !== undefined && wishes[index]?.id !== id) {
    const moved = wishes.findIndex((wish) => wish.id === id);
    if (moved >= 0) return moved;
  }
  return Math.max(0, Math.min(index, wishes.length - 1));
}

function indexes(first: number, end: number, also: number | undefined): readonly number[] {
  const all = Array.from({ length: Math.max(0, end - first) }, (_, offset) => first + offset);
  if (also === undefined || (also >= first && also < end)) return all;
  return also < first ? [also, ...all] : [...all, also];
}

/** Scrolls just so far that the row is wholly in sight. */
function show(box: HTMLElement | null, index: number): void {
  if (!box) return;
  const top = index * ROW_HEIGHT;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + ROW_HEIGHT > box.scrollTop + box.clientHeight)
    box.scrollTop = top + ROW_HEIGHT - box.clientHeight;
}
