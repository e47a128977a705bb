import { first } from './0001-first.ts';
import { shortLinks } from './0002-short-links.ts';
import { rules } from './0003-rules.ts';
import { drifts } from './0004-drifts.ts';
import { observations } from './0005-observations.ts';
import { catalogue } from './0006-catalogue.ts';
import { sameItems } from './0007-same-items.ts';
import { held } from './0008-held.ts';
import { watches } from './0009-watches.ts';
import { productPosts } from './0010-product-posts.ts';
import { personal } from './0011-personal.ts';
import { creators } from './0012-creators.ts';
import { ownCards } from './0013-own-cards.ts';
import { reservations } from './0014-reservations.ts';
import type { Migration } from './migration.ts';

/** All migrations, oldest first: append only. */
export const migrations: readonly Migration[] = [
  first,
  shortLinks,
  rules,
  drifts,
  observations,
  catalogue,
  sameItems,
  held,
  watches,
  productPosts,
  personal,
  creators,
  ownCards,
  reservations,
];
