import type { Addressing } from '../merchants/merchant.ts';

/*
 * What shops' own product links don't have: the same characters may lead to the product, to a page about it, or past a
 * filter to something else, and nobody can tell from here.
 */

/** Parameters of a segment (";id=1"), control characters and a backslash in disguise, data and pictures. */
const ODD = /;[^/]*=|%(?:5c|7f|[01][0-9a-f])|\.(?:json|xml|js|rss|atom|jpe?g|png|gif|webp|svg|pdf)$/i;

/** Segments of pages about products, or for buyers; a path that begins with "/qa/en/" is of Qatar. */
const WORDS = [
  'search|ratings?|questions?|answers|qa|qna|faqs?|help|support|cart|basket|checkout|log-?in|log-?out|sign-?in|sign-?up',
  'register|account|redirect|wish-?list|compare|api|ajax|blog|forum|edit|bids?|comments|returns|discussions?',
  // What buyers think, stems of several languages at a time: recensioni, recenze, recensies; opinie, opiniones, opinioni.
  '(?:[a-z]+-)*reviews?|recen[sz][a-z]*|(?:kunden)?(?:bewertung|rezension|meinung|beoordeling)(?:en)?|opini[a-z]+|avis',
  'rese(?:n|%c3%b1)as?|valora[a-z]+|avalia[a-z%\\d]+|comentarios|commentaires|anmeldelser|vurderinger|omtaler?|arvostelut',
  'omd(?:o|%c3%b6)men|arviot|hodnocen[a-z]|hodnoteni[ae]|velemenyek|yorum(?:lar)?i?|degerlendirmeler|ulasan|kuchikomi|otzyvy',
  // What they ask, and where they pay.
  'fragen|vragen|preguntas|perguntas|domande|otazky|pytania|sorular|diskusi|voprosy|intrebari|fr(?:a|%c3%a5)gor',
  'hilfe|hulp|aide|ayuda|aiuto|ajuda|hj(?:a|%c3%a4)lp|hjelp|apua|pomoc|napoveda|yardim|bantuan|ajutor|kundeservice|kundtjanst',
  'warenkorb|panier|carrito|carrello|carrinho|winkelwagen|kundvagn|kurv|ostoskori|koszyk|kosik|sepet|keranjang',
];
const ABOUT = new RegExp(`(?!^/qa/[a-z]{2}/)/(?:${WORDS.join('|')})(?=/|\\.html?$|$)`, 'i');

/** A year or a day: what campaigns and articles are numbered by, and next to no product. */
const DATED = /^(?:19\d\d|20[0-4]\d|20[12]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/;

/** Any of it in one go: hardly a path has. */
const SUSPECT = new RegExp(`//|%2f|${ODD.source}|${ABOUT.source}`, 'i');

/** Whether a path is none that a product would be linked by, although it has a page's pattern. */
export function isOdd(path: string, pattern: string, parts: Addressing['parts'] = {}): boolean {
  if (!SUSPECT.test(path)) return false;
  if (ODD.test(path)) return true;
  // A wildcard may stand for an empty segment.
  if (path.includes('//') && !pattern.includes('*')) return true;
  // "/" in disguise only where a shop says that a part is any text.
  if (/%2f/i.test(path) && !Object.values(parts).some(([kind]) => kind === 'text')) return true;
  const about = ABOUT.exec(path)?.[0];
  // The pattern's own words are its own.
  return about !== undefined && !pattern.includes(about);
}

/** Whether an id is a date. */
export function isDated(id: string): boolean {
  return DATED.test(id);
}

/** Hosts for other things than selling, or for deceiving, where a shop sells on any host of its domain. */
const SERVICE =
  /^(?:\.|xn--|(?:accounts?|admin|affiliates?|api|ask|auth|blog|careers|cart|cdn|checkout|community|corp|developers?|docs|feedback|forum|help|images|img|info|jobs|list|login|mail|manage|media|message|my|news|open|openapi|order|partners?|passport|pay|press|rate|reviews?|s|search|secure|sell|sellers?|service|static|status|support|trade)\.)/;

/** Whether a host is a service of a shop, by its first label. */
export function isService(host: string): boolean {
  return SERVICE.test(host);
}
