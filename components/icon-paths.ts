/** What the icons draw, on a 16 × 16 grid with one stroke: the pages (icons.tsx) and the card draw the same. */
export const BOOKMARK = 'M4.5 2.5h7v11L8 10.8l-3.5 2.7z';
export const OPEN = 'M6.5 3.5h-3v9h9v-3M9.5 2.8h3.7v3.7M13 3 7.5 8.5';
export const TAG = 'M8.6 2.8h4.6v4.6l-5.7 5.7a.9.9 0 0 1-1.3 0L2.9 9.8a.9.9 0 0 1 0-1.3zM10.7 5.3v.01';
export const FOLD = 'M4 6.5 8 10.5 12 6.5';
