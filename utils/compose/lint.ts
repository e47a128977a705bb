import type { Audience, Draft } from '../model/draft.ts';
import { replaceLinks, splitGraphemes } from './count.ts';
import type { DisclosureRule, ForbiddenGoods } from './disclosure-rule.ts';
import { disclosureRules } from './disclosure-rules.ts';
import { findWord } from './find-words.ts';
import type { Platform } from './platform.ts';
import type { Part } from './split.ts';

/**
 * What a rule says of a draft.
 * - `missing`: no word says that it is an advertisement; `word` is one that was written in its place and is not enough.
 * - `late`: one does, behind a link or what is shown at first. `buried`: among hashtags.
 * - `forbidden`: goods that may not be offered. `delicate`: goods that may not be offered beside advice on health.
 * - `ask`: nothing shows that its author gains by it; if they do, it must be said.
 * - `ok`: it is said where it must be.
 */
export type Finding =
  | {
      readonly kind: 'missing' | 'late' | 'buried' | 'ok';
      readonly rule: DisclosureRule;
      /** The post of a thread that it is about, from 0. */
      readonly part: number;
      readonly word?: string;
    }
  | {
      readonly kind: 'forbidden' | 'delicate';
      readonly rule: DisclosureRule;
      readonly goods: ForbiddenGoods['id'];
      readonly word: string;
    }
  | { readonly kind: 'ask'; readonly rule: DisclosureRule };

/** In the order in which they must be mended. */
const ORDER: readonly Finding['kind'][] = ['forbidden', 'missing', 'late', 'buried', 'delicate', 'ask', 'ok'];

export interface LintOptions {
  readonly draft: Draft;
  readonly platform: Platform;
  readonly parts: readonly Part[];
  /** Whether its author gains by it: goods of their own, or a link that pays somebody. */
  readonly isPaid: boolean;
  /** The day, YYYY-MM-DD: what is not in force yet is not asked for. */
  readonly on: string;
  readonly rules?: readonly DisclosureRule[];
}

/** Whose rules hold for a post: those of the platform's readers and of those that its author counts with. */
export function audienceOf(draft: Pick<Draft, 'audience'>, platform: Platform): readonly Audience[] {
  return [...new Set([...platform.audience, ...draft.audience])];
}

/** What the rules on advertising say of a draft on a platform, the gravest first. Says nothing of a draft without goods. */
export function lint(options: LintOptions): readonly Finding[] {
  const { draft, platform, on, rules = disclosureRules } = options;
  if (draft.listings.length === 0) return [];
  const audience = audienceOf(draft, platform);
  return rules
    .filter((rule) => audience.includes(rule.audience) && (rule.from === undefined || rule.from <= on))
    .flatMap((rule) => [...forbiddenBy(rule, draft), said(rule, options)])
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** True for what must be mended before it may be posted. */
export function isBlocking({ kind }: Finding): boolean {
  return kind === 'forbidden';
}

/** The fewest words that satisfy all rules at once; undefined where nothing is missing. */
export function labelFor(findings: readonly Finding[]): string | undefined {
  if (!findings.some(isLacking)) return undefined;
  // Also those that are satisfied: the label may take the place of an earlier one.
  const rules = findings.flatMap((one) => (isLacking(one) || one.kind === 'ok' ? [one.rule] : []));
  const labels: string[] = [];
  for (const { accepts } of rules) {
    if (labels.some((label) => accepts.includes(label))) continue;
    const alike = rules.filter((rule) => rule.accepts.some((word) => accepts.includes(word)));
    labels.push(accepts.find((word) => alike.every((rule) => rule.accepts.includes(word))) ?? accepts[0]);
  }
  return labels.join(' ');
}

function isLacking({ kind }: Finding): boolean {
  return kind === 'missing' || kind === 'late' || kind === 'buried' || kind === 'ask';
}

function forbiddenBy(rule: DisclosureRule, { words, listings }: Draft): Finding[] {
  const goods = listings.map(({ title, description = '' }) => `${title}\n${description}`).join('\n');
  const all = `${words}\n${goods}`;
  return (rule.forbids ?? []).flatMap(({ id, words: names, beside }): Finding[] => {
    const found = findWord(goods, names);
    if (!found) return [];
    const isWorst = beside === undefined || findWord(all, beside) !== undefined;
    return [{ kind: isWorst ? 'forbidden' : 'delicate', rule, goods: id, word: found.word }];
  });
}

/** The worst that is to be said of any post with goods in it: each must stand for itself. */
function said(rule: DisclosureRule, { parts, isPaid }: LintOptions): Finding {
  if (rule.trigger === 'paid' && !isPaid) {
    const isSaid = parts.some(({ text }) => findWord(text, rule.accepts));
    if (!isSaid) return { kind: 'ask', rule };
  }
  const all = parts.flatMap(({ text, listings }, part): Finding[] =>
    listings.length === 0 ? [] : [saidIn(text, part, rule)],
  );
  const worst = all.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))[0];
  return worst ?? { kind: 'missing', rule, part: 0 };
}

function saidIn(text: string, part: number, rule: DisclosureRule): Finding {
  // A word in a link is none.
  const shown = replaceLinks(text, (link) => '\u0000'.repeat(link.length));
  const found = findWord(shown, rule.accepts);
  if (!found) {
    const instead = findWord(shown, rule.notEnough ?? []);
    return { kind: 'missing', rule, part, ...(instead && { word: instead.word }) };
  }
  const { word, at } = found;
  const before = shown.slice(0, at);
  if (before.includes('\u0000') || splitGraphemes(before).length > rule.within)
    return { kind: 'late', rule, part, word };
  return { kind: isBuried(shown, at, word) ? 'buried' : 'ok', rule, part, word };
}

/** Behind other hashtags, in a run of three or more. */
function isBuried(text: string, at: number, word: string): boolean {
  const isTag = word.startsWith('#') || text.charAt(at - 1) === '#';
  if (!isTag) return false;
  for (const { 0: run, index } of text.matchAll(/(?:#[\p{L}\p{N}_]+#?\s*){3,}/gu))
    if (at > index + 1 && at < index + run.length) return true;
  return false;
}
