import { FIND_ALL, type Find, isUnfiltered, type WishesView } from '../../components/list-view.ts';
import type { PopupPageProps } from '../../components/popup-page.tsx';
import type { Reading } from './begin-reading.ts';
import { readFirstRows } from './first-rows.ts';

/** Keeps what is asked of the page until there is a list to ask it of. */
type Later = (deed: (page: PopupPageProps) => void) => void;

/** What the page is before the store is loaded. */
export interface FirstPage {
  /** Resolves once the first rows have been painted, or there are none to paint. */
  readonly painted: Promise<void>;
  /** What was typed meanwhile. */
  readonly find: () => Find;
  /** From now on the page is drawn with these: what was asked for meanwhile is done. */
  readonly take: (props: PopupPageProps) => void;
}

/** Milliseconds that rows are waited for before there is a page without them. */
const PATIENCE_MS = 50;
/** Milliseconds after which the store is loaded without them: it says what is wrong when the database does not answer. */
const LONGEST_MS = 1000;
/** The longest that the store waits for a browser that is never idle, in milliseconds. */
const IDLE_MS = 200;

/** Draws the page at once and its first rows as soon as they are read; whatever is asked of it is done when it can be. */
export function drawFirstPage(
  draw: (props: PopupPageProps) => void,
  reading: Reading | undefined,
): FirstPage {
  let find = FIND_ALL;
  let view: WishesView = { state: 'loading' };
  let isTaken = false;
  let waiting: ((page: PopupPageProps) => void)[] = [];
  const later: Later = (deed) => void waiting.push(deed);

  /** Rows that were kept are those of the whole list. */
  const viewFor = (looked: Find): WishesView =>
    isUnfiltered(looked) && looked.sort === FIND_ALL.sort ? view : { state: 'loading' };
  const redraw = (): void => {
    if (isTaken) return;
    const onFind = (change: Partial<Find>): void => {
      find = { ...find, ...change };
      redraw();
    };
    draw(firstProps(viewFor(find), find, later, onFind));
  };
  const show = async (): Promise<void> => {
    const { promise: late, resolve: giveUp } = Promise.withResolvers<undefined>();
    const limit = setTimeout(() => giveUp(undefined), LONGEST_MS);
    const rows = await Promise.race([readFirstRows(reading), late]);
    clearTimeout(limit);
    clearTimeout(patience);
    if (rows) view = rows;
    if (reading) redraw();
    if (rows) await painted();
  };
  // Rows that are on their way are drawn together with the page: a frame without them would be one that they wait for.
  const patience = reading && setTimeout(redraw, PATIENCE_MS);
  if (!reading) redraw();
  return {
    painted: show().catch(reportError),
    find: () => find,
    take(props) {
      isTaken = true;
      if (props.view.state === 'loading') {
        // What is there already does not make way for what is on its way, and nothing asked of it is lost.
        draw({ ...props, ...deferred(later), view: viewFor(props.find) });
        return;
      }
      view = { state: 'loading' };
      draw(props);
      if (props.view.state === 'failed') return;
      const deeds = waiting;
      waiting = [];
      for (const deed of deeds) deed(props);
    },
  };
}

/** When the next frame has been painted and nothing of it is left to do. A page that nobody sees has no frames. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => void requestIdleCallback(() => resolve(), { timeout: IDLE_MS });
    if (document.visibilityState === 'visible') requestAnimationFrame(done);
    else resolve();
  });
}

/** What the list can be asked for: it is done once there is a store. */
function deferred(
  later: Later,
): Pick<PopupPageProps, 'actions' | 'onLook' | 'onAll' | 'onChoices' | 'onOpen' | 'onTrash'> {
  return {
    actions: {
      remove: (ids) => later(({ actions }) => actions.remove(ids)),
      move: (ids, list) => later(({ actions }) => actions.move(ids, list)),
      moveToNew: (ids, name) => later(({ actions }) => actions.moveToNew(ids, name)),
      addTag: (ids, tag) => later(({ actions }) => actions.addTag(ids, tag)),
      removeTag: (ids, tag) => later(({ actions }) => actions.removeTag(ids, tag)),
      toPost: (ids) => later(({ actions }) => actions.toPost(ids)),
      setNote: (id, note) => later(({ actions }) => actions.setNote(id, note)),
      place: (id, before) => later(({ actions }) => actions.place(id, before)),
      renameCollection: (id, name) => later(({ actions }) => actions.renameCollection(id, name)),
      removeCollection: (id) => later(({ actions }) => actions.removeCollection(id)),
      keepView: (name) => later(({ actions }) => actions.keepView(name)),
      removeView: (id) => later(({ actions }) => actions.removeView(id)),
    },
    onLook: (first, end) => later((page) => page.onLook(first, end)),
    onAll: () => new Promise((resolve, reject) => later((page) => void page.onAll().then(resolve, reject))),
    onChoices: () => later((page) => page.onChoices()),
    onOpen: (id) => later((page) => page.onOpen(id)),
    onTrash: (open) => later((page) => page.onTrash(open)),
  };
}

function firstProps(
  view: WishesView,
  find: Find,
  later: Later,
  onFind: PopupPageProps['onFind'],
): PopupPageProps {
  return {
    ...deferred(later),
    view,
    find,
    choices: undefined,
    sync: undefined,
    undone: undefined,
    unwritten: undefined,
    now: Date.now(),
    open: undefined,
    history: { state: 'loading' },
    trash: undefined,
    siteName: (site) => site,
    onFind,
    onRetryHistory: () => undefined,
    onMoreTrash: () => undefined,
    onRestore: () => undefined,
    onUndo: () => undefined,
    onRedo: () => undefined,
    onForgetUndo: () => undefined,
    onRetry: () => undefined,
    onSync: () => later((page) => page.onSync()),
    onFullPage: () => later((page) => page.onFullPage?.()),
    onPanel: undefined,
    onSettings: (section) => later((page) => page.onSettings(section)),
  };
}
