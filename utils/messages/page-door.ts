import type { PostSeen } from '../model/attached.ts';
import type { Site } from '../sites/site.ts';
import { type PageId, pageId } from './page-id.ts';
import type { DetailsQuery, MuteRequest, ProductQuery, SaveRequest } from './protocol.ts';
import {
  detailsQuery,
  merchantName,
  muteRequest,
  pageStructure,
  postedLink,
  postsSeen,
  productQueries,
  saveRequest,
} from './schemas.ts';
import { pageOf, type Sender } from './senders.ts';

/** A page that spoke to the background, by the browser's word. */
export interface Page {
  readonly url: URL;
  readonly id: PageId;
  /** By whose data it is read. */
  readonly site: Site;
}

/** The background's door for pages: who may come in, and in what shape. It throws at whatever does not fit. */
export interface PageDoor {
  /** The page behind a message; rejects for anybody but our own content scripts where cards are shown. */
  enter(sender: Sender): Promise<Page>;
  /** The same; undefined where cards are shown no more, or never were. */
  admit(sender: Sender): Promise<Page | undefined>;
  queries(data: unknown): readonly ProductQuery[];
  detailsQuery(data: unknown): DetailsQuery;
  posts(data: unknown): readonly PostSeen[];
  saveRequest(data: unknown): SaveRequest;
  muteRequest(data: unknown): MuteRequest;
  shop(data: unknown): string;
  posted(data: unknown): string;
  structure(data: unknown): string;
}

/** What shows cards at an address, in a tab or in a frame of another page. */
export type SiteFor = (standing: {
  readonly url: URL;
  readonly isFrame: boolean;
}) => Promise<Site | undefined>;

/** `siteFor` says whether and by what cards are shown; `ownId` is runtime.id. */
export function createPageDoor(ownId: string, siteFor: SiteFor): PageDoor {
  const admit = async (sender: Sender): Promise<Page | undefined> => {
    const from = pageOf(sender, ownId);
    if (!from) return undefined;
    const { url, tabId, frameId } = from;
    const site = await siteFor({ url, isFrame: frameId !== 0 });
    return site && { url, id: pageId(tabId, frameId), site };
  };
  return {
    admit,
    async enter(sender) {
      const page = await admit(sender);
      if (!page) throw new Error('not a page that may ask');
      return page;
    },
    queries: (data) => productQueries.parse(data),
    detailsQuery: (data) => detailsQuery.parse(data),
    posts: (data) => postsSeen.parse(data),
    saveRequest: (data) => saveRequest.parse(data),
    muteRequest: (data) => muteRequest.parse(data),
    shop: (data) => merchantName.parse(data),
    posted: (data) => postedLink.parse(data),
    structure: (data) => pageStructure.parse(data),
  };
}
