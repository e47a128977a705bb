import { isMetAt, layoutsOn } from '../../../utils/feed/compile-layout.ts';
import { siteAt } from '../../../utils/sites/index.ts';
import { toDocument } from '../../sites/fixture-page.ts';

/** One thing that a page does to the list of its posts. */
export interface ListChange {
  readonly what: string;
  readonly change: (document: Document) => void;
}

/**
 * What timelines do to their lists while one scrolls, one after the other. Rows are whatever stands in the innermost
 * element, or open root, around all posts.
 */
export function listChanges(html: string): ListChange[] {
  /** Rows as they were in the beginning, new for each page and each time. */
  const fresh = (document: Document) =>
    rowsOf(listIn(toDocument(html))).map((row) => document.adoptNode(row));
  const lists = new WeakMap<Document, List>();
  // Found once: a list is the same when it holds nothing.
  const listOf = (document: Document) => {
    const list = lists.get(document) ?? listIn(document);
    lists.set(document, list);
    return list;
  };
  let rows = 0;
  return [
    {
      what: 'a batch appended',
      change(document) {
        const list = listOf(document);
        rows = rowsOf(list).length;
        for (const row of fresh(document)) list.appendChild(row);
      },
    },
    {
      what: 'the first batch taken out',
      change(document) {
        const list = listOf(document);
        for (const row of rowsOf(list).slice(0, rows)) list.removeChild(row);
      },
    },
    {
      what: 'rows reused for the next ones',
      change(document) {
        const copies = fresh(document);
        const [first, ...others] = copies.filter(isElement);
        const elements = [...others, first];
        const next = document.createDocumentFragment();
        // What stands between rows stays there.
        next.append(...copies.map((copy) => (isElement(copy) && elements.shift()) || copy));
        rewriteChildren(listOf(document), next);
      },
    },
    {
      what: 'rows made anew',
      change(document) {
        const next = fresh(document);
        for (const [i, row] of rowsOf(listOf(document)).entries()) row.replaceWith(next[i] ?? '');
      },
    },
    {
      what: 'rows emptied',
      change(document) {
        for (const row of rowsOf(listOf(document)).filter(isElement)) {
          row.shadowRoot?.replaceChildren();
          row.replaceChildren();
        }
      },
    },
    {
      what: 'rows filled again',
      change(document) {
        const next = fresh(document);
        for (const [i, row] of rowsOf(listOf(document)).entries()) {
          const full = next[i];
          if (!isElement(row) || !full || !isElement(full)) continue;
          row.shadowRoot?.replaceChildren(...(full.shadowRoot?.childNodes ?? []));
          row.replaceChildren(...full.childNodes);
        }
      },
    },
    { what: 'all rows thrown away', change: (document) => listOf(document).replaceChildren() },
    {
      what: 'all rows there again',
      change: (document) => listOf(document).append(...fresh(document)),
    },
  ];
}

type List = Element | ShadowRoot;

/** The innermost element or root around all posts. */
function listIn(page: Document): List {
  const here = new URL(location.href);
  const site = siteAt(here);
  const layouts = (site ? layoutsOn(site, here.hostname) : []).filter((layout) => isMetAt(layout, here));
  const posts = layouts.flatMap(({ tree, post }) => [...tree.all(page, post.select)]);
  const [first = [], ...others] = posts.map(pathTo);
  const common = first.filter((node) => others.every((path) => path.includes(node)));
  return common.at(-1) ?? page.body;
}

/** What stands around an element, outermost first, through open roots. */
function pathTo(element: Element): List[] {
  const around = element.parentNode;
  if (around instanceof ShadowRoot) return [...pathTo(around.host), around.host, around];
  return around instanceof Element ? [...pathTo(around), around] : [];
}

/** The page's own children of a node: a page knows nothing of cards. */
function rowsOf(node: ParentNode): ChildNode[] {
  return [...node.childNodes].filter((child) => !child.nodeName.startsWith('FEEDCART-'));
}

const isElement = (node: Node): node is Element => node instanceof Element;

/** Makes an element what another one is, in place, as frameworks do: what is alike stays the same node. */
function rewrite(old: Element, next: Element): void {
  for (const name of old.getAttributeNames()) if (!next.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of next.attributes)
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  if (old.shadowRoot && next.shadowRoot) rewriteChildren(old.shadowRoot, next.shadowRoot);
  rewriteChildren(old, next);
}

function rewriteChildren(old: ParentNode & Node, next: ParentNode & Node): void {
  const before = rowsOf(old);
  const after = rowsOf(next);
  for (const [i, node] of after.entries()) {
    const there = before[i];
    if (!there) old.appendChild(node);
    else if (there instanceof Text && node instanceof Text) there.data = node.data;
    else if (isElement(there) && isElement(node) && isAlike(there, node)) rewrite(there, node);
    else there.replaceWith(node);
  }
  for (const node of before.slice(after.length)) node.remove();
}

function isAlike(old: Element, next: Element): boolean {
  return old.localName === next.localName && !old.shadowRoot === !next.shadowRoot;
}
