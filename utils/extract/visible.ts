import type { PriceKind } from '../model/offer.ts';
import { type LabelledAmount, type PriceHint, readAmounts } from '../model/price-amounts.ts';
import { priceKindOf } from '../model/price-words.ts';
import { decodeEntities } from './entities.ts';
import type { ProductFacts } from './facts.ts';
import type { Gather } from './gathering.ts';
import { createSeenStock, MAX_LINE, type SeenStock, WINDOW } from './seen-stock.ts';
import { mayHave, nameBits, type Tag, tagCode } from './tag.ts';
import { createTextCollector, partsOf } from './text-collector.ts';

const H1 = tagCode('h1');
const HEADINGS = new Set(['h1', 'h2', 'h3'].map(tagCode));
const BUTTON = tagCode('button');
const INPUT = tagCode('input');
/** Lists of sizes and colours: a sold-out one says nothing of the product. */
const CHOICES = new Set(['select', 'datalist'].map(tagCode));
/** Where a page lists sizes, and rows of other things. */
const ENTRIES = new Set(['li', 'label', 'td', 'option'].map(tagCode));
/** Of what is not shown, or only by style in some state of the page: a theme writes "Sold out" for whenever it is. */
const UNSEEN =
  /(?:^|[\s_-])(?:hidden|hide|sr-only|visually-?hidden|screen-?reader(?:-text)?|d-none|badges?|template)(?![a-z])/i;
const CLASS = nameBits('class', 'hidden', 'style');
/** Windows kept under headings that name the product, and under others. */
const MAX_NAMED = 3;
const MAX_OTHERS = 3;
/** Headings looked at: each is compared with the page's names. */
const MAX_HEADINGS = 200;
const MAX_AMOUNTS = 30;
/** Stands before the label of a button that can't be pressed; a private-use character. */
const DISABLED = '\ue002';
/** Stands in a line of such an entry, or of what may not be shown. */
const ASIDE = '\ue003';

interface Window {
  readonly heading: string;
  /** The heading is an h1. */
  readonly isMain: boolean;
  readonly text: string;
}

type Collector = ReturnType<typeof createTextCollector>;

/**
 * The text that a shopper sees after each main heading, and after lesser ones that name the product.
 * `namesProduct` tells by what is known when the heading ends.
 */
export function createVisible(gather: Gather, namesProduct: (heading: string) => boolean) {
  const windows: Window[] = [];
  let isInHeading = false;
  let open: { heading: string; isMain: boolean; collector: Collector } | undefined;
  let choices: number | undefined;
  let aside: number | undefined;
  let looked = 0;
  let named = 0;
  let others = 0;

  function finish(): void {
    if (open) windows.push({ heading: open.heading, isMain: open.isMain, text: open.collector.text });
    open = undefined;
  }

  function start(text: string, isMain: boolean): void {
    const isNamed = namesProduct(decodeEntities(text));
    if (!isMain && !isNamed) return;
    finish();
    if (isNamed ? ++named > MAX_NAMED : ++others > MAX_OTHERS) return;
    open = { heading: text, isMain, collector: createTextCollector() };
  }

  return {
    open(tag: Tag, depth: number): void {
      if (!isInHeading && HEADINGS.has(tag.code) && named < MAX_NAMED && looked < MAX_HEADINGS) {
        looked++;
        isInHeading = true;
        const isMain = tag.code === H1;
        gather(depth, (text) => {
          isInHeading = false;
          start(text, isMain);
        });
      }
      if (!open) return;
      open.collector.open(tag, depth);
      if (CHOICES.has(tag.code)) choices ??= depth;
      if (aside === undefined && (ENTRIES.has(tag.code) || isUnseen(tag))) aside = depth;
      if (tag.code !== BUTTON && tag.code !== INPUT) return;
      const isOff = tag.get('disabled') !== undefined || tag.get('aria-disabled') === 'true';
      const label =
        tag.code === INPUT && /submit|button/i.test(tag.get('type') ?? '') ? tag.get('value') : '';
      open.collector.line(`${isOff ? DISABLED : ''}${label ?? ''}`);
    },
    closed(depth: number): void {
      if (choices !== undefined && choices >= depth) choices = undefined;
      if (aside !== undefined && aside >= depth) aside = undefined;
      open?.collector.closed(depth);
    },
    text(raw: string): void {
      if (!open || choices !== undefined) return;
      // Nothing comes between the digits of a price.
      const isMarked = aside !== undefined && !/\d/.test(raw);
      open.collector.add(`${isMarked ? ASIDE : ''}${raw.slice(0, WINDOW)}`);
      if (open.collector.size >= WINDOW) finish();
    },
    listening: () => open !== undefined,
    /** Every heading with what follows it, in page order; call after the scan. */
    windows(): readonly Window[] {
      finish();
      return windows.map(({ heading: title, isMain, text }) => ({
        heading: decodeEntities(title),
        isMain,
        text: decodeEntities(text.slice(0, WINDOW)),
      }));
    },
  };
}

