/** Attributes whose values say what an element is for, on sites that test themselves by them. */
const TEST_IDS = new Set(['data-testid', 'data-test-id', 'data-e2e', 'data-view-name']);
/** Of ARIA: a closed set, so that a value can say nothing of anyone. */
const ROLES = new Set(
  (
    'alert application article banner button cell checkbox combobox complementary contentinfo dialog document feed ' +
    'figure form grid gridcell group heading img link list listbox listitem main menu menuitem navigation none note ' +
    'option presentation progressbar radio region row rowgroup search searchbox separator slider status switch tab ' +
    'table tablist tabpanel textbox timer toolbar tooltip tree treeitem'
  ).split(' '),
);
/**
 * What sites call their parts. A closed set again: a test id may hold a name, and a name need not be written anywhere
 * else on the page.
 */
const PART_NAMES = new Set(
  (
    'account action activity actor ad anchor app article author avatar badge banner bar bio block body btn box browse ' +
    'button caption card cell chat close column comment component container content conversation count cover creator ' +
    'data date desc description detail dialog display div entry expand feed field follow followers following footer ' +
    'form full grid group header home icon image info inner input item label layout like link list live load main ' +
    'media member menu message more name nav navigation new note page panel photo pin play player post preview price ' +
    'primary product profile quote quoted reaction reel reply repost retweet room root row scroll search section ' +
    'sender share shelf shop short show sidebar slide sponsored status sticker story stream subscribe subtitle tab ' +
    'tag text thread thumbnail time timeline title toolbar top topic tweet unit update user video view viewer wrapper'
  ).split(' '),
);
/** Of no use to whoever mends a site file, or full of others' data. */
const LEFT_OUT = new Set('script style noscript template path link meta iframe'.split(' '));

const DEEPEST = 14;
const MOST_KINDS = 6;
const MOST_LINES = 120;
/** UTF-16 units. */
const LONGEST = 6000;

/**
 * How a page is built, for whoever mends a site file: tag names, names of attributes, roles, the first word of test ids;
 * alike neighbours once, with how many there are. No text, no URL, no id, no class, and of test ids only words that name
 * parts of pages.
 */
export function pageStructure(root: ParentNode): string {
  const start = root.querySelector('main, [role="main"], [role="feed"]') ?? root.querySelector('body');
  if (!start) return '';
  const lines: string[] = [];
  describe(start, 0, lines);
  const text = lines.join('\n');
  return text.length > LONGEST ? text.slice(0, text.lastIndexOf('\n', LONGEST)) : text;
}

function describe(element: Element, depth: number, lines: string[]): void {
  const kinds = new Map<string, { first: Element; count: number }>();
  for (const child of element.children) {
    if (LEFT_OUT.has(child.localName)) continue;
    const name = nameOf(child);
    const kind = kinds.get(name);
    if (kind) kind.count++;
    else if (kinds.size < MOST_KINDS) kinds.set(name, { first: child, count: 1 });
  }
  if (depth === 0) lines.push(nameOf(element));
  for (const [name, { first, count }] of kinds) {
    if (lines.length >= MOST_LINES) return;
    lines.push(`${' '.repeat(depth + 1)}${name}${count > 1 ? ` ×${count}` : ''}`);
    if (depth < DEEPEST) describe(first, depth + 1, lines);
  }
}

/** "div[role=feed][data-testid=tweet][class]". */
function nameOf(element: Element): string {
  const marks = [...element.attributes].slice(0, 12).map(({ name, value }) => {
    const shown = shape(name);
    if (name === 'role' && ROLES.has(value)) return `[role=${value}]`;
    const word = TEST_IDS.has(name) ? /^[A-Za-z]{3,24}/.exec(value)?.[0] : undefined;
    return word && isPartName(word) ? `[${shown}=${word}]` : `[${shown}]`;
  });
  return shape(element.localName) + marks.join('');
}

/** Names are the site's, but what is no plain name may hold anything. */
function shape(name: string): string {
  return /^[a-z]+(?:-[a-z]+)*$/.test(name) && name.length <= 32 ? name : '?';
}

/** Whether every hump of a word, one or many of it, names a part of a page. */
function isPartName(word: string): boolean {
  const humps = word.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
  return humps.every((hump) => {
    const one = hump.toLowerCase();
    return PART_NAMES.has(one) || PART_NAMES.has(one.replace(/s$/, ''));
  });
}
