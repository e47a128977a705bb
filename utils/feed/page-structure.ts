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
/** Of no use to whoever mends a site file, or full of others' data. */
const LEFT_OUT = new Set(['script', 'style', 'noscript', 'template', 'path', 'link', 'meta', 'iframe']);

const DEEPEST = 14;
const MOST_KINDS = 6;
const MOST_LINES = 120;
/** UTF-16 units. */
const LONGEST = 6000;

/**
 * How a page is built, for whoever mends a site file: tag names, names of attributes, roles, the first word of test ids;
 * alike neighbours once, with how many there are. No text, no URL, no id, no class: a test id's word is left out where
 * the page's texts and other values have it too, since it could be a name.
 */
export function pageStructure(root: ParentNode): string {
  const start = root.querySelector('main, [role="main"], [role="feed"]') ?? root.querySelector('body');
  if (!start) return '';
  const lines: string[] = [];
  describe(start, 0, lines, wordsOf(root));
  const text = lines.join('\n');
  return text.length > LONGEST ? text.slice(0, text.lastIndexOf('\n', LONGEST)) : text;
}

function describe(element: Element, depth: number, lines: string[], said: ReadonlySet<string>): void {
  const kinds = new Map<string, { first: Element; count: number }>();
  for (const child of element.children) {
    if (LEFT_OUT.has(child.localName)) continue;
    const name = nameOf(child, said);
    const kind = kinds.get(name);
    if (kind) kind.count++;
    else if (kinds.size < MOST_KINDS) kinds.set(name, { first: child, count: 1 });
  }
  if (depth === 0) lines.push(nameOf(element, said));
  for (const [name, { first, count }] of kinds) {
    if (lines.length >= MOST_LINES) return;
    lines.push(`${' '.repeat(depth + 1)}${name}${count > 1 ? ` ×${count}` : ''}`);
    if (depth < DEEPEST) describe(first, depth + 1, lines, said);
  }
}

/** "div[role=feed][data-testid=tweet][class]". */
function nameOf(element: Element, said: ReadonlySet<string>): string {
  const marks = [...element.attributes].slice(0, 12).map(({ name, value }) => {
    const shown = shape(name);
    if (name === 'role' && ROLES.has(value)) return `[role=${value}]`;
    const word = TEST_IDS.has(name) ? /^[A-Za-z]{3,24}/.exec(value)?.[0] : undefined;
    return word && !wordsIn(word).some((one) => said.has(one)) ? `[${shown}=${word}]` : `[${shown}]`;
  });
  return shape(element.localName) + marks.join('');
}

/** Names are the site's, but what is no plain name may hold anything. */
function shape(name: string): string {
  return /^[a-z]+(?:-[a-z]+)*$/.test(name) && name.length <= 32 ? name : '?';
}

/** Every word that the page says, or has in a value that is not a mark. */
function wordsOf(root: ParentNode): Set<string> {
  const said = new Set<string>();
  for (const element of root.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (TEST_IDS.has(name) || name === 'role' || name === 'class') continue;
      for (const word of wordsIn(value)) said.add(word);
    }
    for (const { nodeType, nodeValue } of element.childNodes) {
      if (nodeType === Node.TEXT_NODE && !LEFT_OUT.has(element.localName))
        for (const word of wordsIn(nodeValue ?? '')) said.add(word);
    }
  }
  return said;
}

/** Words in lower case: the whole, and its humps. */
function wordsIn(text: string): string[] {
  const whole = text.match(/[A-Za-z]{3,}/g) ?? [];
  return [...whole, ...whole.flatMap((word) => word.match(/[A-Z]?[a-z]{2,}|[A-Z]{3,}/g) ?? [])].map((word) =>
    word.toLowerCase(),
  );
}
