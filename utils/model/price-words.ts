import type { PriceKind } from './offer.ts';

/** What the words beside a number say it is. `none` is a number that is not what the thing costs. */
export type Meaning = PriceKind | 'recurring' | 'none';

/** Before the number, nearest clause only, in lower case. The first that matches decides. */
const BEFORE: readonly (readonly [Meaning, RegExp])[] = [
  [
    'coupon',
    /[券折用][后後]|到手|领券|用券|クーポン適用|(?:with|after|mit|avec|con) (?:coupon|gutschein|cupón)|coupon price|쿠폰적용/,
  ],
  [
    'none',
    /^\s*(?:for|für|pour)\s*$|[定订訂押]金|首付|尾款|[预預]付|deposit|anzahlung|acompte|arrhes|anticipo|手付|계약금|down payment|[免运運][运運费費]|送料(?!無料)|(?<!무료 ?)배송(?!비? ?무료)|shipping|delivery|postage|livraison|versand|lieferung|env[ií]o|frete|spedizione|verzend|frakt|доставк|dostaw|doprav|[满滿减減省返]|直降|[优優]惠(?![后後价價])|补贴(?![后後价價])|折[扣抵]|現折|[割値]引|할인(?!가)|적립|クーポン|红包|抵扣|\bsav(?:e|ings?)\b|économi|\bspar(?:en|e)\b|gespart|ersparnis|rab+att?|ahorr|descuento|risparmi|sconto|desconto|korting|zľava|sleva|zniżk|скидк|indirim|discount|remise|\boff\b|voucher|cashback|\bearn\b|claim|\bup to\b|jusqu|\bbis zu\b|hasta|fino a|\bover\b|spend|m[ií]nim|mindest|预算|便宜了|降价(?=\s*$)|津贴|(?:^|\s)(?:under|less than|below|unter|bis|über|moins de|plus de|menos de|más de|meno di|worth|win an?|saved)\s*$/,
  ],
  [
    'recurring',
    /每?月[租供付々]|每[月期]|分期|month|payments? of\s*$|\bfois\s*$|sans frais(?: de)?\s*$|mens[ui]|monatlich|\brat[ae]\b|abo\b|kuud|^\s*[x×]\s*(?:de\s*)?$|\bx\s+(?:de|of)\s*$/,
  ],
  [
    'list',
    /^\s*de:?\s*$|[原定市][价價]|划线价|市[场場][价價]|吊牌价|参考价|建[议議]|[专専]柜|門市價|日常价|定価|[参通][考常]価格|希望小売|정[가상]|시중가|소비자가|\b(?:was|rrp|msrp|uvp|pvp?r|srp|mrp|list|listen|statt|streich|before|orig(?:inal(?:ly)?)?|reg(?:ular)?|compare at|retail|instead of|old price|vorher|bisher|früher|avant|au lieu de|prix (?:conseill|barr|initial|de base)|antes|precio anterior|prezzo (?:di listino|consigliato)|anziché|invece di|adviesprijs|van|ord|tidigare|før|před|było|katalog)\b|běžná|původní|doporučená|poprzednia|conseillé|zamiast|було|стара|без скидки/,
  ],
  ['group', /拼[单單团團购]|[团團][购購]|[人成]团|group buy|공동구매/],
  ['member', /[会會][员員]|plus价|vip|88会员|member|prime\b|club|adhérent|mitglied|socio|会員|회원|멤버십/],
  [
    'from',
    /低至|最低|최저|\b(?:from|starting|ab|[àa] partire? d[ie]?|desde|dès|vanaf|od|fr[aå]n?|alkaen|as low as)\b|partir d|^\s*da\b|(?<![а-яё])(?:от|від)(?![а-яё])/,
  ],
  [
    'sale',
    /[现現][价價]|秒杀|特[价價別]|促销|活动价|抢购|限时|一口价|セール|販売価格|할인가|판매가|\b(?:now|sale|jetzt|nur|only|ora|nu)\b|\bpor\b|maintenant|ahora|offer|deal|angebot|promo/,
  ],
];

/** Right after the number and its currency, whatever follows. */
const SUFFIX: readonly (readonly [Meaning, RegExp])[] = [
  ['from', /^\s*[（(]?(?:起|より|から|부터|[～~〜+]\s*$|and up|alkaen)/],
  [
    'recurring',
    /^\s*(?:\/|per|a|pro|par|por|al|x|×|\*)\s*(?:mo\b|mth|month|monat|mois|mes|mån|mnd|miesi|yr\b|year|jahr|an\b|año|week|day\b|tag\b|jour\b|día\b|[月期年天日]|\d+\s*期)|^\s*(?:monthly|monatlich|mensual|每月)/,
  ],
  [
    'none',
    /^[\s-]*(?:[无無][门門]|代金|红包|立减|以[上内內下]|대(?![가-힣])|引き|オフ|off\b|rabatt|discount|de (?:r[ée]|des)|voucher|gutschein|cashback|korting|coupon\b|gift card|günstiger|billiger|cheaper)/,
  ],
];

/** Kinds that are said right behind the last number too: between two numbers such a word belongs to the second. */
const SAID_BEHIND = /^(?:coupon|none|member|group|list)$/;
/** How far behind: after a space and a bracket. */
const BEHIND = 2;

/** Letters right after a bare number that make it a measure, a count or part of a word, not a price. */
const MEASURE =
  /^\s?(?:[%％‰°"″]|折|(?:x|×|ft|in|[ckm]?m|k?g|m?[gl]|cl|oz|lbs?|k?w|v|hz|[gtm]b|pcs|stk?|inch|zoll|pack|months?|monate|mois|days?|tage|stars?|reviews?)(?![\p{L}])|[个個件箱台只支瓶袋盒片人度月年天日期克斤点點号號週枚本毛개명])/iu;

/**
 * What a number means by the words before and after it, in lower case; undefined when they don't say.
 * `isLast` when no other number follows.
 */
export function meaningOf(before: string, after: string, isLast: boolean): Meaning | undefined {
  return (
    (after && (first(ANY_SUFFIX, SUFFIX, after) ?? (isLast ? behind(after) : undefined))) ||
    (before && first(ANY_BEFORE, BEFORE, before)) ||
    undefined
  );
}

function first(
  any: RegExp,
  table: readonly (readonly [Meaning, RegExp])[],
  text: string,
): Meaning | undefined {
  return any.test(text) ? table.find(([, words]) => words.test(text))?.[0] : undefined;
}

/** Most texts hold none of the words. */
const anyOf = (table: readonly (readonly [Meaning, RegExp])[]) =>
  new RegExp(table.map(([, { source }]) => source).join('|'));
const ANY_BEFORE = anyOf(BEFORE);
const ANY_SUFFIX = anyOf(SUFFIX);

function behind(after: string): Meaning | undefined {
  const text = after.trimStart();
  return ANY_BEFORE.test(text)
    ? BEFORE.find(
        ([meaning, words]) => SAID_BEHIND.test(meaning) && (words.exec(text)?.index ?? BEHIND) < BEHIND,
      )?.[0]
    : undefined;
}

/** True when what follows a number without a currency makes it a measure, a count or a share. */
export function isMeasure(after: string): boolean {
  return MEASURE.test(after);
}
