import { common } from '../../components/card/card-look.ts';
import { sendMessage } from '../messages/page-end.ts';
import { isolateEvents, openCardHost } from './card-host.ts';
import { isMetAt, layoutsOn } from './compile-layout.ts';
import { readLinks } from './read-links.ts';
import { cardAnchor, isPost } from './read-post.ts';

/** What the feed has anyway and lends to its companions, so that no page carries it twice (companion.ts). */
export const LENT = {
  readLinks,
  layoutsOn,
  isMetAt,
  isPost,
  cardAnchor,
  openCardHost,
  isolateEvents,
  /** The look that all of ours in a page share. */
  common,
  sendMessage,
};
