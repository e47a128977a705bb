import type { MuteRequest, ProductQuery, SaveRequest } from './protocol.ts';
import { merchantName, muteRequest, postedLink, productQueries, saveRequest } from './schemas.ts';
import { pageOf, type Sender } from './senders.ts';

/** A page that spoke to the background, by the browser's word. */
export interface Page {
  readonly url: URL;
  readonly tabId: number;
}

/** The background's door for pages: who may come in, and in what shape. It throws at whatever does not fit. */
export interface PageDoor {
  /** The page behind a message; only top frames of our own content scripts on sites we know. */
  enter(sender: Sender): Page;
  queries(data: unknown): readonly ProductQuery[];
  saveRequest(data: unknown): SaveRequest;
  muteRequest(data: unknown): MuteRequest;
  shop(data: unknown): string;
  posted(data: unknown): string;
}

/** `isSite` says whether cards are shown on an address; `ownId` is runtime.id. */
export function createPageDoor(ownId: string, isSite: (url: URL) => boolean): PageDoor {
  return {
    enter(sender) {
      const url = pageOf(sender, ownId);
      const tabId = sender.tab?.id;
      if (!url || tabId === undefined || !isSite(url)) throw new Error('not a page that may ask');
      return { url, tabId };
    },
    queries: (data) => productQueries.parse(data),
    saveRequest: (data) => saveRequest.parse(data),
    muteRequest: (data) => muteRequest.parse(data),
    shop: (data) => merchantName.parse(data),
    posted: (data) => postedLink.parse(data),
  };
}
