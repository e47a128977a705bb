import type { CardView, CourseWords, FootWords } from '../utils/model/card-view.ts';
import type { Drawn } from '../utils/model/drawn.ts';
import type { Offer } from '../utils/model/offer.ts';
import type { Payee } from '../utils/model/payee.ts';
import type { Course } from '../utils/model/product-view.ts';
import { type AttachedFacts, attachedMark, attachedPrice } from './attached-words.ts';
import { coursePath, sinceWords } from './course-words.ts';
import { goodsFoot, goodsOpen } from './goods-words.ts';
import { payeeWords } from './payee-words.ts';
import { priceWords } from './price-words.ts';
import { t } from './t.ts';
import { uiLocale } from './ui-locale.ts';

/** What is known of one post's link to a product. */
export interface PostFacts {
  readonly payee?: Payee | undefined;
  /** What the post says it costs. */
  readonly theirs?: Offer | undefined;
  /** What the shop's price has done since the post. */
  readonly since?: Course['since'] | undefined;
  /** What a creator has attached of it to the post. */
  readonly attached?: AttachedFacts | undefined;
}

/** What stands below a product that is shown as `view`, for one post; `now` is epoch milliseconds. */
export function footWords(
  view: CardView,
  { payee, theirs, since, attached }: PostFacts,
  now: number,
): FootWords {
  const then = since && sinceWords(since, now);
  const mark = markOf(view, then);
  const beside = attached && view.price ? attachedPrice(attached) : undefined;
  const { goods } = attached ?? {};
  const kept = goods && goodsFoot(goods, now);
  const open = goods && goodsOpen(goods);
  const words = [
    ...(kept ? [kept] : []),
    ...(beside ? [beside] : []),
    ...(view.age ? [t('card.foot.age', [view.age])] : []),
    ...(then && then.percent !== 0 ? [t('card.foot.was', [then.amount])] : []),
    ...lowestWords(view),
  ].join(' · ');
  const path = view.past && coursePath(view.past);
  const said = view.price ? undefined : theirPrice(theirs);
  const line: Drawn[] = [
    ...(attached ? [attachedMark(attached)] : []),
    ...(mark ? [['span', `pill ${mark.tone}`, mark.words] as const] : []),
    ...(path ? [['span', 'spark', ['svg', path]] as const] : []),
    ['span', 'told', words],
    ...(payee ? [['span', 'payee', payeeWords(payee)] as const] : []),
  ];
  return { line, ...(said && { theirs: said }), ...(open && { open }) };
}

/** What the post says it costs, said to be its word: no shop stands behind it. */
export function theirPrice(theirs: Offer | undefined) {
  const price = theirs && priceWords({ offer: theirs });
  if (!price) return undefined;
  const { kind } = price;
  return { ...price, kind: kind ? t('card.theirKind', [kind]) : t('card.theirs') };
}

/** The one thing to notice: a change since the post, or a price to confirm. Down is good news, up is not. */
interface Mark {
  readonly tone: 'down' | 'up' | 'even' | 'unsure';
  readonly words: string;
}

function markOf({ unsure, gone }: CardView, since: CourseWords['since']): Mark | undefined {
  if (unsure) return { tone: 'unsure', words: t('card.foot.unsure', [unsure.amount]) };
  if (!since) return undefined;
  const { percent, isLater = false, wasGone = false } = since;
  // A change of stock says more than one of price: what can't be bought costs nothing less.
  if (gone && !wasGone) return { tone: 'up', words: t(isLater ? 'card.foot.goneSeen' : 'card.foot.gone') };
  if (wasGone && !gone) return { tone: 'down', words: t(isLater ? 'card.foot.backSeen' : 'card.foot.back') };
  if (percent === 0) return { tone: 'even', words: t(isLater ? 'card.foot.sameSeen' : 'card.foot.same') };
  const much = percentWords(Math.abs(percent));
  if (percent < 0)
    return { tone: 'down', words: t(isLater ? 'card.foot.downSeen' : 'card.foot.down', [much]) };
  return { tone: 'up', words: t(isLater ? 'card.foot.upSeen' : 'card.foot.up', [much]) };
}

/** The longest time in which it never cost less; else what it cost at least in the longest that was seen. */
function lowestWords({ past, price }: CardView): string[] {
  const all = past?.lowest ?? [];
  const last = all.at(-1);
  if (!last || !price) return [];
  const best = all.findLast(({ amount }) => amount === price.short);
  return best
    ? [t('card.foot.lowest', best.days)]
    : [t('card.foot.lowestWas', last.days, [last.amount, String(last.days)])];
}

function percentWords(percent: number): string {
  return new Intl.NumberFormat(uiLocale(), { style: 'percent' }).format(percent / 100);
}
