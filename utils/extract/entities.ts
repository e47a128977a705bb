/** Marks by the end of the names of letters that carry them: "eacute", "Scaron" (Unicode's combining characters). */
const MARKS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  caron: '\u030c',
  cedil: '\u0327',
  ogon: '\u0328',
};

/** The others that product pages use (HTML Living Standard, named character references). */
const NAMES = new Map(
  (
    'amp& lt< gt> quot" apos\' nbsp\u00a0 cent¢ pound£ yen¥ euro€ copy© laquo« raquo» shy\u00ad reg® deg° ' +
    'middot· times× AElig\u00c6 aelig\u00e6 Oslash\u00d8 oslash\u00f8 szlig\u00df trade™ prime′ Prime″ plusmn± frac12½ hellip… ndash– ' +
    'mdash— lsquo‘ rsquo’ ldquo“ rdquo” sbquo‚ bdquo„ bull• dollar$ comma, ' +
    'period. colon: NewLine\n Tab\t'
  )
    .split(' ')
    .map((entry): [string, string] => [entry.slice(0, -1), entry.slice(-1)]),
);

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,9}));?/g;

/** Text with its character references resolved, once; what is not a reference stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return (whole.endsWith(';') ? named(name) : bare(name)) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

function named(name: string): string | undefined {
  const mark = MARKS[name.slice(1)];
  return NAMES.get(name) ?? (mark && (name.charAt(0) + mark).normalize('NFC'));
}

/** "&amp" without its semicolon is read by browsers too; "&copy_id" in a URL must not be, so only these. */
function bare(name: string): string | undefined {
  return /^(?:amp|lt|gt|quot|nbsp)$/.test(name) ? NAMES.get(name) : undefined;
}
