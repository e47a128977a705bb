import { findNumbers, type NumberText, readNumber } from './number-text.ts';

/** How many, as far as a text tells: at least `min`; at most `max`, where the text bounds it. */
export interface Count {
  readonly min: number;
  readonly max?: number;
  readonly exact: boolean;
}

/** Words for a power of ten beside a number, in lower case. A bare "b" is no one: a billion here, a thousand there. */
const WORDS: readonly (readonly [factor: number, words: string])[] = [
  [
    1e3,
    'k tn mil mila tsd tys tis tuh bin rb ribu n nghìn thousand duizend tausend тыс тис хил ألف हज़ार हजार',
  ],
  [1e5, 'lakh lakhs लाख'],
  [
    1e6,
    'm mi mio mln mn mill jt juta tr triệu million millions milione milioni millón millones milhão milhões ' +
      'millionen miljoen miljoner milioner milyon млн مليون ملايين',
  ],
  [1e7, 'cr crore crores करोड़'],
  [1e8, ''],
  [1e9, 'mrd mlrd bio billion billions miliardi млрд مليار'],
];

/** Units of scripts that put no space between words: the longest first. */
const GLUED: readonly (readonly [unit: string, factor: number])[] = [
  ['百万', 1e6],
  ['百萬', 1e6],
  ['千万', 1e7],
  ['千萬', 1e7],
  ['백만', 1e6],
  ['천만', 1e7],
  ['หมื่น', 1e4],
  ['ล้าน', 1e6],
  ['แสน', 1e5],
  ['พัน', 1e3],
  ['万', 1e4],
  ['萬', 1e4],
  ['만', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
  ['억', 1e8],
  ['千', 1e3],
  ['천', 1e3],
];

const factors = new Map(WORDS.flatMap(([factor, words]) => words.split(' ').map((word) => [word, factor])));
/** "1.2w" is 1.2万 as it is typed on Chinese sites. */
factors.set('w', 1e4);

/** More people than there are. */
const MOST = 1e10;
const LONGEST = 200;

/** What a number is of, right behind it, or right before it as Chinese may put it: of several, that number counts. */
const NAMED_AFTER =
  /^\s*\S{0,12}\s?(?:followers?|subscribers?|abonn|seguidor|подписчик|位?粉[丝絲]|フォロワー|팔로워)/;
const NAMED_BEFORE = /粉[丝絲][:：\s]*$/;
/** Whom somebody follows is another number. */
const WHOM_THEY_FOLLOW = /(?:following|关注|關注|フォロー中)[:：\s]*$/;
/** A name may end in a number. */
const HANDLE = /@[\p{L}\p{M}\w.-]+/gu;

/**
 * The number of a text as a count (of several the one that is said to be of followers, or the first), the way sites write followers: "12,345", "٣٬٤٥٦", "1.2M followers", "113.2万",
 * "4,69 millones", "1千+". Undefined when it says none that can be told for certain.
 *
 * What is shortened stands for a range, because some sites round it and others cut it off: from half a step of the last
 * digit below to just under one step above, but never less than one of the unit, since no site writes 950 as "1K".
 * "1K" is 1,000 to 1,999, "12.3K" is 12,250 to 12,399. With a "+" it is only a lower bound.
 */
export function parseCount(text: string): Count | undefined {
  const plain = normalise(text.slice(0, LONGEST)).replace(HANDLE, ' ');
  const number = ofFollowers(plain, findNumbers(plain));
  if (!number || /[-−#]$/.test(plain.slice(0, number.start))) return undefined;
  const after = plain.slice(number.end);
  const { digits, decimals } = readNumber(number.raw);
  const unit = unitOf(after);
  const factor = unit?.factor ?? 1;
  const step = factor / 10 ** decimals;
  // "1.5" people; digits that go on behind the unit; a share.
  if (step < 1 || (decimals > 0 && !unit) || unit?.isOpen || /^\s*[%％:/]/.test(after)) return undefined;
  const shown = Math.round((digits * factor) / 10 ** decimals);
  if (!(shown < MOST) || (unit && shown === 0)) return undefined;
  if ((unit?.rest ?? after).trimStart().startsWith('+')) return { min: shown, exact: false };
  if (!unit) return { min: shown, max: shown, exact: true };
  const lowest = Math.ceil(shown - step / 2);
  // "0.5M" is of a site that does.
  return { min: shown < factor ? lowest : Math.max(lowest, factor), max: shown + step - 1, exact: false };
}

/** Which of a text's numbers says how many follow. */
function ofFollowers(text: string, numbers: readonly NumberText[]): NumberText | undefined {
  const before = ({ start }: NumberText) => text.slice(0, start);
  const after = ({ end }: NumberText) => text.slice(end);
  return (
    numbers.find((one) => NAMED_BEFORE.test(before(one)) && !/^\s*关注/.test(after(one))) ??
    numbers.find((one) => NAMED_AFTER.test(after(one))) ??
    numbers.find((one) => !WHOM_THEY_FOLLOW.test(before(one)))
  );
}

interface Unit {
  readonly factor: number;
  readonly rest: string;
  /** The number goes on behind it: "1万2345". */
  readonly isOpen: boolean;
}

function unitOf(after: string): Unit | undefined {
  const glued = GLUED.find(([unit]) => after.trimStart().startsWith(unit));
  if (glued) {
    const rest = after.trimStart().slice(glued[0].length);
    return { factor: glued[1], rest, isOpen: /^\d/.test(rest) };
  }
  const word = /^\s?([\p{L}\p{M}]+)\.?/u.exec(after);
  const factor = word?.[1] === undefined ? undefined : factors.get(word[1]);
  // A letter that nobody knows may be a unit all the same: what stands before it is no count by itself.
  if (!factor && /^(?:[a-z]| b\b)/.test(after)) return { factor: 1, rest: '', isOpen: true };
  return word && factor ? { factor, rest: after.slice(word[0].length), isOpen: false } : undefined;
}

/** The zero of each script in which sites write numbers. */
const ZEROS = [0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xe50, 0x1040];

/** Lower case; digits, marks and spaces as ASCII has them. */
function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\s/g, ' ')
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')
    .replace(/[\u0660-\u1049]/g, (char) => {
      const code = char.charCodeAt(0);
      const zero = ZEROS.find((start) => code >= start && code < start + 10);
      return zero === undefined ? char : String(code - zero);
    })
    .toLowerCase();
}
