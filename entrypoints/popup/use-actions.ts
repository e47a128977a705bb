import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { addedWords } from '../../components/compose/added-words.ts';
import type { Find, WishActions } from '../../components/list-view.ts';
import { uiLocale } from '../../components/ui-locale.ts';
import { positionBetween } from '../../utils/catalogue/index.ts';
import {
  cleanTag,
  type Edit,
  getItems,
  keepView,
  makeCollection,
  removal,
  renaming,
  type Store,
  writeKept,
} from '../../utils/store/index.ts';
import { addWishes } from '../compose/add-wishes.ts';
import type { Undoing } from './use-undo.ts';
import type { WishSource } from './wish-source.ts';

interface ActionPorts {
  readonly store: Store | undefined | null;
  readonly source: { readonly current: WishSource | undefined };
  readonly find: { readonly current: Find };
  readonly undoing: Pick<Undoing, 'act' | 'did' | 'fail'>;
  /** Says what can't be taken back, because nothing was done. */
  readonly say: (words: string) => void;
}

/** What can be done with wishes: each deed is a few cells, written together, and taken back together. */
export function useActions({
  store,
  source,
  find,
  undoing: { act, did, fail },
  say,
}: ActionPorts): WishActions {
  return useMemo((): WishActions => {
    const each = (ids: readonly string[], cells: Edit['cells']): Edit[] => ids.map((id) => ({ id, cells }));
    const number = (ids: readonly string[]): [number, [string]] => [
      ids.length,
      [ids.length.toLocaleString(uiLocale())],
    ];
    const retag = async (
      ids: readonly string[],
      words: string,
      change: (tags: readonly string[]) => readonly string[],
    ): Promise<void> => {
      if (!store) return;
      const items = await getItems(store, ids);
      const edits = items.map(({ id, tags = [] }) => ({ id, cells: writeKept({ tags: change(tags) }) }));
      await act(words, edits);
    };
    const place = async (id: string, before: number): Promise<void> => {
      const found = await source.current?.whole();
      if (!found) return;
      const own = found.indexOf(id);
      // Beside itself it stays where it is.
      if (own === before || own === before - 1) return;
      const position = positionBetween(found.positionAt(before - 1), found.positionAt(before));
      if (position !== undefined) await act(i18n.t('done.placed'), each([id], { pos: position }));
    };
    const moveToNew = async (ids: readonly string[], name: string): Promise<void> => {
      if (!store) return;
      const list = await makeCollection(store, name);
      if (ids.length > 0) await act(i18n.t('done.moved', ...number(ids)), each(ids, { list }));
    };
    const toPost = async (ids: readonly string[]): Promise<void> => {
      if (!store) return;
      const added = await addWishes(store, ids);
      const { words } = addedWords(added);
      if (added.added > 0) did(words, added.undo);
      else say(words);
    };
    return {
      remove: (ids) => void act(i18n.t('popup.removed', ...number(ids)), each(ids, { del: '1' })),
      move: (ids, list) => void act(i18n.t('done.moved', ...number(ids)), each(ids, { list })),
      moveToNew: (ids, name) => void moveToNew(ids, name).catch(fail),
      addTag(ids, text) {
        const tag = cleanTag(text);
        if (tag) void retag(ids, i18n.t('done.tagged', ...number(ids)), (tags) => [...tags, tag]).catch(fail);
      },
      removeTag: (ids, tag) =>
        void retag(ids, i18n.t('done.untagged'), (tags) => tags.filter((one) => one !== tag)).catch(fail),
      toPost: (ids) => void toPost(ids).catch(fail),
      setNote: (id, note) => void act(i18n.t('done.noted'), each([id], writeKept({ note: note || null }))),
      place: (id, before) => void place(id, before).catch(fail),
      renameCollection: (id, name) => void act(i18n.t('done.renamed'), [renaming(id, name)]),
      removeCollection: (id) => void act(i18n.t('done.collectionRemoved'), [removal(id)]),
      keepView(name) {
        const { text: query, filters, sort } = find.current;
        if (store) keepView(store, { name, query, filters, sort }).catch(fail);
      },
      removeView: (id) => void act(i18n.t('done.viewRemoved'), [removal(id)]),
    };
  }, [store, act, did, fail, say]);
}
