import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Sheet } from './sheet.tsx';

/** Every key there is. */
export function ShortcutsSheet({ onClose }: { onClose: () => void }): JSX.Element {
  const keys: readonly (readonly [keys: readonly string[], words: string])[] = [
    [['/'], i18n.t('keys.search')],
    [['↑', '↓', 'J', 'K'], i18n.t('keys.walk')],
    [['Enter', '→'], i18n.t('keys.open')],
    [['B'], i18n.t('keys.buy')],
    [['Space'], i18n.t('keys.select')],
    [['Shift', '↑', '↓'], i18n.t('keys.range')],
    [['Ctrl', 'A'], i18n.t('keys.all')],
    [['S'], i18n.t('keys.move')],
    [['T'], i18n.t('keys.tag')],
    [['P'], i18n.t('compose.toPost')],
    [['Delete'], i18n.t('keys.remove')],
    [['Alt', '↑', '↓'], i18n.t('keys.place')],
    [['Ctrl', 'Z'], i18n.t('keys.undo')],
    [['Esc'], i18n.t('keys.back')],
    [['?'], i18n.t('keys.this')],
  ];
  return (
    <Sheet id="shortcuts-sheet" title={i18n.t('keys.title')} onClose={onClose}>
      <dl class="shortcuts">
        {keys.map(([names, words]) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
