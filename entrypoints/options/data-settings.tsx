import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { DataPanel } from '../../components/data-panel.tsx';
import { ImportPanel, type ImportState } from '../../components/import-panel.tsx';
import { uiLocale } from '../../components/ui-locale.ts';
import { WipePanel } from '../../components/wipe-panel.tsx';
import { forgetErrors } from '../../utils/diagnostics/index.ts';
import { identify } from '../../utils/links/index.ts';
import { shopName } from '../../utils/merchants/shop-name.ts';
import { sendMessage } from '../../utils/messages/index.ts';
import { parsePrice } from '../../utils/model/parse-price.ts';
import type { SavedItem } from '../../utils/model/saved-item.ts';
import {
  countItems,
  lacksRoom,
  pageItems,
  readCollections,
  type Settings,
  type Store,
  watch,
} from '../../utils/store/index.ts';
import { exportAll } from './export-all.ts';
import { saveFile } from './save-file.ts';

const shopOf = ({ product }: Pick<SavedItem, 'product'>): string =>
  shopName(product.merchant, i18n.t('lang'));
/** The most wishes of one shared page: more is for a table. */
const MOST_SHARED = 2000;

interface Kept {
  readonly wishes: number;
  readonly collections: readonly { readonly id: string; readonly name: string }[];
}

/** The list out, in, and gone: wired to the store and the browser. What does the work is loaded when it is wanted. */
export function DataSettings({ store, settings }: { store: Store; settings: Settings }): JSX.Element {
  const [kept, setKept] = useState<Kept>();
  const [bytes, setBytes] = useState<number>();
  const [writing, setWriting] = useState(false);
  const [failed, setFailed] = useState(false);
  const [state, setState] = useState<ImportState>({ state: 'idle' });
  const [wiped, setWiped] = useState<Parameters<typeof WipePanel>[0]['state']>('idle');
  const stop = useRef<AbortController>(undefined);

  useEffect(() => {
    const read = async () => ({ wishes: await countItems(store), collections: await readCollections(store) });
    return watch(read, setKept, () => setFailed(true));
  }, [store]);
  useEffect(() => {
    navigator.storage.estimate().then(({ usage }) => setBytes(usage), reportError);
  }, [kept?.wishes, wiped]);

  const write = (pieces: () => Promise<void>) => {
    setWriting(true);
    setFailed(false);
    pieces()
      .catch(() => setFailed(true))
      .finally(() => setWriting(false));
  };
  const exportAs = (as: 'json' | 'csv') =>
    write(async () => {
      if (as === 'json') return exportAll(store);
      const { exportCsv } = await import('../../utils/transfer/index.ts');
      saveFile(await Array.fromAsync(exportCsv(store, shopOf)), 'text/csv;charset=utf-8', as);
    });
  const share = (as: 'html' | 'markdown', list: string | undefined, withNotes: boolean) =>
    write(async () => {
      const { toHtml, toMarkdown } = await import('../../utils/transfer/index.ts');
      const title = kept?.collections.find(({ id }) => id === list)?.name ?? i18n.t('options.data.shared');
      const day = new Intl.DateTimeFormat(uiLocale(), { dateStyle: 'long' }).format(store.now());
      const items = await itemsOf(store, list);
      const foot = i18n.t('options.data.foot', [day]);
      const options = { title, locale: uiLocale(), withNotes, shopOf, foot };
      if (as === 'html') saveFile([toHtml(items, options)], 'text/html', 'html', 'feedcart-list');
      else saveFile([toMarkdown(items, options)], 'text/markdown', 'md', 'feedcart-list');
    });

  const take = async (file: Blob): Promise<void> => {
    // Before anything is waited for: what the last import has said is not this one's.
    setState({ state: 'running', done: 0 });
    stop.current = new AbortController();
    const { signal } = stop.current;
    const onProgress = ({ done, total }: { done: number; total?: number }) =>
      setState({ state: 'running', done, total });
    const { decodeText, importJson, importText, Refused } = await import('../../utils/transfer/index.ts');
    try {
      const isJson = /^\uFEFF?\s*[{[]/.test(await file.slice(0, 100).text());
      const allowed = new Set(settings.allowedHosts);
      const outcome = isJson
        ? await importJson(store, file, { signal, onProgress })
        : await importText(store, await decodeText(file), {
            signal,
            onProgress,
            identify: (url) => identify(url, allowed),
            nameOf: (product) => i18n.t('card.productOf', [shopOf({ product }), product.id]),
            parsePrice: (text, currency) => parsePrice(text, currency === undefined ? {} : { currency }),
            pricesAt: store.now(),
          });
      setState({ state: 'done', outcome });
    } catch (error) {
      if (error instanceof Refused) setState({ state: 'refused', why: error.code, line: error.line });
      else setState({ state: 'failed', why: (await lacksRoom(store, error)) ? 'full' : 'other' });
    }
    // The background syncs by itself later if it can't hear this now.
    sendMessage('synchronise', { now: false }).catch(() => undefined);
  };
  const wipeAll = async (): Promise<void> => {
    setWiped('deleting');
    const { wipe } = await import('../../utils/transfer/index.ts');
    await wipe(store);
    // The rows that the popup draws first with: all that pages keep there, so that its code isn't loaded for it here.
    localStorage.clear();
    await forgetErrors(browser.storage.local);
    setWiped('deleted');
    sendMessage('storeChanged', undefined).catch(() => undefined);
  };

  return (
    <>
      <DataPanel
        wishes={kept?.wishes}
        bytes={bytes}
        collections={kept?.collections ?? []}
        writing={writing}
        failed={failed}
        onExport={exportAs}
        onShare={share}
      />
      <ImportPanel
        import={state}
        onFile={(file) => void take(file)}
        onText={(text) => void take(new Blob([text]))}
        onCancel={() => stop.current?.abort()}
      />
      <WipePanel
        connected={settings.endpoint !== undefined}
        state={wiped}
        onExport={() => exportAs('json')}
        onWipe={() => void wipeAll().catch(() => setWiped('failed'))}
      />
    </>
  );
}

/** The wishes of a collection, or all, the newest first. */
async function itemsOf(store: Store, list: string | undefined): Promise<SavedItem[]> {
  const found: SavedItem[] = [];
  let before: Parameters<typeof pageItems>[1]['before'];
  do {
    const { items, next } = await pageItems(store, { limit: 500, ...(before && { before }) });
    found.push(...items.filter((item) => list === undefined || item.list === list));
    before = next;
  } while (before && found.length < MOST_SHARED);
  return found.slice(0, MOST_SHARED);
}
