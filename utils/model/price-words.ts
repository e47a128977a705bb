import type { PriceKind } from './offer.ts';

/**
 * What the words beside a number say it is. `none` is a number that is not what the thing costs, `aside` a price of less
 * than the thing: of a kilo of it, or without its tax.
 */
export type Meaning = PriceKind | 'recurring' | 'none' | 'aside';

/** The kind of price that an amount with such a meaning is; undefined for what is no price of the thing. */
export function priceKindOf(meaning: Meaning | undefined): PriceKind | undefined {
  if (meaning === 'none' || meaning === 'recurring' || meaning === 'aside') return undefined;
  return meaning ?? 'sale';
}

/** Before the number, nearest clause only, in lower case. The first that matches decides. */
const BEFORE: readonly (readonly [Meaning, RegExp])[] = [
  ['none', /(?:立[减減省]|直降|抵|\bdont)\s*$/],
  [
    'aside',
    /(?:\bex(?:cl)?\.? ?(?:tax|vat|gst)|\bw\/o tax|\bbr?ez (?:ddv|dph|pdv)|\bnetto|hors taxes?|без ндс|税抜):\s*$/,
  ],
  [
    'coupon',
    /[券折用][后後]|到手|领券|用券|クーポン[適利使]用|(?:with|after|mit|avec|con|com) (?:coupon|gutschein|cup[óo][nm])|coupon price|쿠폰적용/,
  ],
  [
    'none',
    /^\s*(?:for|für|pour)\s*$|[定订訂押]金|首付|尾款|[预預]付|deposit|anzahlung|acompte|arrhes|anticipo|手付|계약금|down payment|\bm[ií]n\.? (?:order|заказ)|мин\. заказ|[免运運][运運费費]|送料(?!無料)|(?<!무료 ?)배송(?!비? ?무료)|shipping|delivery|postage|livraison|versand|lieferung|env[ií]o|frete|spedizione|verzend|(?<!\bfri )fra[kg]t(?!fri)|frais de port(?! (?:offert|inclus|gratuit))|(?<!ingyenes )szállít|(?<!gratuit[aă] )livrare(?! gratuit| inclus)|доставк|dostaw|doprav|(?<!ücretsiz )kargo(?! (?:bedava|ücretsiz|dahil))|(?<!gratis )ongkir|(?<!miễn phí )vận chuyển|ค่าส่ง|μεταφορικ|משלוח|[满滿减減省返]|直降|[优優]惠(?![后後价價])|(?<!百亿)补贴(?![后後价價])|折[扣抵]|現折|[割値]引|할인(?!가)|적립|クーポン|红包|抵扣|\bsav(?:e|ings?)\b|économi|\beconomi(?:se[sz]?|z[ae]|și)\b|\bspar(?:(?:en|e|a|st)\b|\s*$)|gespart|bespa[ar]|säästä|\bpoup(?:e|a|ança)\b|oszcz[ęe]d|ušet[rř]|megtakar|спест|экономи(?:я|те|шь|м)(?![а-я])|выгода|\bhemat\b|tiết kiệm|giảm(?! giá| còn)|ส่วนลด|ersparnis|rab+att?|ahorr|cup[óo][nm]|descuento|risparmi|sconto|desconto|korting|zľava|sleva|zniżk|скидк|indirim|discount|remise|\boff\b|voucher|cashback|\bearn\b|claim|\bup to\b|jusqu|\bbis zu\b|hasta|fino a|\bover\b|spend|m[ií]nim|mindest|预算|便宜了|降价(?=\s*$)|津贴|(?:^|\s)(?:under|less than|below|unter|bis|über|moins de|plus de|menos de|más de|meno di|worth|win an?|saved)\s*$/,
  ],
  [
    'recurring',
    /每?月[租供付々]|每[月期]|分期|month|payments? of\s*$|\bfois\s*$|sans frais(?: de)?\s*$|mens[ui]|monatlich|\brat[ae]\b|\brat(?= x)|cuotas?\b|sin inter[eé]s|taksit|ayl[ıi]k|\bemi\b|月額|(?:^|\s)월\s*$|abo\b|kuud|^\s*[x×]\s*(?:de\s*)?$|\bx\s+(?:de|of)\s*$/,
  ],
  [
    'list',
    /^\s*de:?\s*$|[原定市][价價]|划线价|市[场場][价價]|吊牌价|参考价|建[议議]|[专専]柜|門市價|日常价|定価|建議|\bu\.p\.|m\.r\.p|anziché|[参通][考常]価格|希望小売|정[가상]|시중가|소비자가|\b(?:was|rrp|msrp|uvp|pvp?r|srp|mrp|list|listen|statt|streich|before|orig(?:inal(?:ly)?)?|reg(?:ular)?|compare at|retail|instead of|old price|precio habitual|(?:precio|pvp) recomendado|vorher|bisher|früher|avant|au lieu de|prix (?:conseill|barr|initial|de base)|antes|precio anterior|prezzo (?:di listino|consigliato)|invece di|adviesprijs|van|ord|ordinarie|tidigare|før(?:pris)?|prp|před|było|katalog)\b|\b(?:norm|veil)\.|ordinær|běžná|p[ůô]vodn|doporučená|regularna|eredeti|αρχικ|poprzednia|conseillé|zamiast|було|стара|без скидки/,
  ],
  ['group', /拼[单單团團购]|[团團][购購]|[人成]团|group buy|공동구매/],
  ['member', /[会會][员員]|plus价|vip|88会员|member|prime\b|club|adhérent|mitglied|socio|会員|회원|멤버십/],
  [
    'from',
    /低至|最[低安]|최저|\b(?:from|starting|ab|starts at|onwards|mulai|dari|[àa] partire? d[aie]?|fr\.|desde|dès|vanaf|od|fr[aå]n?|alkaen|as low as)\b|partir d|^\s*d(?:a|e la)\b|από|เริ่มต้น|החל מ|(?<![а-яё])(?:от|від)(?![а-яё])|^\s*từ /,
  ],
  [
    'sale',
    /[现現][价價]|秒杀|特[价價別]|促销|活动价|抢购|限时|一口价|セール|販売価格|할인가|판매가|\b(?:now|sale|jetzt|nur|only|ora|nu)\b|\bpor\b|maintenant|ahora|offer|deal|angebot|promo/,
  ],
];

