import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DraftLine } from '../../components/compose/drafts-sheet.tsx';
import { uiLocale } from '../../components/ui-locale.ts';
import { platforms } from '../../utils/compose/index.ts';
import { nameIn } from '../../utils/merchants/shop-name.ts';
import type { Draft } from '../../utils/model/draft.ts';
import { readDrafts, type Store, watch } from '../../utils/store/index.ts';

/** Characters of a draft that name it. */
const LONGEST_NAME = 80;

/** All drafts, followed while they are looked at. */
export function useDrafts(
  store: Store | undefined | null,
  isOpen: boolean,
): readonly DraftLine[] | undefined {
  const [drafts, setDrafts] = useState<readonly DraftLine[]>();
  useEffect(() => {
    if (!store || !isOpen) return;
    return watch(
      () => readDrafts(store),
      // The one that was edited last is the one that is open.
      (all) => setDrafts(all.map((draft, index) => lineOf(draft, index === 0))),
      reportError,
    );
  }, [store, isOpen]);
  return drafts;
}

function lineOf(draft: Draft, isOpen: boolean): DraftLine {
  const { id, platform, listings, editedAt } = draft;
  const name = nameIn(platforms[platform].name, i18n.t('lang'));
  const when = new Date(editedAt).toLocaleString(uiLocale(), { dateStyle: 'medium', timeStyle: 'short' });
  return {
    id,
    title: nameOf(draft),
    about: [name, i18n.t('card.products', listings.length), when].join(' · '),
    isOpen,
  };
}

/** The first words of a draft, else of what it offers; empty where it has none. */
export function nameOf({ words, listings }: Pick<Draft, 'words' | 'listings'>): string {
  const first = [words, ...listings.map(({ title }) => title)].find((text) => text.trim() !== '');
  return first?.trim().split('\n')[0]?.slice(0, LONGEST_NAME) ?? '';
}
