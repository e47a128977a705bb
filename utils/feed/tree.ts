/** Kinds of nodes, by the DOM's numbers: of these a build leaves nothing, and every change of a page asks for one. */
export const ELEMENT = 1;
export const FRAGMENT = 11;

/** How a page is searched: as one tree, or with open shadow roots in it as if they were part of it. */
export interface Tree {
  /** Matches the elements whose open roots are part of it; empty when there are none. */
  readonly hosts: string;
  /** The element itself or the nearest one around it that matches. */
  closest(element: Element, select: string): Element | null;
  first(node: ParentNode, select: string): Element | undefined;
  all(node: ParentNode, select: string): Iterable<Element>;
  /** Whether `element` stands somewhere in `entry`. */
  holds(entry: Element, element: Element): boolean;
}

/** A page without shadow roots worth looking into: nearly every one, and the engine does all of it. */
export const FLAT: Tree = {
  hosts: '',
  closest: (element, select) => element.closest(select),
  first: (node, select) => node.querySelector(select) ?? undefined,
  all: (node, select) => node.querySelectorAll(select),
  holds: (entry, element) => entry.contains(element),
};

/**
 * A page where elements that match `hosts` carry open roots. What stands in a root comes after what stands beside its
 * host; each selector is matched within one tree.
 */
export function treeWithRoots(hosts: string): Tree {
  const collect = (node: ParentNode, select: string, found: Element[]) => {
    const own = isElement(node) && node.matches(hosts) ? node.shadowRoot : null;
    if (own) collect(own, select, found);
    for (const element of node.querySelectorAll(select)) found.push(element);
    for (const { shadowRoot } of node.querySelectorAll(hosts)) {
      if (shadowRoot) collect(shadowRoot, select, found);
    }
    return found;
  };
  const closest = (element: Element, select: string) => {
    for (let at: Element | null = element; at; at = hostOf(at)) {
      const found = at.closest(select);
      if (found) return found;
    }
    return null;
  };
  return {
    hosts,
    closest,
    first: (node, select) => collect(node, select, [])[0],
    all: (node, select) => collect(node, select, []),
    holds(entry, element) {
      for (let at: Element | null = element; at; at = hostOf(at)) if (entry.contains(at)) return true;
      return false;
    },
  };
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}

/** The element whose shadow root a node is, or stands in. */
export function hostOf(node: Node): Element | null {
  const root = node.getRootNode();
  return root.nodeType === FRAGMENT ? ((root as ShadowRoot).host ?? null) : null;
}
