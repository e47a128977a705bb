/*
 * Words that tell what is no product by its address. Pages carry them packed, in front of the table of shops
 * (page-table.ts), for they are a kilobyte.
 */

/** Segments of pages about products, or for buyers. */
const ABOUT = [
  'search rating ratings question questions answers qa qna faq faqs help support cart basket checkout log-in login',
  'log-out logout sign-in signin sign-up signup register account redirect wish-list wishlist compare api ajax blog forum',
  'edit bid bids comments returns discussion discussions avis comentarios commentaires anmeldelser vurderinger',
  'omtale omtaler arvostelut arviot velemenyek degerlendirmeler ulasan kuchikomi otzyvy',
  // What buyers ask, and where they pay.
  'fragen vragen preguntas perguntas domande otazky pytania sorular diskusi voprosy intrebari fragor fr%c3%a5gor hilfe',
  'hulp aide ayuda aiuto ajuda hjalp hj%c3%a4lp hjelp apua pomoc napoveda yardim bantuan ajutor kundeservice',
  'kundtjanst warenkorb panier carrito carrello carrinho winkelwagen kundvagn kurv ostoskori koszyk kosik sepet',
  'keranjang',
];

/** Hosts for other things than selling, or for deceiving, where a shop sells on any host of its domain. */
const SERVICES = [
  'account accounts admin affiliate affiliates api ask auth blog careers cart cdn checkout community corp developer',
  'developers docs feedback forum help images img info jobs list login mail manage media message my news open openapi',
  'order partner partners passport pay press rate review reviews s search secure sell seller sellers service static',
  'status support trade',
];

/** What buyers think, stems of several languages at a time: recensioni, recenze, recensies; opinie, opiniones, opinioni. */
const OPINION =
  /^(?:(?:[a-z]+-)*reviews?|recen[sz][a-z]*|(?:kunden)?(?:bewertung|rezension|meinung|beoordeling)(?:en)?|opini[a-z]+|rese(?:n|%c3%b1)as?|valora[a-z]+|avalia[a-z%\d]+|omd(?:o|%c3%b6)men|hodnocen[a-z]|hodnoteni[ae]|yorum(?:lar)?i?)$/;

/**
 * Three lines: words of pages about products, of hosts, each between blanks, and the pattern of what buyers think. No word
 * at all, between two blanks, is one of hosts, too.
 */
export const oddWords = (): string =>
  [` ${ABOUT.join(' ')} `, `  ${SERVICES.join(' ')} `, OPINION.source].join('\n');
