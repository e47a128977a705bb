import { el, icon, type Part, say } from '../card/dom.ts';
import { FOLD, TAG } from '../icon-paths.ts';
import { t } from '../t.ts';

/** What a rail shows around its list. */
export interface RailProps {
  readonly theme: 'light' | 'dark';
  /** Open, or a tab: upright beside the player, flat below it. */
  readonly form: 'open' | 'tab' | 'flat';
  readonly count: number;
  /** How many goods there are beyond those in the list. */
  readonly older: number;
}

interface RailActions {
  readonly onToggle: () => void;
  readonly onMore: () => void;
}

export interface Rail extends Part<RailProps> {
  /** Where the goods stand, newest first. */
  readonly list: HTMLOListElement;
  /** Says to a screen reader, when it is done with what it is reading, how many goods are new. */
  announce(fresh: number): void;
}

/** The goods beside a player. Their rows are put into `list`; nothing in here is of the page but their names. */
export function createRailView({ onToggle, onMore }: RailActions): Rail {
  const count = el('span', 'count');
  const head = el('button', 'head', icon(TAG), count, icon(FOLD));
  const list = el('ol', 'list');
  const more = el('button', 'more');
  const spoken = el('span', 'spoken');
  const element = el('section', 'rail', head, el('div', 'scroll', list, more), spoken);
  element.setAttribute('aria-label', t('rail.region'));
  spoken.setAttribute('role', 'status');
  head.type = more.type = 'button';
  head.addEventListener('click', onToggle);
  more.addEventListener('click', onMore);
  return {
    element,
    list,
    show(props) {
      const isOpen = props.form === 'open';
      element.className = `rail ${props.theme} ${props.form}`;
      const words = t('card.products', props.count);
      say(count, props.form === 'tab' ? String(props.count) : words);
      head.title = t(isOpen ? 'rail.close' : 'rail.open');
      head.setAttribute('aria-label', `${words}. ${head.title}`);
      head.setAttribute('aria-expanded', String(isOpen));
      say(more, props.older > 0 ? t('rail.older', props.older) : undefined);
    },
    announce(fresh) {
      spoken.textContent = t('rail.fresh', fresh);
    },
  };
}

/** A row for what the page only names: nothing is claimed of it. */
export function namedRow(title: string): HTMLElement {
  const name = el('bdi', 'title', title);
  name.dir = 'auto';
  return el('div', 'named', icon(TAG), el('div', '', name, el('div', 'meta', t('rail.noLink'))));
}
