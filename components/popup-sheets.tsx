import type { JSX } from 'preact';
import { FilterSheet } from './filter-sheet.tsx';
import { MenuSheet } from './menu-sheet.tsx';
import { CollectionsSheet, MoveSheet, TagSheet } from './pick-sheets.tsx';
import type { PopupPageProps } from './popup-page.tsx';
import { ShortcutsSheet } from './shortcuts-sheet.tsx';

export type SheetName = 'menu' | 'filter' | 'move' | 'tag' | 'collections' | 'keys';

interface PopupSheetsProps extends PopupPageProps {
  readonly sheet: SheetName;
  /** What the sheet is about. */
  readonly ids: readonly string[];
  readonly onSheet: (name: SheetName | undefined) => void;
  /** What was selected has been dealt with. */
  readonly onDone: () => void;
}

/** The one sheet that is open. */
export function PopupSheets(props: PopupSheetsProps): JSX.Element {
  const { sheet, ids, view, find, choices, actions, now, onFind, onSheet, onDone } = props;
  const list = view.state === 'ready' ? view : undefined;
  const collections = list?.collections ?? [];
  const close = (): void => onSheet(undefined);
  const done = (): void => {
    close();
    onDone();
  };
  switch (sheet) {
    case 'menu':
      return (
        <MenuSheet
          trash={list?.counts.trash ?? 0}
          onTrash={() => props.onTrash(true)}
          onCollections={list?.writable ? () => onSheet('collections') : undefined}
          onCompose={list?.writable ? props.onCompose : undefined}
          onPostPage={list?.writable ? props.onPostPage : undefined}
          onShortcuts={() => onSheet('keys')}
          onFullPage={props.onFullPage}
          onPanel={props.onPanel}
          onSettings={() => props.onSettings()}
          onClose={close}
        />
      );
    case 'filter':
      return (
        <FilterSheet
          find={find}
          choices={choices}
          views={list?.views ?? []}
          now={now}
          onFind={onFind}
          onKeepView={list?.writable ? actions.keepView : undefined}
          onRemoveView={actions.removeView}
          onClose={close}
        />
      );
    case 'move': {
      const lists = new Set(ids.map((id) => list?.rows.at(list.rows.indexOf(id))?.list));
      return (
        <MoveSheet
          collections={collections}
          now={lists.size === 1 ? [...lists][0] : undefined}
          onMove={(to) => {
            actions.move(ids, to);
            done();
          }}
          onMoveToNew={(name) => {
            actions.moveToNew(ids, name);
            done();
          }}
          onClose={close}
        />
      );
    }
    case 'tag':
      return (
        <TagSheet
          tags={choices?.tags.map(({ value }) => value) ?? []}
          onTag={(tag) => {
            actions.addTag(ids, tag);
            done();
          }}
          onClose={close}
        />
      );
    case 'collections':
      return (
        <CollectionsSheet
          collections={collections}
          counts={list?.counts.lists ?? {}}
          onMake={(name) => actions.moveToNew([], name)}
          onRename={actions.renameCollection}
          onRemove={actions.removeCollection}
          onClose={close}
        />
      );
    case 'keys':
      return <ShortcutsSheet onClose={close} />;
  }
}
