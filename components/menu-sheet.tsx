import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Sheet } from './sheet.tsx';
import { uiLocale } from './ui-locale.ts';

interface MenuSheetProps {
  readonly trash: number;
  readonly onTrash: () => void;
  readonly onCollections: (() => void) | undefined;
  /** Undefined where nothing can be written. */
  readonly onCompose?: (() => void) | undefined;
  /** Undefined over a page that is no product's. */
  readonly onPostPage?: (() => void) | undefined;
  readonly onShortcuts: () => void;
  /** Undefined where it is the full page already. */
  readonly onFullPage: (() => void) | undefined;
  /** Undefined where the browser has no panel, or it is one already. */
  readonly onPanel: (() => void) | undefined;
  readonly onSettings: () => void;
  readonly onClose: () => void;
}

/** What is not needed on every opening. */
export function MenuSheet(props: MenuSheetProps): JSX.Element {
  const { trash, onTrash, onCollections, onCompose, onPostPage, onShortcuts, onClose } = props;
  const { onFullPage, onPanel, onSettings } = props;
  const items: readonly (readonly [id: string, words: string, act: (() => void) | undefined])[] = [
    ['menu-collections', i18n.t('collections.title'), onCollections],
    ['menu-compose', i18n.t('compose.title'), onCompose],
    ['menu-post-page', i18n.t('compose.pageToPost'), onPostPage],
    ['menu-trash', `${i18n.t('trash.title')} · ${trash.toLocaleString(uiLocale())}`, onTrash],
    ['menu-full', i18n.t('menu.full'), onFullPage],
    ['menu-panel', i18n.t('menu.panel'), onPanel],
    ['menu-keys', i18n.t('keys.title'), onShortcuts],
    ['menu-settings', i18n.t('popup.settings'), onSettings],
  ];
  return (
    <Sheet id="menu-sheet" title={i18n.t('menu.title')} onClose={onClose}>
      <ul class="plain-list picks">
        {items.map(
          ([id, words, act]) =>
            act && (
              <li key={id}>
                <button
                  type="button"
                  class="pick"
                  id={id}
                  onClick={() => {
                    onClose();
                    act();
                  }}
                >
                  {words}
                </button>
              </li>
            ),
        )}
      </ul>
    </Sheet>
  );
}
