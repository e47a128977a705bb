import type { PriceKind } from './offer.ts';

/** What the words beside a number say it is. `none` is a number that is not what the thing costs. */
export type Meaning = PriceKind | 'recurring' | 'none';

/** Before the number, nearest clause only. The first that matches decides. */
const BEFORE: readonly (readonly [Meaning, RegExp])[] = [
  [
    'coupon',
    /券后|券後|到手|领券|折后|折後|用券|クーポン適用|coupon price|with coupon|after coupon|쿠폰적용|mit gutschein|avec coupon|con cupón/,
  ],
  [
    'none',
    /定金|订金|訂金|押金|尾款|预付|預付|deposit|anzahlung|acompte|arrhes|anticipo|手付|계약금|down payment/,
  ],
  [
    'none',
    /免运|免運|运费|運費|包邮|送料|배송|shipping|delivery|postage|livraison|versand|lieferung|env[ií]o|frete|spedizione|verzend|frakt|доставк|dostaw|doprav/,
  ],
  [
    'none',
    /满|滿|立减|立減|直降|[减減省返]|优惠|優惠|补贴|折扣|折抵|現折|割引|値引|할인|적립|クーポン|红包|抵扣|[满滿]额/,
  ],
  [
    'none',
    /\bsav(?:e|ings?)\b|économi|\bspar(?:en|e)\b|gespart|ersparnis|rabatt|ahorr|descuento|risparmi|sconto|desconto|korting|zľava|sleva|zniżk|rabat|скидк|indirim|discount|remise|\boff\b|voucher|cashback|\bearn\b|claim|\bup to\b|jusqu|\bbis zu\b|hasta|fino a|\bover\b|spend|minimum|mindest/,
  ],
  [
    'recurring',
    /月租|每月|月供|月付|分期|每期|月々|monthly|mensual|monatlich|\brat[ae]\b|mensilit|abo\b|kuud|^\s*[x×]\s*(?:de\s*)?$|\bx\s+(?:de|of)\s*$/,
  ],
  [
    'list',
    /原价|原價|定价|定價|划线价|市场价|市價|市场價|吊牌价|参考价|建议零售|建議售價|専柜价|专柜价|門市價|日常价|定価|参考価格|通常価格|希望小売|メーカー希望|정가|정상가|시중가|소비자가/,
  ],
  [
    'list',
    /\b(?:was|rrp|msrp|uvp|pvpr|pvr|srp|mrp|list|listen|statt|streich|before|originally?|orig|regular|reg|compare at|retail|before|instead of|old price|vorher|bisher|früher|avant|au lieu de|prix (?:conseill|barr|initial|de base)|antes|precio anterior|prezzo (?:di listino|consigliato)|anziché|invece di|adviesprijs|van|ord|tidigare|før|běžná|původní|doporučená|przed|było|katalog|цена без скидки|старая)\b|běžná|původní|poprzednia|conseillé|zamiast|було|стара/,
  ],
  ['group', /拼单|拼單|拼团|拼團|团购|團購|拼购|多人团|成团|group buy|공동구매/],
  [
    'member',
    /会员|會員|plus价|vip|超级会员|88会员|member|prime\b|club|adhérent|mitglied|socio|会員|회원|멤버십/,
  ],
  [
    'from',
    /低至|最低|\bfrom\b|\bstarting\b|\bab\b|à partir d|a partire da|\bpartir de\b|\bdesde\b|\bdès\b|\bvanaf\b|\bod\b|\bfr[aå]n?\b|\balkaen\b|^\s*da\b|\bот\b|\bвід\b|\bas low as\b|최저/,
  ],
  [
    'sale',
    /现价|現價|秒杀|特价|特價|促销|活动价|抢购|限时|一口价|セール|特別価格|販売価格|할인가|판매가|\bnow\b|\bsale\b|\bjetzt\b|\bnur\b|\bonly\b|maintenant|ahora|\bora\b|\bnu\b|offer|deal|angebot|promo/,
  ],
];

/** Right after the number and its currency, whatever follows. */
const SUFFIX: readonly (readonly [Meaning, RegExp])[] = [
  ['from', /^\s*[（(]?(?:起|より|から|부터|[～~〜+]\s*$|and up|alkaen)/],
  [
    'recurring',
    /^\s*(?:\/|per|a|pro|par|por|al|x|×|\*)\s*(?:mo\b|mth|month|monat|mois|mes\b|mese|mån|mnd|miesi|yr\b|year|jahr|an\b|año|week|月|期|年|\d+\s*期)|^\s*(?:monthly|monatlich|mensual|每月)/,
  ],
  [
    'none',
    /^[\s-]*(?:无门槛|無門檻|代金|红包|立减|以上|引き|オフ|off\b|rabatt|discount|de (?:réduction|remise|descuento|desconto)|voucher|gutschein|cashback|korting)/,
  ],
];

/** Right after the last number: between two numbers such a word belongs to the second. */
const LAST: readonly (readonly [Meaning, RegExp])[] = [
  ['coupon', /^\s*[（(【[]?(?:券后|券後|到手|折后|after coupon|with coupon)/],
  ['none', /^\s*(?:优惠|優惠|现金|消费|新人|満|券|减|減|coupon|할인|쿠폰|скидк)/],
  [
    'none',
    /^\s*(?:shipping|delivery|postage|versand|livraison|spedizione|frakt|de (?:port|frais)|运费|運費|送料|배송|p&p)/,
  ],
  ['none', /^\s*(?:定金|订金|訂金|押金|deposit)/],
  ['member', /^\s*[（(]?(?:会员价|會員價|plus会员|members?\b)/],
  ['group', /^\s*[（(]?(?:拼单|拼团|团购|\d+人团)/],
  ['list', /^\s*[（(]?(?:原价|原價|划线价|uvp|rrp|msrp)/],
];

/** Letters right after a bare number that make it a measure, a count or part of a word, not a price. */
const MEASURE =
  /^\s?(?:[%％‰°"″]|折|(?:x|×|ft|in|cm|mm|m|km|kg|g|mg|ml|cl|l|oz|lb|lbs|w|kw|v|hz|gb|tb|mb|pcs|stk|st|inch|zoll|pack|months?|monate|mois|days?|tage|stars?|reviews?)(?![\p{L}])|[个個件箱台只支瓶袋盒片人度月年天日期克斤点點号號週枚本개명])/iu;

/**
 * What a number means by the words before and after it, in lower case; undefined when they don't say.
 * `isLast` when no other number follows.
 */
export function meaningOf(before: string, after: string, isLast: boolean): Meaning | undefined {
  return (
    (after && (first(SUFFIX, after) ?? (isLast ? first(LAST, after) : undefined))) ||
    (before && first(BEFORE, before)) ||
    undefined
  );
}

function first(table: readonly (readonly [Meaning, RegExp])[], text: string): Meaning | undefined {
  for (const [meaning, words] of table) if (words.test(text)) return meaning;
  return undefined;
}

/** True when what follows a number without a currency makes it a measure, a count or a share. */
export function isMeasure(after: string): boolean {
  return MEASURE.test(after);
}
