import type { Author } from '../../utils/model/post.ts';
import type { Mute } from '../../utils/model/quiet.ts';
import { t } from '../t.ts';
import { el, onClick, type Part } from './dom.ts';

export interface PanelActions {
  /** Mutes something, or takes that back; false when it could not be stored. */
  readonly onMute: (mute: Mute, on: boolean) => Promise<boolean>;
  /** The reader is done. */
  readonly onQuietEnd: (isMuted: boolean) => void;
}

/**
 * What can be muted, in the place of what the card shows, so that nothing moves; then what was muted, with the way
 * back. Made when it is opened; `show` gives it the focus.
 */
export function createQuietPanel(
  key: string,
  author: Author | undefined,
  { onMute, onQuietEnd }: PanelActions,
): Part<void> {
  const said = el('span');
  said.role = 'status';
  const element = el('div', 'panel');
  element.role = 'group';
  element.ariaLabel = t('card.fewer');

  const button = (words: string, run: () => void) => {
    const made = el('button', '', words);
    onClick(made, run);
    return made;
  };
  const show = (...parts: HTMLElement[]) => {
    element.replaceChildren(...parts, end);
    element.querySelector('button')?.focus();
  };
  let isMuted = false;
  const close = () => onQuietEnd(isMuted);
  const end = button(t('card.close'), close);
  const set = async (mute: Mute, on: boolean) => {
    const isDone = await onMute(mute, on).catch(() => false);
    said.textContent = t(isDone ? 'card.muted' : 'card.notMuted');
    if (!isDone) return;
    isMuted = on;
    if (on)
      show(
        said,
        button(t('card.undo'), () => void set(mute, false)),
      );
    else close();
  };
  element.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  return {
    element,
    show() {
      const mutes: Mute[] = (['shop', 'product', 'site'] as const).map((kind) => ({
        kind,
        // The background knows the site by who asks.
        id: kind === 'site' ? '' : key,
        name: '',
      }));
      if (author) mutes.unshift({ kind: 'author', ...author });
      show(
        ...mutes.map((mute) => button(t(`card.mute.${mute.kind}`, [mute.name]), () => void set(mute, true))),
        said,
      );
    },
  };
}
