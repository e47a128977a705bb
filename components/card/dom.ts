/**
 * The few steps a card is built with. It is the one surface that is not Preact: a timeline draws hundreds of cards,
 * and plain elements with their texts filled in cost a third of the time, and 10 kB less in every page, than a virtual
 * DOM.
 */

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

const SVG = 'http://www.w3.org/2000/svg';

const icons = new Map<string, Node>();

/** An icon of icon-paths.ts; it says nothing to a screen reader, so what holds it has words. Drawn once, then copied. */
export function icon(path: string): Node {
  const known = icons.get(path);
  if (known) return known.cloneNode(true);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  icons.set(path, svg);
  return svg.cloneNode(true);
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