/** What stands beside the product's heading. */
export interface SeenFacts extends SeenStock {
  /** Amounts with a currency, in order. */
  readonly amounts: readonly SeenAmount[];
  /** A line that may promise arrival. */
  readonly arrives?: string;
  /** How many of the amounts stand before it. */
  readonly beforeBuy: number;
}

export interface SeenAmount extends LabelledAmount {
  readonly struck: boolean;
}

const ARRIVES =
  /达|達|送[到货貨]|[到收]货|配送|deliver|arriv|liefer|livr|entrega|consegna|届|到着|배송|도착/i;
const WHEN = /\d|[当次明翌隔][日天]|same|next|tomorrow|morgen/i;

/** Reads the lines of a window. */
export function readSeen(text: string, hint: PriceHint): SeenFacts {
  const amounts: SeenAmount[] = [];
  const stock = createSeenStock();
  let arrives: string | undefined;
  let beforeBuy = 0;
  let label = '';
  for (const raw of text.split('\n')) {
    const line = raw.replaceAll(ASIDE, '').replace(/\s+/g, ' ').trim();
    if (line === '') continue;
    if (/\d/.test(line) && amounts.length < MAX_AMOUNTS && line.length < 2 * MAX_LINE) {
      // "Was: <s>15</s> 12": the word is for the struck-out part.
      for (const { text: part, struck } of partsOf(label + line)) {
        for (const found of readAmounts(part, hint)) {
          const { currency, minor } = found.amount;
          // "$229.99 $22999": the second is the first without its mark.
          const isEcho = minor === 100 * (amounts.at(-1)?.amount.minor ?? 0);
          if (currency !== undefined && minor > 0 && !isEcho) amounts.push({ ...found, struck });
        }
      }
    }
    // "Was:" on a line of its own labels the next.
    label = /\d/.test(line) || line.length > 30 ? '' : `${line} `;
    if (line.length > MAX_LINE) continue;
    if (ARRIVES.test(line) && WHEN.test(line)) arrives ??= line;
    const hadButton = stock.canBuy();
    stock.add(line, { isOff: line.startsWith(DISABLED), isAside: raw.includes(ASIDE) });
    if (!hadButton && stock.canBuy()) beforeBuy = amounts.length;
  }
  return { amounts, beforeBuy, ...stock.seen(), ...(arrives && { arrives }) };
}

/** A price that nothing but the text tells: the one before a button that buys, alone or the most repeated. */
export function readVisible(seen: SeenFacts | undefined, title: string): ProductFacts | undefined {
  const paid = paidIn(seen?.amounts.slice(0, seen.beforeBuy) ?? []);
  const [first] = paid;
  const { minor, currency } = first?.amount ?? {};
  if (!first || minor === undefined || currency === undefined) return undefined;
  const like = paid.filter(({ amount }) => amount.minor === minor).length;
  if (like < paid.length && (like < 2 || like * 2 <= paid.length)) return undefined;
  const kind = first.max ? 'from' : kindOf(first);
  const price = { kind, amount: { minor, currency } } as const;
  return { source: 'visible', title, offers: [{ price, ...(first.ambiguous && { isGuess: true }) }] };
}

/** Which kind of price an amount is; what nothing is said of is what it costs. */
export function kindOf({ meaning }: SeenAmount): PriceKind {
  const kind = priceKindOf(meaning);
  return kind === undefined || kind === 'list' ? 'sale' : kind;
}

export function isPaid({ struck, meaning }: SeenAmount): boolean {
  return !struck && meaning !== 'list' && priceKindOf(meaning) !== undefined;
}

/** The amounts that are paid; where there are none, those of a kilo or without tax: some shops say no other. */
export function paidIn(amounts: readonly SeenAmount[]): readonly SeenAmount[] {
  const paid = amounts.filter(isPaid);
  return paid.length > 0 ? paid : amounts.filter(({ struck, meaning }) => !struck && meaning === 'aside');
}

function isUnseen(tag: Tag): boolean {
  return (
    mayHave(tag, CLASS) &&
    (tag.get('hidden') !== undefined ||
      UNSEEN.test(tag.get('class') ?? '') ||
      /display: ?none/i.test(tag.get('style') ?? ''))
  );
}
