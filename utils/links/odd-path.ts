import type { Addressing } from '../merchants/merchant.ts';

/*
 * What shops' own product links don't have: the same characters may lead to the product, to a page about it, or past a
 * filter to something else, and nobody can tell from here.
 */

/** Parameters of a segment (";id=1"), control characters and a backslash in disguise, data and pictures. */
const ODD = /;[^/]*=|%(?:5c|7f|[01][0-9a-f])|\.(?:json|xml|js|rss|atom|jpe?g|png|gif|webp|svg|pdf)$/i;
/** What every path has that is odd, but for its words; hardly a path has. */
const SUSPECT = /\/\/|[;%]|\.(?!html?$)[a-z]+$/i;

/** Words of a list; "faqs?" stands for two. Looking one up takes no compiling, which a page would wait for. */
const listed = (text: string): ReadonlySet<string> =>
  new Set(text.split(' ').flatMap((word) => [word.replace('?', ''), word.replace(/.\?/, '')]));

/** Segments of pages about products, or for buyers. */
const ABOUT = listed(
  'search ratings? questions? answers qa qna faqs? help support cart basket checkout log-?in log-?out sign-?in sign-?up ' +
    'register account redirect wish-?list compare api ajax blog forum edit bids? comments returns discussions? ' +
    'avis comentarios commentaires anmeldelser vurderinger omtaler? arvostelut arviot velemenyek degerlendirmeler ' +
    'ulasan kuchikomi otzyvy ' +
    // What buyers ask, and where they pay.
    'fragen vragen preguntas perguntas domande otazky pytania sorular diskusi voprosy intrebari fragor fr%c3%a5gor ' +
    'hilfe hulp aide ayuda aiuto ajuda hjalp hj%c3%a4lp hjelp apua pomoc napoveda yardim bantuan ajutor kundeservice ' +
    'kundtjanst warenkorb panier carrito carrello carrinho winkelwagen kundvagn kurv ostoskori koszyk kosik sepet ' +
    'keranjang',
);
/** What they think, stems of several languages at a time: recensioni, recenze, recensies; opinie, opiniones, opinioni. */
const OPINION =
  /^(?:(?:[a-z]+-)*reviews?|recen[sz][a-z]*|(?:kunden)?(?:bewertung|rezension|meinung|beoordeling)(?:en)?|opini[a-z]+|rese(?:n|%c3%b1)as?|valora[a-z]+|avalia[a-z%\d]+|omd(?:o|%c3%b6)men|hodnocen[a-z]|hodnoteni[ae]|yorum(?:lar)?i?)$/;

/** A year or a day: what campaigns and articles are numbered by, and next to no product. */
const DATED = /^(?:19\d\d|20[0-4]\d|20[12]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/;

/** The first segment of a page about products. */
function aboutIn(path: string): string | undefined {
  const [, ...segments] = path.replace(/\.html?$/i, '').split('/');
  return segments.find((segment, index) => {
    const word = segment.toLowerCase();
    // A path that begins with "/qa/en/" is of Qatar.
    return (ABOUT.has(word) || OPINION.test(word)) && (index > 0 || !/^\/qa\/[a-z]{2}\//i.test(path));
  });
}

/** Whether a path is none that a product would be linked by, although it has a page's pattern. */
export function isOdd(path: string, pattern: string, parts: Addressing['parts'] = {}): boolean {
  if (SUSPECT.test(path)) {
    if (ODD.test(path)) return true;
    // A wildcard may stand for an empty segment.
    if (path.includes('//') && !pattern.includes('*')) return true;
    // "/" in disguise only where a shop says that a part is any text.
    if (/%2f/i.test(path) && !Object.values(parts).some(([kind]) => kind === 'text')) return true;
  }
  const about = aboutIn(path);
  // The pattern's own words are its own.
  return about !== undefined && !pattern.includes(`/${about}`);
}

/** Whether an id is a date. */
export function isDated(id: string): boolean {
  return DATED.test(id);
}

/** Hosts for other things than selling, or for deceiving, where a shop sells on any host of its domain. */
const SERVICES = listed(
  ' accounts? admin affiliates? api ask auth blog careers cart cdn checkout community corp developers? docs feedback ' +
    'forum help images img info jobs list login mail manage media message my news open openapi order partners? ' +
    'passport pay press rate reviews? s search secure sell sellers? service static status support trade',
);

/** Whether a host below a shop's domain is a service of it, by its first label; none is one, too. */
export function isService(host: string): boolean {
  return host.startsWith('xn--') || SERVICES.has(host.slice(0, host.indexOf('.')));
}
