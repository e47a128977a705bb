import { type DeliveryDays, deliveryDays } from './delivery.ts';

/** A promise is a phrase, not a page. UTF-16 units. */
const MAX_LENGTH = 200;

/** What speaks of days, but not of those until something arrives: sending, giving back, warranty, looking at it. */
const OTHER =
  /发货|發貨|出货|出貨|备货|退|换货|換貨|保修|质保|保固|无理由|(?:days?|tage?) (?:a|per|in the|die|pro) we?o?[ec][kh]|return|refund|exchange|warranty|guarantee|trial|dispatch|ships? (?:with)?in|ship(?:s|ped) (?:with)?in|handling|production|made to order|versand(?:fertig|bereit)|rückgabe|widerruf|retour|rembours|garantie|expédi|devoluci|reembolso|garantía|envia(?:do|mos) en|発送|出荷|返品|保証|발송|출고|반품|환불/i;

/** Words that say that something arrives. */
const ARRIVES =
  /达|達|送到|送货|送貨|到货|到貨|到手|收货|收貨|配送|deliver|arriv|get it|shipping|transit|liefer|zustell|livr|livraison|entrega|llega|recíbe|consegna|お届け|届|到着|배송|도착/i;

const BUSINESS =
  /工作日|营业日|營業日|business|working|werktag|arbeitstag|ouvr(?:é|able)|laborable|hábil|lavorativ|営業日|영업일/i;

/** "5", "5-7", "5 to 7", "5〜7", then a unit; not part of a longer number, a date or a time. */
const SPAN =
  /(?<![\d.,:月/])(\d{1,3})(?:\s*(?:个|個)?\s*(?:-|–|—|~|〜|～|至|到|to|bis|à|a|y)\s*(\d{1,3}))?\s*(?:\+\s*)?(?:个|個)?\s*(天|日(?!期)|工作日|营业日|營業日|小时|小時|営業日|時間|일|영업일|시간|(?:business |working |calendar )?days?\b|hours?\b|hrs?\b|h\b|weeks?\b|周|週間?|(?:werk|arbeits)?tagen?\b|(?:werk|arbeits)?tage?\b|wochen?\b|jours?\b|semaines?\b|d[ií]as?\b|semanas?\b|giorni\b)/i;

const HOURS = /^(?:小时|小時|時間|시간|hours?|hrs?|h)$/i;
const WEEKS = /^(?:weeks?|周|週間?|wochen?|semaines?|semanas?)$/i;

/** Promises in words. */
const WORDS: readonly (readonly [RegExp, number, number])[] = [
  [/当日[达達送]|當日[達送]|当天(?:送)?达|same[- ]day deliver|当日お届け|당일\s*(?:배송|도착)/i, 0, 0],
  [
    /次日[达達送]|明[日天](?:送?[达達]|送到)|next[- ]day deliver|deliver\w* (?:by )?tomorrow|翌日お?届け|lieferung morgen|내일\s*도착/i,
    1,
    1,
  ],
  // Some mean the next day by it, some the one after.
  [/隔日[达達]/, 1, 2],
];

/**
 * When a phrase of a shop promises arrival: "5日达", "预计3-5个工作日送达", "5-7 business days", "48小时内送达". Undefined
 * where it speaks of something else (sending, returns), of a date, or of nothing. A phrase of days alone counts when they
 * are business days: nobody says those of anything but delivery.
 */
export function parseDelivery(phrase: string): DeliveryDays | undefined {
  const text = phrase.slice(0, MAX_LENGTH).normalize('NFKC');
  if (OTHER.test(text)) return undefined;
  for (const [words, min, max] of WORDS) if (words.test(text)) return deliveryDays(min, max, false);
  const match = SPAN.exec(text);
  const business = BUSINESS.test(text);
  if (!match || !(business || ARRIVES.test(text))) return undefined;
  const [, first = '', second, unit = ''] = match;
  // One number is the latest day, unless it is the day itself: "within 5 days" may be tomorrow.
  const days = (count: string) =>
    HOURS.test(unit) ? Math.ceil(Number(count) / 24) : Number(count) * (WEEKS.test(unit) ? 7 : 1);
  const max = days(second ?? first);
  const within = /内|內|within|in up to|up to|innerhalb|sous|以内|이내|hasta/i.test(text);
  return deliveryDays(second === undefined && (within || HOURS.test(unit)) ? 0 : days(first), max, business);
}
