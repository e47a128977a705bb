import type { CardView, CourseWords } from '../utils/model/card-view.ts';
import type { Drawn, DrawnElement } from '../utils/model/drawn.ts';
import type { Offer } from '../utils/model/offer.ts';
import type { Payee } from '../utils/model/payee.ts';
import { lookOfWord } from '../utils/model/price-word.ts';
import type { Course } from '../utils/model/product-view.ts';
import { type AttachedFacts, attachedSection } from './attached-words.ts';
import { coursePath, sinceWords } from './course-words.ts';
import look from './details/details.css?inline';
import { theirPrice } from './foot-words.ts';
import { goodsSection } from './goods-words.ts';
import { payeeSentence } from './payee-words.ts';
import { type InPost, postSection } from './post-words.ts';
import { priceWords } from './price-words.ts';
import { t } from './t.ts';

/** Of how many shops an offer is listed: the cheapest at the door come first. */
const MOST_OTHERS = 5;
/** The drawn course, so much wider than high. */
const WIDE = 12;

/** What is known of one post's link to a product, for whoever opens the details. */
export interface DetailsFacts {
  readonly payee?: Payee | undefined;
  readonly theirs?: Offer | undefined;
  readonly since?: Course['since'] | undefined;
  /** What a creator has attached of it to the post. */
  readonly attached?: AttachedFacts | undefined;
  /** The product's plain page: https, with nobody's id on it. */
  readonly plain?: string | undefined;
  /** How it stands with the product post that the reader is writing; undefined where nothing can be written. */
  readonly inPost?: InPost | undefined;
}

interface Section {
  readonly title: string;
  /** What the title says in one line: a total, a number of shops. */
  readonly line?: string;
  /** The course of a price: a path. */
  readonly path?: string | undefined;
  readonly rows: readonly Row[];
  /** What it rests on: a sentence each. */
  readonly notes: readonly string[];
}

interface Row {
  readonly label: string;
  readonly value: string;
  /** Said softly under it. */
  readonly note?: string;
  /** Where the label leads: an https address of a shop's own page, with nobody's id on it. */
  readonly url?: string;
}

/** All that a card does not show by itself, ready to be drawn with its style sheet; `now` is epoch milliseconds. */
export function detailsWords(view: CardView, facts: DetailsFacts, now: number): readonly Drawn[] {
  const sections = [
    pastSection(view, facts, now),
    doorSection(view),
    elsewhereSection(view),
    linkSection(facts),
  ];
  return [
    ['style', '', look],
    ...question(view),
    ...(facts.attached ? attachedSections(facts.attached, now) : []),
    ...sections.flatMap((section) => (section ? [drawSection(section)] : [])),
    ...(facts.inPost ? [postSection(facts.inPost)] : []),
  ];
}

function attachedSections(attached: AttachedFacts, now: number): DrawnElement[] {
  const { goods, said } = attached;
  const price = said.prices.filter(({ kind }) => kind === 'group');
  const group = priceWords({ offer: { ...said, prices: price } });
  return [
    // What can be done comes before what is said of it.
    ...(goods ? [goodsSection(goods, group && withKind(group), now)] : []),
    attachedSection(attached),
  ];
}

/** A reading that waits for the reader's word, and the answers: right, wrong, each of the price that the question names. */
function question({ unsure, price }: CardView): DrawnElement[] {
  if (!unsure) return [];
  const words = price
    ? t('card.details.unsureBeside', [unsure.amount, price.amount])
    : t('card.details.unsure', [unsure.amount]);
  const look = (isRight: boolean) => lookOfWord({ isRight, price: unsure.name });
  const answers: DrawnElement[] = [
    ['button', look(true), t('card.details.right')],
    ['button', look(false), t('card.details.wrong')],
  ];
  return [['div', 'question', ['p', '', words], ['div', 'answers', ...answers]]];
}

function drawSection({ title, line, path, rows, notes }: Section): DrawnElement {
  return [
    'div',
    'block',
    ['h3', '', title],
    ...(line ? [['p', 'line', line] as const] : []),
    ...(path ? [['div', 'course', ['svg', path]] as const] : []),
    ...rows.map(drawRow),
    ...notes.map((note) => ['p', 'note', note] as const),
  ];
}

function drawRow({ label, value, note, url }: Row): DrawnElement {
  const name: Drawn = url ? ['a', url, label] : label;
  return [
    'div',
    'item',
    ['div', '', name, ...(note ? [['small', '', note] as const] : [])],
    ['b', '', value],
  ];
}

function pastSection(view: CardView, { theirs, since }: DetailsFacts, now: number): Section {
  const { past, price, state, age } = view;
  const then = since && sinceWords(since, now);
  const said = theirPrice(theirs);
  const path = past && coursePath(past, WIDE);
  const stock = state?.tone === undefined ? undefined : state.words;
  const rows: Row[] = [
    ...(then ? [thenRow(then)] : []),
    {
      label: t('card.details.now'),
      value: [price ? withKind(price) : t('card.notKnown'), stock].filter(Boolean).join(' · '),
      ...(age && { note: t('card.details.age', [age]) }),
    },
    ...(said
      ? [{ label: t('card.details.theirs'), value: said.amount, note: t('card.details.theirsNote') }]
      : []),
    ...(past?.lowest ?? []).map(({ days, amount }) => ({
      label: t('card.details.lowest', days),
      value: amount,
    })),
  ];
  return {
    title: t('card.details.past'),
    path,
    rows,
    notes: past ? [] : [t('card.details.noPast')],
  };
}

function thenRow({ amount, when, isLater, wasGone }: NonNullable<CourseWords['since']>): Row {
  return {
    label: t(isLater ? 'card.details.seenFirst' : 'card.details.then'),
    value: wasGone ? `${amount} · ${t('card.outOfStock')}` : amount,
    note: isLater ? t('card.details.notReadThen', [when]) : t('card.details.readThen', [when]),
  };
}

function withKind({ amount, kind }: NonNullable<CardView['price']>): string {
  return kind ? `${kind} ${amount}` : amount;
}

function doorSection({ door, arrives }: CardView): Section | undefined {
  if (!door) return undefined;
  return {
    title: t('card.details.door'),
    line: door.line,
    rows: [
      ...door.parts.map(({ label, amount, note }) => ({ label, value: amount, ...(note && { note }) })),
      ...(arrives ? [{ label: t('card.details.delivery'), value: arrives }] : []),
    ],
    notes: [...door.notes, ...(door.rates ? [door.rates] : [])],
  };
}

function elsewhereSection({ elsewhere }: CardView): Section | undefined {
  if (!elsewhere) return undefined;
  return {
    title: t('card.details.elsewhere'),
    line: elsewhere.line,
    rows: elsewhere.offers.slice(0, MOST_OTHERS).map(({ shop, price, door, state, seen, url }) => ({
      label: shop,
      value: price,
      note: [door, state?.words, seen].filter(Boolean).join(' · '),
      ...(url && { url }),
    })),
    notes: [],
  };
}

function linkSection({ payee, plain }: DetailsFacts): Section {
  return {
    title: t('card.details.link'),
    rows: plain
      ? [{ label: t('card.details.plain'), value: '', note: t('card.details.plainNote'), url: plain }]
      : [],
    notes: [...(payee ? [payeeSentence(payee)] : []), t('card.details.asPosted')],
  };
}
