import type { JSX, RefObject } from 'preact';
import { i18n } from '#i18n';
import type { PartSaid } from './compose-view.ts';

interface GridPictureProps {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  /** What it shows, for whoever can't see it. */
  readonly alt: string;
  readonly said: PartSaid | undefined;
  readonly onDownload: () => void;
  readonly onCopy: () => void;
  readonly onCopyAlt: () => void;
}

/** The goods in one picture, to be posted with the text. */
export function GridPicture({
  canvas,
  alt,
  said,
  onDownload,
  onCopy,
  onCopyAlt,
}: GridPictureProps): JSX.Element {
  return (
    <section class="grid-picture" aria-label={i18n.t('compose.grid')}>
      <h2>{i18n.t('compose.grid')}</h2>
      <canvas ref={canvas} role="img" aria-label={alt} />
      <div class="grid-actions">
        <button type="button" class="button" id="grid-download" onClick={onDownload}>
          {i18n.t('compose.download')}
        </button>
        <button type="button" class="button" id="grid-copy" onClick={onCopy}>
          {i18n.t('compose.copyPicture')}
        </button>
        <button type="button" class="button" id="grid-alt" onClick={onCopyAlt}>
          {i18n.t('compose.copyAlt')}
        </button>
      </div>
      {said && (
        <p class={said.isGood ? 'part-good' : 'part-bad'} role="status">
          {said.words}
        </p>
      )}
    </section>
  );
}
