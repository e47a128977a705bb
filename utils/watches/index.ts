export { createWatches, MOST_ASKED, type Watches, type WatchesOptions } from './create-watches.ts';
export { type Decision, decide, REARM_AFTER, REARM_PERCENT, startOf } from './decide.ts';
export { isAnyWatched } from './is-any-watched.ts';
export { DIGEST_OF, readDigest, watchDigest } from './notices.ts';
export { readWatch, WATCH_CELL, writeWatch } from './watch-cell.ts';
export { countWatched, readRules, setRules } from './watched.ts';
