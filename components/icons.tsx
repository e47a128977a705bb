import type { JSX } from 'preact';
import { BOOKMARK, OPEN, TAG } from './icon-paths.ts';

/**
 * The icons, drawn on a 16 × 16 grid with one stroke in the colour of the text. They say nothing to a screen
 * reader: whatever holds one has words. Each is pure, so a bundle carries only those it uses.
 */
function icon(path: string, filled = false): () => JSX.Element {
  return () => (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width="1.4"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}

export const SaveIcon = /* @__PURE__ */ icon(BOOKMARK);
export const SavedIcon = /* @__PURE__ */ icon(BOOKMARK, true);
export const OpenIcon = /* @__PURE__ */ icon(OPEN);
export const SearchIcon = /* @__PURE__ */ icon(
  'M2.8 7a4.2 4.2 0 1 0 8.4 0 4.2 4.2 0 1 0-8.4 0zm7.3 3.1 3.2 3.2',
);
export const MoreIcon = /* @__PURE__ */ icon('M3 8h.01M8 8h.01M13 8h.01', true);
export const SyncIcon = /* @__PURE__ */ icon(
  'M13 6.4a5.2 5.2 0 0 0-9.4-1.5M3 9.6a5.2 5.2 0 0 0 9.4 1.5M3.4 2v3.1h3.1M12.6 14v-3.1H9.5',
);
export const BackIcon = /* @__PURE__ */ icon('M10 3 5 8l5 5');
export const ChartIcon = /* @__PURE__ */ icon('M2.8 4.5h3.4v3.2h3.6v3.6h3.4M2.8 13.2h10.4');
export const CloseIcon = /* @__PURE__ */ icon('m4 4 8 8M12 4l-8 8');
export const RemoveIcon = /* @__PURE__ */ icon(
  'M2.8 4.3h10.4M6.2 4.3V2.8h3.6v1.5M4.2 4.3l.6 8.9h6.4l.6-8.9M6.8 7v3.6M9.2 7v3.6',
);
export const UndoIcon = /* @__PURE__ */ icon('M5.5 3 2.8 5.8l2.7 2.7M3 5.8h6.2a3.6 3.6 0 0 1 0 7.2H6.5');
export const CheckIcon = /* @__PURE__ */ icon('m3 8.4 3.2 3.2L13 4.6');
export const WarningIcon = /* @__PURE__ */ icon('M8 2.4 14.2 13H1.8zM8 6.6v3M8 11.3v.01');
export const SettingsIcon = /* @__PURE__ */ icon(
  'M2.5 5h6M12.5 5h1M2.5 11h1M7.5 11h6M8.5 5a2 2 0 1 0 4 0 2 2 0 1 0-4 0zM3.5 11a2 2 0 1 0 4 0 2 2 0 1 0-4 0z',
);
export const ChevronDownIcon = /* @__PURE__ */ icon('m4 6.2 4 4 4-4');
export const ChevronUpIcon = /* @__PURE__ */ icon('m4 9.8 4-4 4 4');
export const ChevronBackIcon = /* @__PURE__ */ icon('m9.8 4-4 4 4 4');
export const ChevronForwardIcon = /* @__PURE__ */ icon('m6.2 4 4 4-4 4');
export const BellIcon = /* @__PURE__ */ icon(
  'M4.2 7a3.8 3.8 0 0 1 7.6 0c0 3 1.2 3.9 1.2 4.6H3C3 10.9 4.2 10 4.2 7zM6.7 13.4h2.6',
);
export const TagIcon = /* @__PURE__ */ icon(TAG);
export const NoteIcon = /* @__PURE__ */ icon('M3.5 2.8h9v10.4h-9zM5.8 6h4.4M5.8 8.6h4.4M5.8 11.2h2');
export const FilterIcon = /* @__PURE__ */ icon('M2.5 4h11M4.5 8h7M6.5 12h3');
export const FolderIcon = /* @__PURE__ */ icon('M2.5 4h4l1.4 1.8h5.6v7h-11z');
export const KeyboardIcon = /* @__PURE__ */ icon(
  'M2 4.5h12v7H2zM4.5 7h.01M7 7h.01M9.5 7h.01M11.8 7h.01M5 9.4h6',
);
export const GripIcon = /* @__PURE__ */ icon('M6 4v8M10 4v8');
export const CopyIcon = /* @__PURE__ */ icon('M5.5 5.5h7.7v7.7H5.5zM10.5 5.5V2.8H2.8v7.7h2.7');
export const PlusIcon = /* @__PURE__ */ icon('M8 3v10M3 8h10');
