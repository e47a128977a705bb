import inPageSheet from '../in-page.css?inline';
import tokensSheet from '../tokens.css?inline';
import cardSheet from './card.css?inline';

/*
 * Style sheets are read when the first card is drawn. A build puts them packed in the place of this file
 * (tools/packed-look-plugin.ts), a third as long.
 */

/** What all of ours in a page share. */
export const common = (): string => tokensSheet + inPageSheet;

/** The style sheet of cards, which needs the common one before it. */
export const card = (): string => cardSheet;
