import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { DraftView, PartSaid } from '../../components/compose/compose-view.ts';
import { platforms, toRepost } from '../../utils/compose/index.ts';
import type { PlatformId } from '../../utils/model/draft.ts';
import { keepRepost, type Store } from '../../utils/store/index.ts';
import { hostsOf, type InsertHere, insertHere } from './insert-here.ts';
import { type ComposedDraft, readDraftView } from './read-draft-view.ts';

/** A draft on its way into a post. */
export interface Posting {
  readonly said: ReadonlyMap<number, PartSaid>;
  /** True after something was inserted or copied: it may have been posted. */
  readonly isOut: boolean;
  readonly isKept: boolean;
  readonly insert: (part: number) => void;
  readonly copy: (part: number) => void;
  readonly record: (permalink: string | undefined) => void;
}

/** Puts parts of a draft into a site's composer or on the clipboard, and keeps the record once its creator has posted. */
export function usePosting(store: Store | undefined | null, composed: ComposedDraft | undefined): Posting {
  const [said, setSaid] = useState<ReadonlyMap<number, PartSaid>>(new Map());
  const [isOut, setOut] = useState(false);
  const [isKept, setKept] = useState(false);
  const [hosts, setHosts] = useState<readonly string[]>([]);
  const view = composed?.view;
  const platform = view?.preview.platform.id;
  const draft = view?.draft.id;
  useEffect(() => {
    setSaid(new Map());
    setOut(false);
    setKept(false);
  }, [draft, platform]);
  useEffect(() => {
    // Known before the click: in it nothing may be awaited before the browser is asked.
    if (store && platform) hostsOf(platforms[platform], store).then(setHosts, reportError);
  }, [store, platform]);

  const say = useCallback((part: number, one: PartSaid): void => {
    setSaid((all) => new Map(all).set(part, one));
    setOut(true);
  }, []);
  const copy = async (part: number, why?: string): Promise<void> => {
    const text = textOf(view, part);
    try {
      await navigator.clipboard.writeText(text);
      say(part, {
        words: [why, i18n.t('compose.copied')].filter(Boolean).join(' '),
        isGood: why === undefined,
      });
    } catch {
      say(part, { words: [why, i18n.t('compose.notCopied')].filter(Boolean).join(' '), isGood: false });
    }
  };
  const insert = async (part: number): Promise<void> => {
    if (!platform || !view) return;
    const answer = await insertHere(platforms[platform], hosts, textOf(view, part)).catch(
      (error: unknown): InsertHere => {
        reportError(error);
        return 'failed';
      },
    );
    if (answer === 'inserted' || answer === 'there') {
      say(part, { words: i18n.t(answer === 'there' ? 'compose.there' : 'compose.inserted'), isGood: true });
      return;
    }
    await copy(part, whyWords(answer, view.preview.platform.name));
    if (answer === 'no-tab') await openComposer(platform);
  };
  return {
    said,
    isOut,
    isKept,
    insert: (part) => void insert(part).catch(reportError),
    copy: (part) => void copy(part).catch(reportError),
    record(permalink) {
      if (!store || !composed) return;
      const keep = async (): Promise<void> => {
        // What was typed just before the click is in the store, if not on the page yet.
        const { view: shown, readings } = (await readDraftView(store, Date.now())) ?? composed;
        const texts = shown.preview.parts.map(({ text }) => text);
        const repost = toRepost(shown.draft, {
          at: store.now(),
          texts,
          readings,
          ...(permalink !== undefined && { permalink }),
        });
        await keepRepost(store, repost);
        setKept(true);
      };
      keep().catch(reportError);
    },
  };
}

function textOf(view: DraftView | undefined, part: number): string {
  return view?.preview.parts[part]?.text ?? '';
}

function whyWords(answer: Exclude<InsertHere, 'inserted' | 'there'>, platform: string): string {
  switch (answer) {
    case 'no-tab':
      return i18n.t('compose.noTab', [platform]);
    case 'no-box':
      return i18n.t('compose.noBox', [platform]);
    case 'no-permission':
      return i18n.t('compose.noPermission', [platform]);
    case 'failed':
      return i18n.t('compose.notTaken', [platform]);
  }
}

/** Where one writes, in a tab behind this one, so that the word about it is read first. */
async function openComposer(platform: PlatformId): Promise<void> {
  const { opens } = platforms[platform].composer;
  if (opens !== undefined) await browser.tabs.create({ url: opens, active: false });
}
