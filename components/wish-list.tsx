import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ListRows } from './list-view.ts';
import { placeUnder, useRowDrag } from './row-drag.ts';
import { ROW_HEIGHT, useRowWindow } from './row-window.ts';
import type { Selecting } from './use-selection.ts';
import type { Wish } from './wish.ts';
import { WishRow } from './wish-row.tsx';

/** What can be done with wishes of the list. */
export type ListDeed = 'remove' | 'move' | 'tag' | 'post';

/** What a key asks for in a row of the list. */
export type RowDeed = ListDeed | 'buy';

interface WishListProps {
  readonly rows: ListRows;
  /** Epoch milliseconds. */
  readonly now: number;
  /** False when the list can't be changed. */
  readonly writable: boolean;
  /** True in the user's own order: rows can be put elsewhere. */
  readonly movable: boolean;
  readonly selecting: Selecting;
  /** Rows from `first` up to `end` are in sight, or nearly. */
  readonly onLook: (first: number, end: number) => void;
  readonly onDeed: (deed: RowDeed, wish: Wish) => void;
  /** Looks at one wish by itself. */
  readonly onOpen: (wish: Wish) => void;
  /** Puts a wish before the row in that place. */
  readonly onPlace: (id: string, before: number) => void;
  /** Arrow up on the first row, and a key that wants to be typed: the search field is above. */
  readonly onLeave: () => void;
  /** Bumped by the field above to put the focus on the list's current row; 0 takes that back. */
  readonly enter: number;
}

