import { atEnd } from './at-end.ts';
import { ELEMENT } from './tree.ts';

/** A root may come long after its host, when the script that defines the element arrives: no mutation tells of it. */
const FIRST_LOOK_MS = 50;
const LAST_LOOK_MS = 6400;

export interface OpenRoots {
  /** Looks for hosts in a node, itself included. */
  look(node: ParentNode): void;
}

/** Finds the open shadow roots of a page. `onRoot` is told of each whenever its host comes into the page, or later (`late`). */
export function createOpenRoots(
  hosts: string,
  onRoot: (root: ShadowRoot, late: boolean) => void,
  signal: AbortSignal,
): OpenRoots {
  let waiting = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const open = (host: Element, late: boolean) => {
    if (host.shadowRoot) onRoot(host.shadowRoot, late);
    else waiting.add(host);
  };
  const wait = (ms: number) => {
    if (waiting.size === 0 || ms > LAST_LOOK_MS) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const hostless = waiting;
      waiting = new Set();
      for (const host of hostless) if (host.isConnected) open(host, true);
      wait(ms * 2);
    }, ms);
  };
  atEnd(signal, () => clearTimeout(timer));

  return {
    look(node) {
      const before = waiting.size;
      if (node.nodeType === ELEMENT && (node as Element).matches(hosts)) open(node as Element, false);
      for (const host of node.querySelectorAll(hosts)) open(host, false);
      if (waiting.size > before) wait(FIRST_LOOK_MS);
    },
  };
}
