import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DraftView, PartSaid } from '../../components/compose/compose-view.ts';
import { uiLocale } from '../../components/ui-locale.ts';
import { altText } from '../../utils/compose/index.ts';
import { formatMoneyShort } from '../../utils/model/money.ts';
import { drawGrid } from './draw-grid.ts';

/** What platforms show without making it smaller, pixels. */
const WIDTH = 1080;

/** The picture of a draft's goods. */
export interface Grid {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly alt: string;
  readonly said: PartSaid | undefined;
  readonly download: () => void;
  readonly copy: () => void;
  readonly copyAlt: () => void;
}

/** Draws the picture anew whenever what it shows has changed. */
export function useGrid(view: DraftView | undefined | null): Grid {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [said, setSaid] = useState<PartSaid>();
  const prices = view?.draft.prices ?? false;
  const items = (view?.listings ?? []).map(({ listing: { title, price }, picture }) => ({
    title,
    price: prices && price ? formatMoneyShort(price, uiLocale()) : undefined,
    picture,
  }));
  const shown = JSON.stringify(items);
  useEffect(() => {
    if (canvas.current && items.length > 0) drawGrid(canvas.current, items, WIDTH).catch(reportError);
  }, [shown]);
  const alt = view ? altText(view.draft, uiLocale()) : '';
  const tell = (done: Promise<unknown>): void => {
    done.then(
      () => setSaid({ words: i18n.t('compose.copied'), isGood: true }),
      () => setSaid({ words: i18n.t('compose.notCopied'), isGood: false }),
    );
  };
  return {
    canvas,
    alt,
    said,
    download() {
      const link = document.createElement('a');
      link.href = canvas.current?.toDataURL('image/png') ?? '';
      link.download = `feedcart-${new Date().toISOString().slice(0, 10)}.png`;
      link.click();
    },
    copy() {
      const picture = canvas.current && pngOf(canvas.current);
      if (picture) tell(navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]));
    },
    copyAlt: () => tell(navigator.clipboard.writeText(alt)),
  };
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}