/** The rows, of which only those in sight are in the document. The keys stand in shortcuts-sheet.tsx. */
export function WishList(props: WishListProps): JSX.Element {
  const { rows, now, writable, movable, selecting, onLook, onDeed, onOpen, onPlace, onLeave, enter } = props;
  const { total } = rows;
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLTableElement>(null);
  const [wanted, setWanted] = useState<Place>({ index: 0 });
  const [asked, setAsked] = useState(0);
  /** True from when the focus came into the list until it goes somewhere else: not when its row goes. */
  const hadFocus = useRef(false);
  /** True while the row that is to have the focus is still on its way. */
  const isAwaited = useRef(false);
  const current = placeOf(wanted, rows);
  const range = useRowWindow(box, ROW_HEIGHT, total);
  const drag = useRowDrag(list, total, onPlace);

  useEffect(() => onLook(range.first, range.end), [range.first, range.end, onLook, total]);

  const point = (index: number): void => {
    const id = rows.at(index)?.id;
    setWanted(id === undefined ? { index } : { index, id });
  };
  const go = (index: number): void => {
    point(Math.max(0, Math.min(index, total - 1)));
    setAsked((times) => times + 1);
  };
  const focusCurrent = (): boolean => {
    show(box.current, current);
    const row = list.current?.querySelector<HTMLElement>('.wish-active .wish-open');
    row?.focus({ preventScroll: true });
    return !!row;
  };
  useLayoutEffect(() => {
    isAwaited.current = enter > 0 && !focusCurrent();
  }, [enter]);
  useLayoutEffect(() => {
    if (asked) focusCurrent();
  }, [asked]);
  useLayoutEffect(() => {
    if (isAwaited.current) isAwaited.current = !focusCurrent();
    // A row that was removed, or that was on its way and is here now, took the focus with it: the one in its place takes it on.
    if (hadFocus.current && !isFocusElsewhere()) {
      if (total > 0) focusCurrent();
      else onLeave();
    }
  }, [rows]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const wish = rows.at(current);
    if (event.altKey && !event.ctrlKey && !event.metaKey && movable && wish) {
      const before = { ArrowUp: current - 1, ArrowDown: current + 2 }[event.key];
      if (before === undefined) return;
      event.preventDefault();
      if (before >= 0 && before <= total) onPlace(wish.id, before);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const goal = {
      ArrowDown: current + 1,
      j: current + 1,
      ArrowUp: current - 1,
      k: current - 1,
      PageDown: current + page,
      PageUp: Math.max(0, current - page),
      Home: 0,
      End: total - 1,
    }[event.key];
    const what = DEEDS[event.key];
    if (goal === -1) onLeave();
    else if (goal !== undefined) {
      if (event.shiftKey && writable) selecting.extend(current, Math.max(0, Math.min(goal, total - 1)));
      go(goal);
    } else if (!wish) return;
    else if (event.key === 'ArrowRight' || (event.key === 'Enter' && isRow(event.target))) onOpen(wish);
    else if (event.key === ' ' && isRow(event.target) && writable)
      selecting.toggle(wish.id, current, event.shiftKey);
    else if (what === 'buy' || (what && writable)) onDeed(what, wish);
    else return;
    event.preventDefault();
  };

  const onClick = (event: MouseEvent): void => {
    const row =
      event.target instanceof Element && event.target.closest('.wish-open') && event.target.closest('.wish');
    const index = row ? Number(row.getAttribute('aria-rowindex')) - 1 : -1;
    const wish = rows.at(index);
    if (!wish) return;
    const isSelecting = selecting.count > 0 || event.shiftKey || event.ctrlKey || event.metaKey;
    if (writable && isSelecting) selecting.toggle(wish.id, index, event.shiftKey);
    else onOpen(wish);
  };

  // The row that holds the focus stays in the document even when it is scrolled away.
  const drawn = indexes(range.first, range.end, total ? current : undefined);
  return (
    <div class="wish-box" ref={box}>
      <table
        class="wish-list"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that is walked in, as ARIA's own examples write it
        role="grid"
        ref={list}
        aria-label={i18n.t('popup.list')}
        aria-rowcount={total}
        aria-multiselectable={writable}
        style={{ blockSize: `${total * ROW_HEIGHT}px` }}
        onKeyDown={onKeyDown}
        onFocusIn={() => {
          hadFocus.current = true;
        }}
        onFocusOut={({ relatedTarget }) => {
          if (relatedTarget) hadFocus.current = false;
        }}
        onClick={onClick}
        {...(movable && drag.handlers)}
      >
        <tbody>
          {drawn.map((index) => {
            const wish = rows.at(index);
            if (!wish) return <RowBones key={`bones ${index}`} index={index} />;
            return (
              <WishRow
                key={wish.id}
                wish={wish}
                index={index}
                active={index === current}
                now={now}
                movable={movable}
                selected={writable ? selecting.has(wish.id) : undefined}
                selecting={selecting.count > 0}
                onFocus={() => point(index)}
                onSelect={(isRange) => selecting.toggle(wish.id, index, isRange)}
                onRemove={writable ? () => onDeed('remove', wish) : undefined}
              />
            );
          })}
          {drag.before !== undefined && (
            <tr class="wish-drop" style={{ insetBlockStart: `${placeUnder(drag.before)}px` }} />
          )}
        </tbody>
      </table>
    </div>
  );
}

const DEEDS: Readonly<Record<string, RowDeed>> = {
  Delete: 'remove',
  Backspace: 'remove',
  s: 'move',
  m: 'move',
  t: 'tag',
  p: 'post',
  b: 'buy',
};

/** Something has the focus: with its element gone, the page has it. */
function isFocusElsewhere(): boolean {
  return document.activeElement !== null && document.activeElement !== document.body;
}

/** The row itself has the focus, and not a button in it. */
function isRow(target: EventTarget | null): boolean {
  return target instanceof Element && target.classList.contains('wish-open');
}

/** A row that is on its way. */
function RowBones({ index }: { index: number }): JSX.Element {
  return (
    <tr class="wish" aria-rowindex={index + 1} style={{ insetBlockStart: `${index * ROW_HEIGHT}px` }}>
      <td class="wish-skeleton">
        <span class="bone bone-picture" />
        <span class="wish-text">
          <span class="bone bone-title" />
          <span class="bone bone-meta" />
        </span>
        <span class="bone bone-price" />
      </td>
    </tr>
  );
}

/** A row by its id, and where it last was: what is left to point at when it is gone. */
interface Place {
  readonly index: number;
  readonly id?: string;
}

function placeOf({ index, id }: Place, rows: ListRows): number {
  if (id !== undefined && rows.at(index)?.id !== id) {
    const moved = rows.indexOf(id);
    if (moved >= 0) return moved;
  }
  return Math.max(0, Math.min(index, rows.total - 1));
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
