import { earlyRows } from './early-rows.ts';
import { startWishlist } from './start-wishlist.tsx';
import { surfaceNamed } from './surface.ts';

// One script for all three, so that a build has no further file to load for each: the page says what it is.
startWishlist(surfaceNamed(document.body.dataset.surface), earlyRows);
