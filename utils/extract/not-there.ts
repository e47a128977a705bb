/**
 * What the shops of a dozen languages say of goods and pages that are there or not, as sources of regular expressions
 * for text in lower case: with the flags i and u they would take tens of milliseconds to compile.
 */
export const LETTER = '[^\\s\\d.,;:!?|/()]';
export const THERE =
  'available|verfügbar|lieferbar|vorrätig|vorhanden|dispon[ií][bv]|leverba|beschikbaar|tilgængelig|tillgänglig|dostępn|dostupn|saatavilla|доступ';
/** Where goods are when they are there. */
const STORE =
  'stock|stoc|lager|magazzino|magazynie|voorraad|existencias|estoque|наличии|наявності|skladem|skladom|sklade|raktáron|varastossa';
const NOT =
  "not|no|isn['’]t|out of|nicht|kein|non|rupture de|plus|sin|fuera de|não|niet|geen|ej|inte|slut i|ikke|ei|brak w|nie|není|nincs|не|нет|немає|nu";

/** A denial before what it denies, at most two words between: "no longer available", "nie je skladom". */
export function denied(what: string): string {
  return `(?<!${LETTER})(?:${NOT}) (?:${LETTER}+ ){0,2}(?:${what})`;
}

/** "Out of stock", "unavailable", "nicht mehr lieferbar". */
export const NOT_THERE = `${denied(`${STORE}|${THERE}`)}|(?<!${LETTER})(?:un|in|ne|nie|не)(?:${THERE})`;
/** "In stock", "auf Lager": said of what is not denied. */
export const IS_THERE = `(?<!${LETTER})(?:in|en|auf|på|op|i|em|na|в) (?:${STORE})|skladem|skladom|raktáron|stokta`;
