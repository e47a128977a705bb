import { CARD } from './watch-feed.ts';

/**
 * Reserves the box of a card that has no inside yet, exactly as card.css's `:host` draws it later. Written to the
 * element's style object, which no page's policy forbids.
 */
export function reserveBox(host: HTMLElement, height: number): void {
  host.style.cssText =
    'all:initial!important;display:block!important;box-sizing:border-box!important;inline-size:auto!important;' +
    `min-inline-size:0!important;margin-block:8px!important;contain:strict!important;block-size:${height}px!important`;
}

/** Makes hosts with a box of so many CSS pixels. There are few heights, and a copy takes no parsing of styles. */
export function createReservedHosts(): (height: number) => HTMLElement {
  const hosts = new Map<number, HTMLElement>();
  return (height) => {
    let host = hosts.get(height);
    if (!host) {
      host = document.createElement(CARD);
      reserveBox(host, height);
      hosts.set(height, host);
    }
    return host.cloneNode() as HTMLElement;
  };
}
