/**
 * The few steps a card is built with. It is the one surface that is not Preact: a timeline draws hundreds of cards,
 * and plain elements with their texts filled in cost a third of the time, and 10 kB less in every page, than a virtual
 * DOM.
 */

import { remade } from './remade.ts';

/** An element with a class and what it holds. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/** Does something when an element is pressed. */
export function onClick(element: HTMLElement, run: () => void): void {
  element.addEventListener('click', run);
}

/** Sets an attribute: a name for a screen reader, a state. */
export function mark(element: Element, name: string, value: string): void {
  element.setAttribute(name, value);
}

/** A link that opens in a tab of its own: where it leads learns nothing of this page, and has no hold on it. */
export function outLink(href: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const link = el('a', '', ...children);
  link.href = href;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  return link;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A line in a box of 16 by 16; it says nothing to a screen reader, so what holds it has words. */
export function drawing(path: string): Node {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

const prototype = remade(drawing);

/** An icon of icon-paths.ts, drawn once, then copied. */
export function icon(path: string): Node {
  return prototype(path).cloneNode(true);
}

/** Shows a text, or hides the element when there is none. Untouched DOM costs nothing, so equal text is not set. */
export function say(element: HTMLElement, text: string | undefined): void {
  element.hidden = text === undefined;
  if (text !== undefined && element.textContent !== text) element.textContent = text;
}

/** A part of a card: its element, and the way to show another state of it. */
export interface Part<Props> {
  readonly element: HTMLElement;
  show(props: Props): void;
}
