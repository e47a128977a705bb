/** A page or a frame of one, as the background knows those that ask: "<tab>/<frame>". */
export type PageId = `${number}/${number}`;

/** The frame with number 0 is the tab's page itself. */
export function pageId(tabId: number, frameId: number): PageId {
  return `${tabId}/${frameId}`;
}

/** Where a message to a page goes. */
export function addressOf(id: PageId): { readonly tabId: number; readonly frameId: number } {
  const [tabId, frameId] = id.split('/').map(Number);
  return { tabId: tabId ?? -1, frameId: frameId ?? 0 };
}

/** A text of somebody's as a page's; undefined if it is none. */
export function readPageId(text: string): PageId | undefined {
  const found = /^(\d+)\/(\d+)$/.exec(text);
  return found ? pageId(Number(found[1]), Number(found[2])) : undefined;
}
