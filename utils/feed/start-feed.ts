import { identify, prepareTable } from '../links/index.ts';
import type {
  DetailsQuery,
  MuteRequest,
  News,
  PageSettings,
  ProductQuery,
  SaveAnswer,
  SaveRequest,
} from '../messages/protocol.ts';
import type { CardView } from '../model/card-view.ts';
import type { Drawn } from '../model/drawn.ts';
import type { LookBehind } from '../model/look-behind.ts';
import type { Post, PostRef } from '../model/post.ts';
import type { Site } from '../sites/index.ts';
import type { Companion } from './companion.ts';
import type { CompiledLayout } from './compile-layout.ts';
import { LENT } from './lent.ts';
import { createOverlay } from './overlay.ts';
import { createQuestions } from './questions.ts';
import type { Quiet } from './quiet.ts';
import { readPost } from './read-post.ts';
import type { ShortLinks } from './short-links.ts';
import { createUnseenLinks } from './unseen-links.ts';
import { type PostLives, type WatchedPage, watchFeed } from './watch-feed.ts';

/** What the feed needs from the rest of the extension. */
export interface FeedPort {
  lookUp(queries: readonly ProductQuery[]): Promise<readonly CardView[]>;
  /** The same, where nothing that is minutes old is good enough. */
  readonly refresh: (queries: readonly ProductQuery[]) => Promise<readonly CardView[]>;
  readonly details: (query: DetailsQuery) => Promise<readonly Drawn[]>;
  save(request: SaveRequest): Promise<SaveAnswer>;
  openSettings(shop: string): void;
  /** What the user has set, null where no cards are wanted; `isNew`: the page has only just been loaded. */
  pageSettings(isNew: boolean): Promise<PageSettings | null>;
  mute(request: MuteRequest): Promise<boolean>;
  /** Where short links lead, if the user wants to know; `onKnown` is told of each link of which that is known now. */
  lookBehind?(mode: LookBehind, onKnown: (element: Element) => void): ShortLinks | undefined;
  /** Resolves when the background asks no shop any more; rejects as soon as it has ended. */
  settled(): Promise<unknown>;
}

export interface FeedOptions {
  readonly site: Site;
  readonly document: Document;
  readonly location: Location;
  readonly port: FeedPort;
  /** What this site's pages carry beside the feed. */
  readonly companions?: readonly Companion[] | undefined;
  readonly now: () => number;
  /** The whole lifecycle: everything the feed started ends with it. */
  readonly signal: AbortSignal;
}

/** Any. */
const A_PRODUCT = 'https://item.jd.com/100000.html';

const NOTHING_SET = JSON.stringify({
  allowedHosts: [],
  muted: [],
  collapse: false,
  shortLinks: 'never',
} satisfies PageSettings);

/**
 * Puts cards under the posts of a page, for as long as `signal` lasts. Answers with the function that takes in what the
 * background tells. It asks for the settings itself; until they are there nothing is allowed, and nothing muted: the shops
 * we know need no answer, so that their cards don't wait for the background to wake.
 */
export function startFeed({
  site,
  document,
  location,
  port,
  companions = [],
  now,
  signal,
}: FeedOptions): (news: News) => void {
  // In tasks of their own: the first posts of a page have enough to do, and what has run once runs faster.
  setTimeout(prepareTable);
  setTimeout(identify, 0, A_PRODUCT);
  const allowed = new Set<string>();
  const unseen = createUnseenLinks((link) => read(link), signal);
  const page: WatchedPage = { root: document, location, site, allowed, unseen };
  const questions = createQuestions({
    ask: (queries) => port.lookUp(queries),
    refresh: port.refresh,
    settled: () => port.settled(),
    isWanted: (key) => overlay.isNear(key),
    onNews: (keys) => overlay.refresh(keys),
    now,
    signal,
  });
  const quiet: Quiet = { muted: new Set(), collapse: false };
  const overlay = createOverlay({
    questions,
    async save({ product, posted }, entry: Element, layout: CompiledLayout) {
      const post = readPost(entry, layout, site, page);
      const answer = await port.save({ product, posted, ...(post && { post: referTo(post) }) });
      return answer.saved;
    },
    allow: ({ product }) => port.openSettings(product.merchant),
    details: port.details,
    inspect({ products: { links }, entry }) {
      if (unseen.look(links, entry)) read(entry);
    },
    quiet,
    mute: (mute, on) => port.mute({ mute, on }),
    location,
    now,
    signal,
  });
  let lives: PostLives = overlay;
  for (const join of companions) lives = join({ ...page, ...LENT, quiet, lives, signal });
  const read = watchFeed(page, lives, signal);
  let known = NOTHING_SET;
  const look = async (isNew: boolean) => {
    const settings = await port.pageSettings(isNew);
    const text = JSON.stringify(settings);
    // A page is read again only when something is set otherwise; most people set nothing.
    if (!settings || text === known) return;
    known = text;
    allowed.clear();
    for (const host of settings.allowedHosts) allowed.add(host);
    quiet.muted = new Set(settings.muted);
    quiet.collapse = settings.collapse;
    page.shortLinks = port.lookBehind?.(settings.shortLinks, read);
    read();
    overlay.resize();
  };
  // Without a background to answer nothing changes; the next news asks again.
  const lookAgain = (isNew = false) => void look(isNew).catch(() => undefined);
  // A task of its own, too: the first message of a page costs as much as half of the start.
  setTimeout(lookAgain, 0, true);
  return ({ views, doubtful, settings }) => {
    if (views) questions.learn(views);
    if (doubtful) overlay.doubt(doubtful);
    if (settings) lookAgain();
  };
}

function referTo({ site, id, permalink, author }: Post): PostRef {
  return { site, id, ...(permalink && { permalink }), ...(author && { author }) };
}
