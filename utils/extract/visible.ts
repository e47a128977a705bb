import type { Availability } from '../model/offer.ts';
import { type LabelledAmount, type PriceHint, readAmounts } from '../model/price-amounts.ts';
import { decodeEntities } from './entities.ts';
import { isBuyButton, readStock } from './stock-words.ts';
import { type Tag, tagCode } from './tag.ts';
import { createTextCollector, splitStruck } from './text-collector.ts';

const H1 = tagCode('h1');
/** How much text after a heading belongs to it: price, stock and button stand near; reviews don't. */
const WINDOW = 4000;
const MAX_WINDOWS = 12;
/** A line longer than this is prose about stock or prices, not a statement. */
const MAX_LINE = 90;
const MAX_AMOUNTS = 30;

interface Window {
  readonly heading: string;
  readonly text: string;
}

type Collector = ReturnType<typeof createTextCollector>;

/** The text that a shopper sees after each first-level heading. */
export function createVisible() {
  const windows: Window[] = [];
  let heading: { depth: number; collector: Collector } | undefined;
  let open: { heading: string; collector: Collector } | undefined;

  function finish(): void {
    if (open) windows.push({ heading: open.heading, text: open.collector.text });
    open = undefined;
  }

  return {
    open(tag: Tag, depth: number): void {
      if (tag.code === H1 && !heading && windows.length < MAX_WINDOWS) {
        finish();
        heading = { depth, collector: createTextCollector() };
        return;
      }
      heading?.collector.open(tag, depth);
      open?.collector.open(tag, depth);
    },
    closed(depth: number): void {
      open?.collector.closed(depth);
      heading?.collector.closed(depth);
      if (!heading || heading.depth < depth) return;
      open = { heading: heading.collector.text, collector: createTextCollector() };
      heading = undefined;
    },
    text(raw: string): void {
      heading?.collector.add(raw);
      if (!open) return;
      const room = WINDOW - open.collector.size;
      open.collector.add(raw.slice(0, room));
      if (raw.length >= room) finish();
    },
    listening: () => heading !== undefined || open !== undefined,
    /** Every heading with what follows it, in page order; call after the scan. */
    windows(): readonly Window[] {
      finish();
      return windows.map(({ heading: title, text }) => ({ heading: decodeEntities(title), text: decodeEntities(text) }));
    },
  };
}

/** What stands beside the product's heading. */
export interface SeenFacts {
  /** Amounts with a currency, in order. */
  readonly amounts: readonly SeenAmount[];
  readonly stock?: Availability;
  readonly inventoryLevel?: number;
  /** There is a button that buys. */
  readonly canBuy: boolean;
}

export interface SeenAmount extends LabelledAmount {
  readonly struck: boolean;
}

/** Reads the lines of a window. */
export function readSeen(text: string, hint: PriceHint): SeenFacts {
  const amounts: SeenAmount[] = [];
  let stock: { availability: Availability; inventoryLevel?: number } | undefined;
  let canBuy = false;
  let label = '';
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\s+/g, ' ').trim();
    if (line === '') continue;
    const { kept, struck } = splitStruck(line);
    if (/\d/.test(line) && amounts.length < MAX_AMOUNTS && line.length < 2 * MAX_LINE) {
      for (const amount of readAmounts(struck, hint)) amounts.push({ ...amount, struck: true });
      for (const amount of readAmounts(label + kept, hint)) amounts.push({ ...amount, struck: false });
    }
    // "Was:" on a line of its own labels the next.
    label = /\d/.test(line) || line.length > 30 ? '' : `${line} `;
    if (line.length > MAX_LINE) continue;
    if (isBuyButton(line)) canBuy = true;
    else stock ??= readStock(line);
  }
  return { amounts: amounts.filter(({ amount }) => amount.currency !== undefined && amount.minor > 0), canBuy, ...rename(stock) };
}

function rename(stock: { availability: Availability; inventoryLevel?: number } | undefined) {
  if (!stock) return {};
  return { stock: stock.availability, ...(stock.inventoryLevel !== undefined && { inventoryLevel: stock.inventoryLevel }) };
}
