import inPageSheet from '../in-page.css?inline';
import tokensSheet from '../tokens.css?inline';
import cardSheet from './card.css?inline';

/*
 * Style sheets are read when the first card is drawn. A build carries them in the catalogue of messages, and puts what
 * reads them there in the place of this file (tools/look-plugin.ts).
 */

/** What all of ours in a page share. */
export const common = (): string => tokensSheet + inPageSheet;

/** The style sheet of cards, which needs the common one before it. */
export const card = (): string => cardSheet;
