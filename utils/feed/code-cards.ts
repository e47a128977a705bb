import look from '../../components/code/code-line.css?inline';
import { createCodeLine, createNameLine } from '../../components/code/code-line.ts';
import type { FeedLoan } from './companion.ts';
import type { CompiledLayout } from './compile-layout.ts';
import { copyText } from './copy-text.ts';
import { createLook } from './look.ts';
import { onRepaint, themeUnder } from './page-theme.ts';
import { CARD } from './watch-feed.ts';

/** The name of the element that carries the codes of a post. */
export const CODES = 'feedcart-codes';

/** A post with more of a kind is a list of them: the first ones are shown. */
const MOST_LINES = 3;
/** A page that throws our element out this often is left alone. */
const MOST_INSERTIONS = 4;

interface CodeCard {
  readonly host: HTMLElement;
  readonly list: HTMLElement;
  readonly words: string;
  insertions: number;
}

/** What an entry says besides links. */
export interface Lines {
  readonly codes: readonly string[];
  /** What goods are called that have no link. */
  readonly named: readonly string[];
}

export interface CodeCards {
  /** Entries that show lines. */
  entries(): Iterable<Element>;
  /** Shows these lines under an entry; none: takes away what was shown. */
  show(entry: Element, layout: CompiledLayout, lines: Lines): void;
  leave(entry: Element): void;
}

/** Slim cards under posts, one line a code or a name. In the page before it is painted, and of a height that never changes. */
export function createCodeCards(feed: FeedLoan): CodeCards {
  const { root, cardAnchor, openCardHost, isolateEvents, common, signal } = feed;
  const cards = new Map<Element, CodeCard>();
  const wear = createLook(common() + look);

  const leave = (entry: Element) => {
    cards.get(entry)?.host.remove();
    cards.delete(entry);
  };

  const paint = (list: HTMLElement, entry: Element) => {
    list.className = `codes ${themeUnder(entry)}`;
  };
  onRepaint(() => {
    for (const [entry, { list }] of cards) paint(list, entry);
  }, signal);

  const make = (entry: Element, { codes, named }: Lines) => {
    const host = root.createElement(CODES);
    const { root: inside, box } = openCardHost(host);
    wear(inside);
    isolateEvents(host, inside, signal);
    const { clipboard } = navigator as Partial<Pick<Navigator, 'clipboard'>>;
    const copy = (text: string) => copyText(text, { clipboard, place: inside, document: root });
    const list = root.createElement('section');
    paint(list, entry);
    list.append(...codes.map((code) => createCodeLine(code, copy)), ...named.map(createNameLine));
    box.append(list);
    return { host, list };
  };

  signal.addEventListener('abort', () => {
    for (const entry of cards.keys()) leave(entry);
  });

  return {
    entries: () => [...cards.keys()],
    leave,
    show(entry, layout, all) {
      const lines = { codes: all.codes.slice(0, MOST_LINES), named: all.named.slice(0, MOST_LINES) };
      const words = JSON.stringify(lines);
      let card = cards.get(entry);
      if (card && card.words !== words) {
        leave(entry);
        card = undefined;
      }
      if (lines.codes.length + lines.named.length === 0) return;
      if (!card) {
        card = { ...make(entry, lines), words, insertions: 0 };
        cards.set(entry, card);
      }
      if (card.host.isConnected || card.insertions++ >= MOST_INSERTIONS) return;
      const anchor = cardAnchor(entry, layout);
      const next = anchor ? anchor.nextElementSibling : undefined;
      // Below the card of the post, if there is one.
      if (anchor) (next?.localName === CARD ? next : anchor).after(card.host);
      else entry.append(card.host);
    },
  };
}
