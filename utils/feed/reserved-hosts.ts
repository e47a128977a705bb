import { remade } from '../../components/card/remade.ts';
import { CARD } from './watch-feed.ts';

/**
 * Reserves the box of a card that has no inside yet, exactly as card.css's `:host` draws it later. Written to the
 * element's style object, which no page's policy forbids.
 */
export function reserveBox(host: HTMLElement, height: number): void {
  const rules = `all:initial;display:block;box-sizing:border-box;inline-size:auto;min-inline-size:0;margin-block:8px;contain:strict;block-size:${height}px;`;
  host.style.cssText = rules.replaceAll(';', '!important;');
}

/** Makes hosts with a box of so many CSS pixels. There are few heights, and a copy takes no parsing of styles. */
export function createReservedHosts(): (height: number) => HTMLElement {
  const prototype = remade((height: number) => {
    const host = document.createElement(CARD);
    reserveBox(host, height);
    return host;
  });
  return (height) => prototype(height).cloneNode() as HTMLElement;
}
