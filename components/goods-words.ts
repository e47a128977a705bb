import type { Drawn, DrawnElement } from '../utils/model/drawn.ts';
import type { GoodsChoice, GoodsNow, GoodsStep, GroupNow, KeptGoods } from '../utils/model/goods.ts';
import { t } from './t.ts';
import { uiLocale } from './ui-locale.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const FAILED = {
  sold_out: 'card.goods.soldOut',
  no_group: 'card.goods.noGroup',
  no_goods: 'card.goods.noGoods',
  offline: 'card.goods.offline',
} as const;

/** "until 14:32": a time of today by the clock, another one with its day. Epoch milliseconds. */
export function clockWords(at: number, now: number): string {
  const isSoon = at - now < DAY_MS;
  return new Intl.DateTimeFormat(uiLocale(), {
    ...(!isSoon && { dateStyle: 'short' as const }),
    timeStyle: 'short',
  }).format(at);
}

/** "in 2 hr.": how long until then. Epoch milliseconds. */
function inWords(at: number, now: number): string {
  const left = Math.max(0, at - now);
  const format = new Intl.RelativeTimeFormat(uiLocale(), { style: 'short' });
  if (left >= 2 * DAY_MS) return format.format(Math.floor(left / DAY_MS), 'day');
  return left >= HOUR_MS
    ? format.format(Math.floor(left / HOUR_MS), 'hour')
    : format.format(Math.max(1, Math.floor(left / 60_000)), 'minute');
}

/** What a card's foot says of a reservation, or else of a group. */
export function goodsFoot({ choices }: GoodsNow, now: number): string | undefined {
  const kept = choices.find((one) => one.kept)?.kept;
  if (kept) return keptWords(kept, now);
  const groups = choices.flatMap(({ group }) => group ?? []);
  // Of several the one that is nearest to its price.
  const [first] = groups
    .filter((group) => isOpen(group, now))
    .sort((a, b) => a.size - a.joined - (b.size - b.joined));
  if (first) return `${progressWords(first)} · ${t('card.goods.ends', [inWords(first.until, now)])}`;
  return groups.length > 0 ? t('card.goods.over') : undefined;
}

/** What the way to the details is called, where there is something to be done in them. */
export function goodsOpen({ choices }: GoodsNow): string | undefined {
  if (choices.some(({ kept }) => kept)) return t('card.goods.mine');
  return choices.some(({ left }) => left > 0) ? t('card.goods.open') : undefined;
}

/** What can be reserved, what is, and what that tells to whom. `groupPrice`: the creator's, where a group has one. */
export function goodsSection(goods: GoodsNow, groupPrice: string | undefined, now: number): DrawnElement {
  const { host, payHost, choices, step } = goods;
  return [
    'div',
    'block',
    ['h3', '', t('card.goods.title')],
    ...stepWords(step, choices, host),
    ...choices.flatMap((choice, at) =>
      choice.kept
        ? keptRows(choice, choice.kept, { at, payHost, now })
        : choiceRows(choice, { at, groupPrice, now, isAsked: step?.kind === 'asks' }),
    ),
  ];
}

/** The question before anything is sent; or what did not work. */
function stepWords(step: GoodsStep | undefined, choices: readonly GoodsChoice[], host: string): Drawn[] {
  if (step?.kind === 'failed') return [question(t(FAILED[step.because], [host]))];
  if (step?.kind === 'untold') return [question(t('card.goods.untold', [host]))];
  if (step?.kind !== 'asks') return [];
  const { at, joins } = step;
  const name = choices[at]?.name;
  const yes = t(joins ? 'card.goods.yesJoin' : 'card.goods.yes');
  return [
    question(
      t('card.goods.asks', [host]),
      ['button', `${joins ? 'join' : 'reserve'}-${at}`, name === undefined ? yes : `${yes}: ${name}`],
      ['button', 'back', t('card.goods.no')],
    ),
  ];
}

function question(words: string, ...answers: DrawnElement[]): DrawnElement {
  const below = answers.length > 0 ? [['div', 'answers', ...answers] as const] : [];
  return ['div', 'question', ['p', '', words], ...below];
}

interface About {
  /** The how manieth choice it is: what its buttons are called by. */
  readonly at: number;
  readonly now: number;
}

function keptRows(
  { name, group }: GoodsChoice,
  kept: KeptGoods,
  { at, payHost, now }: About & { readonly payHost: string },
): Drawn[] {
  const words = [keptWords(kept, now), kept.joined && group && progressWords(group)];
  return [
    row(
      name ?? t('card.goods.code'),
      kept.code,
      `${words.filter(Boolean).join(' · ')}. ${t('card.goods.payWith', [payHost])}`,
    ),
    [
      'div',
      'answers',
      ['button', `cancel-${at}`, t(kept.joined ? 'card.goods.leave' : 'card.goods.giveBack')],
    ],
  ];
}

function choiceRows(
  { name, left, group }: GoodsChoice,
  {
    at,
    groupPrice,
    now,
    isAsked,
  }: About & { readonly groupPrice: string | undefined; readonly isAsked: boolean },
): Drawn[] {
  const buttons: DrawnElement[] = [];
  if (left > 0 && !isAsked) {
    buttons.push(['button', `want-${at}`, t('card.goods.reserve')]);
    if (group && isOpen(group, now)) buttons.push(['button', `wantgroup-${at}`, t('card.goods.join')]);
  }
  return [
    row(name ?? t('card.goods.stock'), left > 0 ? t('card.left', left) : t('card.soldOut')),
    ...(group ? [groupRow(group, groupPrice, now)] : []),
    ...(buttons.length > 0 ? [['div', 'answers', ...buttons] as const] : []),
  ];
}

function groupRow(group: GroupNow, price: string | undefined, now: number): DrawnElement {
  const label = price ?? t('card.goods.group');
  return isOpen(group, now)
    ? row(label, progressWords(group), t('card.goods.ends', [inWords(group.until, now)]))
    : row(label, t('card.goods.over'));
}

function row(label: string, value: string, note?: string): DrawnElement {
  const small = note ? [['small', '', note] as const] : [];
  return ['div', 'item', ['div', '', label, ...small], ['b', '', value]];
}

function isOpen({ until }: GroupNow, now: number): boolean {
  return until > now;
}

/** Who comes after the group is full has its price, too, as long as there is something left. */
function progressWords({ joined, size }: GroupNow): string {
  return t(joined < size ? 'card.goods.progress' : 'card.goods.full', [String(joined), String(size)]);
}

function keptWords({ joined, until }: KeptGoods, now: number): string {
  return t(joined ? 'card.goods.joined' : 'card.goods.kept', [clockWords(until, now)]);
}