/** Right after the number and its currency, whatever follows. */
const SUFFIX: readonly (readonly [Meaning, RegExp])[] = [
  ['from', /^\s*[（(]?(?:起|より|から|부터|[～~〜+]\s*$|and up|onwards|alkaen|-t[óő]l)/],
  [
    'recurring',
    /^\s*(?:\/|per|a|pro|par|por|al|x|×|\*)\s*(?:mo\b|mth|month|monat|mois|mes|mån|mnd|m[êe]s|mies|maand|мес|ay\b|yr\b|year|jahr|an\b|año|week|day\b|tag\b|jour\b|día\b|[月期年天日]|\d+\s*(?:期|плат|rat|mes|cuot|taks))|^\s*(?:monthly|monatlich|mtl|mensual|每月|в мес)/,
  ],
  [
    'none',
    /^(?:[优優]惠)?券(?![后後\s¥￥\d])|^[\s-]*(?:[无無][门門]|代金|红包|立减|以[上内內下]|쿠폰|back\b(?! (?:in|to)\b)|대(?![가-힣])|引き|オフ|off\b|rabatt|discount|de (?:r[ée]|des)|voucher|gutschein|cashback|korting|coupon\b|gift card|günstiger|billiger|cheaper)/,
  ],
  [
    'aside',
    /^\s*(?:[(（]?(?:税抜|(?:ex|excl|exkl|excluding|exclusive of)\.? (?:vat|gst|mwst|btw|tax)|bez dph|netto|ohne mwst|hors tax|zzgl\.? (?:mwst|ust))|(?:\/|per|pro|je)\s*(?:1\s?|100\s?)?(?:k?g|m?l|cl|oz|lb|liter|litre|kilo)\b)/,
  ],
];

/** Kinds that are said right behind the last number too: between two numbers such a word belongs to the second. */
const SAID_BEHIND = /^(?:coupon|none|member|group|list)$/;
/** How far behind: after a space and a bracket. */
const BEHIND = 2;

/** Letters right after a bare number that make it a measure, a count or part of a word, not a price. */
const MEASURE =
  /^\s?(?:[%％‰٪°"″]|折|(?:x|×|ft|in|[ckm]?m|k?g|m?[gl]|cl|oz|lbs?|k?w|v|hz|[gtm]b|pcs|stk?|inch|zoll|pack|months?|monate|mois|days?|tage|stars?|out of|points?|reviews?)(?![\p{L}])|[个個件箱台只支瓶袋盒片人度月年天日期克斤点點号號週枚本毛개명千천百백]|ポイント)/iu;

/**
 * What a number means by the words before and after it, in lower case; undefined when they don't say.
 * `isLast` when no other number follows.
 */
export function meaningOf(before: string, after: string, isLast: boolean): Meaning | undefined {
  const said = after ? first(ANY_SUFFIX, SUFFIX, after) : undefined;
  return (
    (said === 'aside' && !isLast && isOfNext(after) ? undefined : said) ??
    (after && isLast ? behind(after) : undefined) ??
    (before ? first(ANY_BEFORE, BEFORE, before) : undefined)
  );
}

/** Whether "(ex VAT", which nothing closes before the next number, is said of that one: "£12.00 (ex VAT £10.00)". */
function isOfNext(after: string): boolean {
  const [words = ''] = SUFFIX.find(([meaning]) => meaning === 'aside')?.[1].exec(after) ?? [];
  return /[(（]/.test(words) && !/[)）]/.test(after.slice(words.length));
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
  // The end is marked: words that must stand right before a number stand behind none.
  const text = `${after.trimStart()}|`;
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

/** Names the number behind it: of an article, or of how many have bought it. */
const OF_ELSE =
  /(?:\b(?:sku|ean|gtin|isbn|ref|art|model|tel|fax)\b|月销|已售|销量)\W*$|(?:구매|판매|주문|리뷰|후기|관심|조회|누적|찜|좋아요)(?:[수량건자]|횟수)?[\s:：]*$/i;

/** True when what stands before a number without a currency says that it is no amount. */
export function isNumberOfElse(before: string): boolean {
  return OF_ELSE.test(before);
}
