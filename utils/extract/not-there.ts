/**
 * What the shops of two dozen languages say of goods and pages that are there or not, as sources of regular expressions
 * for text in lower case: with the flags i and u they would take tens of milliseconds to compile. Stems, as far as they
 * tell: who adds a language adds a word to each list.
 */
export const LETTER = '[^\\s\\d.,;:!?|/()]';
export const THERE =
  'available|verfügbar|lieferbar|erhältlich|bestellbar|vorrätig|vorhanden|dispon[ií][bv]|leverba|verkrijgba|beschikba|tilgængelig|tilgjengelig|tillgänglig|dostępn|dostupn|saatavilla|доступ';
/** Where goods are when they are there. */
const STORE =
  'stock|stoc|lager|sortiment|magazzino|magazynie|voorraad|existencia|наличии|наявності|складе|складі|продаже|skladem|skladom|sklad[eě]|towaru|raktáron|varastossa';
/** Not "nu" alone, which is "now" in Dutch and Swedish, nor "plus", which is French with what follows only. */
export const NOT =
  "not|no|none|isn['’]t|out[- ]of|nicht|kein|non|rupture de|pas|hors|sin|sem|fuera de|fora de|fuori|não|niet|geen|ej|inte|slut (?:i|på)|ikke|ei|brak(?: w)?|nie|není|nincs|nem|не|нет|немає|nu (?:mai|este|e|a)";

/** A denial before what it denies, at most two words between: "no longer available", "nie je skladom". */
export function denied(what: string): string {
  return `(?<!${LETTER})(?:${NOT})[- ](?:${LETTER}+ ){0,2}(?:${what})`;
}

/** "Out of stock", "unavailable", "nicht mehr lieferbar". */
export const NOT_THERE = `${denied(`${STORE}|${THERE}`)}|plus (?:en |de )?(?:stock|dispon)|(?:sem|fora de|não há) estoque|(?<!${LETTER})(?:un|in|ne|nie|не)(?:${THERE})`;
/** "In stock", "auf Lager", "available": said of what is not denied. */
export const IS_THERE = `(?<!${LETTER})(?:in|en|auf|på|op|i|em|na|w|hay|в|є в) (?:${STORE})|(?:em|no|há) estoque|skladem|skladom|raktáron|stokta|^(?:${LETTER}+ )?(?:${THERE})${LETTER}{0,2}(?: (?:now|online|for delivery))?$`;
